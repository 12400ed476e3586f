import {readFileSync} from 'node:fs'
import {expect, test, vi} from 'vitest'
import {parse} from 'yaml'
import {coverageOf, type LeftToPeople} from '../../src/coverage.ts'
import type {Item, Pitfall} from '../../src/model/ruleset.ts'
import {compileFolders} from '../../src/ruleset/load.ts'
import {parseArguments} from '../../src/shell/arguments.ts'
import {coverage} from '../../src/shell/commands/coverage.ts'

const left = parse(readFileSync('rules/left-to-people.yaml', 'utf8')) as readonly LeftToPeople[]

function item(id: string, accuracy?: Item['accuracy']): Item {
  return {id, group: 'data', title: id, ...(accuracy !== undefined && {accuracy})} as Item
}

test('grades an item by the worse of precision and recall', () => {
  const measured = (precision: number | undefined, recall: number | undefined): NonNullable<Item['accuracy']> => ({
    n: 33,
    date: '2026-01-01',
    ...(precision !== undefined && {precision}),
    ...(recall !== undefined && {recall}),
  })
  const {items} = coverageOf(
    {
      items: [
        item('a', measured(0.9, 0.85)),
        item('b', measured(0.9, 0.7)),
        item('c', measured(0.3, 0.9)),
        item('d'),
        item('e', measured(undefined, undefined)),
        item('f', measured(undefined, 0.9)),
        item('g', measured(0.9, 0.9)),
      ],
      pitfalls: [],
    },
    [{about: 'figures', what: 'It looks right.', item: 'g'}],
  )
  expect(items.map(({checked}) => checked)).toEqual(['well', 'fairly', 'poorly', 'unmeasured', 'unmeasured', 'well', 'by-people'])
})

test('names pitfalls with their severity', () => {
  const pitfall = {id: 'p', title: 'P', severity: 'error', group: 'pitfalls'} as Pitfall
  expect(coverageOf({items: [], pitfalls: [pitfall]}, []).pitfalls).toEqual([{id: 'p', title: 'P', severity: 'error'}])
})

test('what is left to people is a sentence each, and names items that exist', () => {
  const ids = new Set(compileFolders('rules', 'schemas').items.map(({id}) => id))
  expect(left.length).toBeGreaterThan(10)
  for (const {about, what, item} of left) {
    expect(['figures', 'data', 'science', 'venue']).toContain(about)
    expect(what).toMatch(/^[A-Z].*\.$/)
    if (item !== undefined) expect(ids).toContain(item)
  }
})

test('the command prints every item once, as text and as JSON', async () => {
  const ids = compileFolders('rules', 'schemas').items.map(({id}) => id)
  const text = await printed(['coverage'])
  for (const id of ids) expect(text.split('\n').filter(line => line.trimStart().startsWith(`${id} `))).toHaveLength(1)
  expect(text).toContain('Left to people')
  const json = JSON.parse(await printed(['coverage', '--format', 'json'])) as {items: {id: string}[]}
  expect(json.items.map(({id}) => id)).toEqual(ids)
})

test('the command says which formats it has', async () => {
  await expect(printed(['coverage', '--format', 'sarif'])).rejects.toThrow('coverage has no format `sarif`')
})

async function printed(argv: readonly string[]): Promise<string> {
  let out = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(((chunk: string, done?: () => void) => {
    out += chunk
    done?.()
    return true
  }) as typeof process.stdout.write)
  try {
    const {rest, flags} = parseArguments(argv)
    await coverage(rest, flags)
  } finally {
    spy.mockRestore()
  }
  return out
}
