import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {json, jsonl, jsonlStream} from '../../src/formatters/json.ts'
import {text, textStream} from '../../src/formatters/text/index.ts'
import {plainOptions} from '../../src/model/formatter.ts'
import type {Report} from '../../src/model/report.ts'
import {parseArguments} from '../../src/shell/arguments.ts'
import {lintEach, lintPaths} from '../../src/shell/lint.ts'
import {loadRules} from '../../src/shell/rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'reportoscope-in-turn-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))
const paths = ['one.md', 'two.md', 'three.md'].map(name => join(folder, name))
const paper = '# Counting nuclei\n\n## Methods\n\nNuclei were segmented with Cellpose 2.0 in images of 12 mice.\n'
const {flags} = parseArguments([])

test('a report is given away before the next document is read', async () => {
  const [first = '', second = ''] = paths
  writeFileSync(first, paper)
  const given: string[] = []
  const errors = await lintEach(
    [first, second],
    flags,
    await loadRules([]),
    () => {},
    report => {
      given.push(report.document.path)
      writeFileSync(second, paper)
    },
  )
  expect(errors).toEqual([])
  expect(given).toEqual([first, second])
})

test('what is written report by report is what is written of all of them', async () => {
  for (const path of paths) writeFileSync(path, paper)
  const {reports} = await lintPaths(paths, flags, await loadRules([]), () => {})
  const inTurn = (stream: typeof textStream, some: readonly Report[]): string => {
    const {next, end} = stream(plainOptions)
    return some.map(report => next(report)).join('') + end()
  }
  for (const count of [0, 1, 3]) {
    const some = reports.slice(0, count)
    expect(inTurn(textStream, some)).toBe(text(some, plainOptions))
    expect(inTurn(jsonlStream, some)).toBe(jsonl(some, plainOptions))
    expect(JSON.parse(json(some, plainOptions))).toEqual({reports: some})
    expect(json(some, plainOptions)).toBe(`${JSON.stringify({reports: some}, null, 2)}\n`)
  }
  expect(text(reports, plainOptions)).toContain('3 documents:')
})
