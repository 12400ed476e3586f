import {expect, test} from 'vitest'
import {countWords, joinLines} from '../../../src/readers/pdf/join.ts'

test.each([
  [['a segmen-', 'tation of cells'], 'a segmentation of cells'],
  [['a soft\u00AD', 'ware for cells'], 'a software for cells'],
  [['trained by a U-', 'Net on patches'], 'trained by a U-Net on patches'],
  [['a state-of-the-', 'art method'], 'a state-of-the-art method'],
  [['a non-', 'linear filter'], 'a non-linear filter'],
  [['connected by fully-', 'connected layers'], 'connected by fully-connected layers'],
  [['a poly-', 'nomial of degree two'], 'a polynomial of degree two'],
  [['a CNN-', 'based method'], 'a CNN-based method'],
  [['pre-', 'and post-processing'], 'pre- and post-processing'],
  [['in the years 2019–', '2021'], 'in the years 2019–2021'],
  [['train/', 'test split'], 'train/test split'],
  [['a rate of 5e − 4', 'at first'], 'a rate of 5e-4 at first'],
  [['at https://github.com/lab/', 'tool under MIT'], 'at https://github.com/lab/tool under MIT'],
  [['at https://github.com/my-', 'lab/tool under MIT'], 'at https://github.com/my-lab/tool under MIT'],
  [['at https://github.', 'com/lab/tool'], 'at https://github.com/lab/tool'],
  [['at https:', '//github.com/lab/tool'], 'at https://github.com/lab/tool'],
  [['doi:10.5281/', 'zenodo.0000000 and'], 'doi:10.5281/zenodo.0000000 and'],
  [['https://doi.org/10.1101/2020.', '01.02.123456 says'], 'https://doi.org/10.1101/2020.01.02.123456 says'],
  [['is at https://example.org/code.', 'The data are there too.'], 'is at https://example.org/code. The data are there too.'],
  [['is at https://example.org/code', 'and nowhere else'], 'is at https://example.org/code and nowhere else'],
])('%j becomes “%s”', (lines, text) => {
  expect(joinLines(lines, countWords(lines))).toBe(text)
})

test('the document itself says how a word is written', () => {
  const lines = ['time-lapse films and timelapse films', 'a time-lapse film', 'of time-', 'lapse films']
  expect(joinLines(lines.slice(2), countWords(lines))).toBe('of time-lapse films')
})
