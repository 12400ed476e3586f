/** The formats for hosts and CI: GitHub, Reviewdog, JUnit. */
import {rdformatSchema} from '@umbrelladocs/rdformat-validator'
import {Ajv, type AnySchema} from 'ajv'
import {describe, expect, test} from 'vitest'
import {github} from '../../src/formatters/github.ts'
import {junit} from '../../src/formatters/junit.ts'
import {rdjson} from '../../src/formatters/rdjson.ts'
import type {Report} from '../../src/model/report.ts'
import {structureMistakes} from './junit-structure.ts'
import {documents, golden, manuscript, options, pdf, reports} from './support.ts'

describe('github', () => {
  test('annotates files and lines, most urgent first', async () => {
    await expect(github(reports, options())).toMatchFileSnapshot(golden('github.txt'))
  })

  test('points missing items to the first file of the manuscript where the document is known', () => {
    const line = github([manuscript], options({documents}))
      .split('\n')
      .find(line => line.includes('acquisition-pixel-size'))
    expect(line).toMatch(/^::error file=content\/01\.abstract\.md,line=1,title=/)
  })

  test('gives no line for a page of a PDF', () => {
    expect(github([pdf], options())).toMatch(/^::warning file=submissions\/Rivera 2026\.pdf,title=/m)
  })

  test('does not annotate what is waived, but says so', () => {
    const lines = github([manuscript], options())
      .split('\n')
      .filter(line => line.includes('Licence of the model'))
    expect(lines).toEqual([expect.stringMatching(/^reportoscope: waived by the author: /)])
  })

  test('leaves out what the baseline knows', () => {
    const all = github([pdf], options()).split('\n').length
    const known = {has: () => true} as unknown as ReadonlySet<string>
    expect(github([pdf], options({known})).split('\n').length).toBe(all - 3)
  })
})

describe('rdjson', () => {
  test('is valid against the public schema', async () => {
    const text = rdjson(reports, options())
    const valid = new Ajv({strict: false, allErrors: true}).compile(rdformatSchema as AnySchema)
    valid(JSON.parse(text))
    expect(valid.errors).toBeNull()
    expect(valid({diagnostics: [{message: 'no location'}]})).toBe(false)
    await expect(text).toMatchFileSnapshot(golden('rdjson.json'))
  })

  test('gives lines but no columns, which it would count in bytes', () => {
    expect(rdjson(reports, options())).not.toContain('column')
  })
})

describe('junit', () => {
  test('has a suite per document and a case per item and pitfall', async () => {
    const text = junit(reports, options())
    await expect(text).toMatchFileSnapshot(golden('junit.xml'))
    expect(text.match(/<testsuite /g)).toHaveLength(reports.length)
    expect(text.match(/<testcase /g)).toHaveLength(
      reports.reduce((sum, report) => sum + report.findings.length + report.pitfalls.length, 0),
    )
  })

  test('has only the elements and attributes that the schema of Jenkins knows, in its order', () => {
    expect(structureMistakes(junit(reports, options()))).toEqual([])
  })

  test('counts what it holds', () => {
    const [suite] = junit([manuscript], options()).split('\n').slice(2)
    const text = junit([manuscript], options())
    expect(suite).toContain(
      `tests="37" failures="${text.match(/<failure /g)?.length}" errors="0" skipped="${text.match(/<skipped>/g)?.length}"`,
    )
  })

  test('skips what is waived, unclear, optional, or does not apply, with the reason', () => {
    const skipped =
      junit([manuscript], options())
        .match(/<testcase[^>]*><skipped>[^<]*/g)
        ?.join('\n') ?? ''
    for (const word of ['Waived: The licence', 'unclear, required', 'missing, optional', 'not applicable, required'])
      expect(skipped).toContain(word)
  })

  test('is well-formed for no reports and for a report without findings', () => {
    const empty: Report = {...manuscript, findings: [], pitfalls: [], waivers: []}
    expect(structureMistakes(junit([], options()))).toEqual([])
    expect(structureMistakes(junit([empty], options()))).toEqual([])
  })
})
