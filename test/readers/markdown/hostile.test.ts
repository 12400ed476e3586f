import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import {markdown} from '../../../src/readers/markdown/index.ts'
import {expectContract} from '../contract.ts'

async function read(text: string): Promise<Raw> {
  return markdown.read({path: 'paper.md', bytes: new TextEncoder().encode(text)})
}

/** What is cheap to write and, in one parse, would take a parser minutes or gigabytes. */
const hostile: readonly (readonly [string, string])[] = [
  ['backticks in growing runs', Array.from({length: 700}, (_, index) => '`'.repeat(index + 1)).join(' ')],
  ['opening brackets', '['.repeat(200_000)],
  ['pairs of brackets', `${'['.repeat(30_000)}a${']'.repeat(30_000)}`],
  ['openings of links', '[a]('.repeat(20_000)],
  ['images in images', '![a [b](c) '.repeat(20_000)],
  ['stars', '*a **a '.repeat(20_000)],
  ['quotes in quotes', `${'>'.repeat(5000)} x`],
  ['lists in lists', Array.from({length: 300}, (_, index) => `${'  '.repeat(index)}- a\n`).join('')],
  ['tags without an end', '<a '.repeat(50_000)],
  ['tags without a partner', '<sup>'.repeat(20_000)],
  ['tags in a block', `<div>\n${'<b '.repeat(50_000)}`],
  ['ampersands', '&'.repeat(100_000)],
  ['dollars', '$a '.repeat(100_000)],
  ['braces', '{{'.repeat(100_000)],
  ['template code', '{% for %}'.repeat(20_000)],
  ['comments in comments', '<!--'.repeat(100_000)],
  ['fences', '```{note} x\n'.repeat(1000)],
  ['LaTeX environments', '\\begin{figure}\n'.repeat(20_000)],
  ['a table of bars', `|a|b|\n|-|-|\n${'|'.repeat(200_000)}`],
  ['a paragraph of many lines', `- a\n${'a\n'.repeat(50_000)}===\n`],
  ['empty lines', '\n'.repeat(500_000)],
  ['blank lines', `a${'  \n'.repeat(300_000)}`],
  ['one long word', 'a'.repeat(500_000)],
  ['one long gap', `a${' '.repeat(500_000)}b`],
]

describe('hostile text is read, all of it or with a remark', () => {
  test.each(hostile)('%s', async (_, text) => {
    const raw = await read(`${text}\n\nThe end.\n`)
    expectContract(raw)
    const isRead =
      raw.blocks.some(block => block.text.includes('The end.')) || raw.remarks.some(remark => remark.includes('never closed'))
    expect(isRead).toBe(true)
  })

  test('a paragraph that is too dense for the parser keeps its letters, and is said', async () => {
    const raw = await read(`${'[x] *y* '.repeat(400)}\n\n*Fine* text.\n`)
    expect(raw.blocks.map(block => block.text.slice(0, 12))).toEqual(['[x] *y* [x] ', 'Fine text.'])
    expect(raw.remarks).toEqual([
      'read as plain text: 1 paragraph with more than 500 brackets, stars or backticks, or 4000 lines',
    ])
  })
})

test('in a very long text, links and notes lead to definitions far away', async () => {
  const filling = `${'Cells were imaged *again* and again. '.repeat(30)}\n\n`.repeat(150)
  const text = `See [the data][d].[^n]\n\n${filling}See [the data][d], too.\n\n[d]: https://example.org/data\n[^n]: A note.\n`
  const raw = await read(text)
  expectContract(raw, [text])
  expect(raw.blocks[0]?.text).toBe('See the data <https://example.org/data>.')
  expect(raw.blocks.at(-1)?.text).toBe('See the data <https://example.org/data>, too.')
  expect(raw.blocks.filter(block => block.text === 'A note.')).toHaveLength(1)
})
