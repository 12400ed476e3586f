import {expect, test} from 'vitest'
import {MOST_BLOCKS, MOST_PIECES, MOST_TEXT} from '../../src/model/bounds.ts'
import type {Block, Raw} from '../../src/model/document.ts'
import {bounded} from '../../src/text/bounds.ts'

function rawOf(texts: readonly string[]): Raw {
  const blocks = texts.map(
    (text, at): Block => ({
      ...{kind: 'paragraph', depth: 0, text, file: 0, site: {kind: 'range', start: at, end: at + 1}},
      anchors: [
        {text: 0, source: 0},
        {text: text.length - 1, source: text.length + 10},
      ],
    }),
  )
  return {format: 'text', files: [{path: 'x', lines: [0]}], blocks, fields: [], gaps: [], remarks: []}
}

test('a manuscript stays as it is', () => {
  const raw = rawOf(['Cells were counted.', 'x'.repeat(MOST_TEXT - 100)])
  expect(bounded(raw)).toBe(raw)
})

test('text beyond the bound is left out, with a gap and a remark', () => {
  const {blocks, gaps, remarks} = bounded(rawOf(['abc ', 'x'.repeat(MOST_TEXT), 'Lost.']))
  expect(blocks.map(({text}) => text.length)).toEqual([4, MOST_TEXT - 4])
  expect(blocks[1]?.anchors).toEqual([{text: 0, source: 0}])
  expect(gaps).toEqual(['cut-off'])
  expect(remarks).toEqual(['longer than any manuscript: only the first 2 paragraphs, cells and headings are judged'])
})

test('so are blocks beyond their number', () => {
  const {blocks, gaps} = bounded(rawOf(new Array(MOST_BLOCKS + 1).fill('a')))
  expect([blocks.length, gaps]).toEqual([MOST_BLOCKS, ['cut-off']])
})

test('a text of nothing but signs, each of which is a word, ends sooner', () => {
  const signs = '#1'.repeat(MOST_PIECES)
  const {blocks, gaps} = bounded(rawOf(['abc ', signs, 'Lost.']))
  expect(blocks.map(({text}) => text.length)).toEqual([4, MOST_PIECES - 1])
  expect(gaps).toEqual(['cut-off'])
  const words = 'nuclei '.repeat(MOST_PIECES / 7)
  expect(bounded(rawOf([words, words])).gaps).toEqual([])
})
