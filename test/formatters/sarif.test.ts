import {createRequire} from 'node:module'
import {Ajv, type AnySchema} from 'ajv'
import {expect, test} from 'vitest'
import {sarif} from '../../src/formatters/sarif/index.ts'
import type {Report} from '../../src/model/report.ts'
import {golden, manuscript, options, pdf, reports} from './support.ts'

/** The public schema of SARIF 2.1.0; of draft 04, which differs from draft 07 in the name of `$id` where it is used here. */
function validator() {
  const {id, $schema, ...schema} = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  return new Ajv({strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false}).compile(schema as AnySchema)
}
const valid = validator()

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: string
  readonly level: string
  readonly message: {readonly text: string}
  readonly baselineState?: string
  readonly suppressions?: readonly {readonly justification: string}[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: {readonly uri: string; readonly uriBaseId?: string}
      readonly region: Readonly<Record<string, number>>
    }
  }[]
}

function run(list: readonly Report[], changes: Parameters<typeof options>[0] = {}) {
  const log = JSON.parse(sarif(list, options(changes)))
  valid(log)
  expect(valid.errors).toBeNull()
  return log.runs[0] as {
    readonly results: readonly Result[]
    readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string}[]}}
  }
}

test('is valid against the public schema', async () => {
  run(reports, {verbose: true})
  run([])
  await expect(sarif([manuscript], options())).toMatchFileSnapshot(golden('report.sarif'))
})

test('writes gaps only, unless everything is asked for', () => {
  const kinds = (verbose: boolean) => new Set(run(reports, {verbose}).results.map(result => result.kind))
  expect(kinds(false)).toEqual(new Set(['fail', 'review']))
  expect(kinds(true)).toEqual(new Set(['fail', 'review', 'pass', 'notApplicable']))
})

test('has the level none for every kind but fail', () => {
  const {results} = run(reports, {verbose: true})
  expect(results.filter(result => (result.level === 'none') !== (result.kind !== 'fail'))).toEqual([])
})

test('points every result to its rule', () => {
  const {results, tool} = run(reports, {verbose: true})
  expect(results.map(result => tool.driver.rules[result.ruleIndex]?.id)).toEqual(results.map(result => result.ruleId))
})

test('keeps waived results, suppressed with the reason of the author', () => {
  const waived = run([manuscript]).results.filter(result => result.suppressions !== undefined)
  expect(waived.map(result => result.ruleId)).toEqual(['model-licence'])
  expect(waived[0]?.suppressions?.[0]?.justification).toContain('technology transfer office')
})

test('gives fingerprints that survive moved lines and differ between items', () => {
  const moved: Report = JSON.parse(JSON.stringify(manuscript), (key, value) =>
    key === 'line' || key === 'offset' ? value + 7 : value,
  )
  const prints = (report: Report) => run([report]).results.map(result => result.partialFingerprints['primaryLocationLineHash'])
  expect(prints(moved)).toEqual(prints(manuscript))
  expect(new Set(prints(manuscript)).size).toBe(prints(manuscript).length)
})

test('gives new fingerprints where the words change or the document is another one', () => {
  const print = (report: Report, rule: string) =>
    run([report]).results.find(result => result.ruleId === rule)?.partialFingerprints
  const reworded: Report = JSON.parse(
    JSON.stringify(manuscript).replaceAll('weights of a public network', 'weights of another network'),
  )
  expect(print(reworded, 'model-version')).not.toEqual(print(manuscript, 'model-version'))
  const elsewhere: Report = {...manuscript, document: {...manuscript.document, path: 'other'}}
  expect(print(elsewhere, 'acquisition-pixel-size')).not.toEqual(print(manuscript, 'acquisition-pixel-size'))
})

test('points a missing item to its near miss, or to the first line of the manuscript', () => {
  const place = (rule: string) => run([manuscript]).results.find(result => result.ruleId === rule)?.locations[0]?.physicalLocation
  expect(place('code-availability-statement')).toEqual({
    artifactLocation: {uri: 'content/05.availability.md', uriBaseId: '%SRCROOT%'},
    region: {startLine: 2, startColumn: 95, endLine: 2, endColumn: 157},
  })
  expect(place('acquisition-pixel-size')?.artifactLocation.uri).toBe('content/03.methods.md')
  expect(place('acquisition-pixel-size')?.region).toEqual({startLine: 1})
})

test('writes paths as relative, percent-encoded references', () => {
  const uri = (path: string, base?: string) => {
    const report: Report = JSON.parse(JSON.stringify(pdf).replaceAll('submissions/Rivera 2026.pdf', path))
    return run([report], base === undefined ? {} : {base}).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri
  }
  expect(uri('submissions/Rivera 2026.pdf')).toBe('submissions/Rivera%202026.pdf')
  expect(uri('./a#b?c%d:e/ü.md')).toBe('a%23b%3Fc%25d%3Ae/%C3%BC.md')
  expect(uri('/home/ada/paper/text.md', '/home/ada/paper')).toBe('text.md')
  expect(uri('/elsewhere/text.md', '/home/ada/paper')).toBe('file:///elsewhere/text.md')
  expect(uri('C:/paper/text.md', 'C:/paper')).toBe('text.md')
  expect(uri('C:/other/a b.md', 'C:/paper')).toBe('file:///C:/other/a%20b.md')
})

test('tells old results from new ones where there is a baseline', () => {
  const print = run([manuscript]).results[0]?.partialFingerprints['reportoscopeFinding/v1'] as string
  const states = run([manuscript], {known: new Set([print])}).results.map(result => result.baselineState)
  expect(states[0]).toBe('unchanged')
  expect(states.slice(1).every(state => state === 'new')).toBe(true)
})
