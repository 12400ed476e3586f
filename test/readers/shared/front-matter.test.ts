import {expect, test} from 'vitest'
import {bylineIn} from '../../../src/readers/shared/front-matter.ts'

test.each([
  ['Mara Lindqvist, Jan van der Berg and Ö. Çelik', ['Mara Lindqvist', 'Jan van der Berg', 'Ö. Çelik']],
  ['Authors: Mara Lindqvist', ['Mara Lindqvist']],
  ['Mara Lindqvist^1,2, Jan Berg[2]', ['Mara Lindqvist', 'Jan Berg']],
  ['Mara Lindqvist¹, Jan Berg² ¹ Institute of Cells, Oslo', ['Mara Lindqvist', 'Jan Berg']],
  ['Lindqvist M. A., Berg J.', ['Lindqvist M. A.', 'Berg J.']],
  ['Lindqvist, M. A., Berg, J.', ['Lindqvist M. A.', 'Berg J.']],
  ['Prof. Mara Lindqvist, MD, PhD; Dr. med. Jan Berg', ['Mara Lindqvist', 'Jan Berg']],
  ['Mara Lindqvist, Department of Biology, University of Oslo, Norway', ['Mara Lindqvist']],
  ['ChatGPT, Jan Berg', ['ChatGPT', 'Jan Berg']],
  ['Anonymous authors', ['Anonymous']],
])('“%s” is a list of authors', (text, names) => {
  expect(bylineIn(text)).toEqual(names)
})

test.each([
  'Deep Learning, Image Segmentation',
  'Keywords: Deep Learning, Light Microscopy',
  'Running title: Interneurons of the Shrew',
  'Department of Biology, University of Oslo, Norway',
  'Received 3 May 2024, Accepted 5 June 2024',
  'Drosophila Melanogaster, a model of flies, is used here.',
  'Anonymous reviewers are thanked for their comments.',
])('“%s” is none', text => {
  expect(bylineIn(text)).toEqual([])
})
