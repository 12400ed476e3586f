import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {notebook} from '../../../src/readers/notebook.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'

const fixtures = new URL('../fixtures/notebook/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')
const read = async (json: string) => notebook.read({path: 'a.ipynb', bytes: new TextEncoder().encode(json)})
const oneCell = (source: string | readonly string[]) => JSON.stringify({cells: [{cell_type: 'markdown', source}], nbformat: 4})

describe.each(['analysis', 'old'])('%s.ipynb', name => {
  test('reads as the outline beside it says', async () => {
    expect(outlineOf(await read(textOf(`${name}.ipynb`)))).toBe(textOf(`${name}.txt`))
  })
})

test('a notebook without escapes inside words satisfies the contract of readers', async () => {
  const source = textOf('old.ipynb')
  expectContract(await read(source), [source])
})

test('places lead into the JSON, past its escapes', async () => {
  const source = textOf('analysis.ipynb')
  const raw = await read(source)
  const block = raw.blocks.find(({text}) => text.startsWith('Frames'))
  const at = block?.text.indexOf('pixels') ?? -1
  const anchor = block?.anchors.findLast(({text}) => text <= at)
  const offset = (anchor?.source ?? 0) + at - (anchor?.text ?? 0)
  expect(source.slice(offset, offset + 6)).toBe('pixels')
  const line = raw.files[0]?.lines.findLastIndex(start => start <= offset) ?? -1
  expect(source.split('\n')[line]).toContain('Frames of')
})

test('a fence that a cell leaves open does not swallow the next cell', async () => {
  const raw = await read(textOf('analysis.ipynb'))
  expect(raw.blocks.at(-1)).toMatchObject({kind: 'paragraph', text: 'Written by hand.'})
})

test('code that holds fences stays code', async () => {
  const raw = await read(
    JSON.stringify({
      cells: [
        {cell_type: 'code', source: '"""\n```\n# Results\n"""'},
        {cell_type: 'markdown', source: 'After.'},
      ],
    }),
  )
  expect(raw.blocks.map(({kind}) => kind)).toEqual(['code', 'paragraph'])
})

test('strings of any escapes are mapped back', async () => {
  const text = 'A "quoted" back\\\\slash, a tab\tand \ud83d\udd2c light.'
  const json = oneCell([text.slice(0, 9), text.slice(9)])
  const block = (await read(json)).blocks[0]
  for (const anchor of block?.anchors ?? []) {
    const run = /^[a-z]+/.exec(block?.text.slice(anchor.text) ?? '')?.[0] ?? ''
    expect(json.slice(anchor.source, anchor.source + run.length)).toBe(run)
  }
  expect(block?.text).toContain('light.')
})

describe('what is no notebook is an error', () => {
  test.each([
    ['{"cells": [\n{"cell_type": "markdown",}', 'broken-json', 2],
    ['{"cells": [', 'broken-json', 1],
    ['{"model": "a"}', 'not-a-notebook', undefined],
    ['{"cells": []}', 'not-a-notebook', undefined],
    [`{"cells": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'not-a-notebook', undefined],
    [oneCell('  \n'), 'no-text', undefined],
  ])('%.40s', async (json, code, line) => {
    await expect(read(json)).rejects.toMatchObject({name: 'InputError', code, path: 'a.ipynb', ...(line !== undefined && {line})})
  })
})
