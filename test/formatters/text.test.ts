import {expect, test} from 'vitest'
import {text} from '../../src/formatters/text/index.ts'
import {columns, cut, wrap} from '../../src/formatters/text/layout.ts'
import type {Report} from '../../src/model/report.ts'
import {golden, manuscript, options, reports} from './support.ts'

test('leads with what to do and ends with what is fine and the counts', async () => {
  await expect(text(reports, options())).toMatchFileSnapshot(golden('text.txt'))
})

test('reads well in a narrow terminal', async () => {
  await expect(text([manuscript], options({width: 40}))).toMatchFileSnapshot(golden('text-40-columns.txt'))
})

test('shows all evidence, facts and reasons when everything is asked for', async () => {
  await expect(text(reports, options({verbose: true}))).toMatchFileSnapshot(golden('text-verbose.txt'))
})

test('names only gaps when little is asked for', async () => {
  await expect(text(reports, options({quiet: true}))).toMatchFileSnapshot(golden('text-quiet.txt'))
})

test.each([40, 60, 80, 120])('keeps lines within %i columns, but for paths', width => {
  const long = text(reports, options({width, verbose: true}))
    .split('\n')
    .filter(line => columns(line) > width && !/^ *(\S+$|submissions\/)/.test(line))
  expect(long).toEqual([])
})

test('colours only where it is told to', () => {
  const esc = String.fromCharCode(27)
  expect(text(reports, options())).not.toContain(esc)
  const colored = text(reports, options({color: true}))
  expect(colored).toContain(`${esc}[31mmissing${esc}[0m`)
  expect(colored.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(text(reports, options()))
})

test('puts errors on top, then required gaps, missing ones first', () => {
  const lines = text([manuscript], options()).split('\n')
  const order = [
    'Look at this first',
    'Required:',
    'missing  Unit',
    'partial  Exact',
    'unclear  Base',
    'Recommended:',
    'Optional:',
    'Also look',
    'Waived',
    'Reported:',
  ]
  const found = order.map(start => lines.findIndex(line => line.startsWith(start)))
  expect(found).toEqual(found.toSorted((a, b) => a - b))
  expect(found).not.toContain(-1)
})

test('keeps a waived gap out of the things to do, but shows it with its reason', () => {
  const [before, after] = text([manuscript], options()).split('Waived by the author') as [string, string]
  expect(before).not.toContain('model-licence')
  expect(after).toContain('model-licence')
  expect(after).toContain('technology transfer office')
})

test('says that nothing is to be done', () => {
  const fine: Report = {
    ...manuscript,
    findings: manuscript.findings.filter(finding => finding.status === 'reported'),
    pitfalls: [],
    waivers: [],
  }
  expect(text([fine], options({quiet: true}))).toBe('content: nothing to do\n')
  expect(text([fine], options())).not.toContain('Required')
})

test('is empty for no reports', () => {
  expect(text([], options())).toBe('')
})

test('wraps at spaces with hanging indents and leaves long words whole', () => {
  expect(wrap('one two three', 9, '- ', '  ')).toEqual(['- one two', '  three'])
  expect(wrap('see https://example.org/long/address now', 10, '', ' ')).toEqual([
    'see',
    ' https://example.org/long/address',
    ' now',
  ])
  expect(wrap('', 10, '- ', '  ')).toEqual(['- '])
})

test('counts columns as a terminal does', () => {
  expect(columns('µm × “a”')).toBe(8)
  expect(columns('e\u0301')).toBe(1)
  expect(columns('細胞')).toBe(4)
  expect(cut('細胞核の分割', 7)).toBe('細胞核…')
})
