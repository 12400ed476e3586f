import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {json, jsonl} from '../../src/formatters/json.ts'
import {options, reports} from './support.ts'

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv({strict: true, allErrors: true})
const valid = ajv.compile(schema)

test('writes the reports as they are, valid against the published schema', () => {
  const value = JSON.parse(json(reports, options()))
  expect(value).toEqual({reports})
  valid(value)
  expect(valid.errors).toBeNull()
})

test('writes one report per line', () => {
  const lines = jsonl(reports, options()).split('\n')
  expect(lines.pop()).toBe('')
  expect(lines.map(line => JSON.parse(line))).toEqual(reports)
})

test('the schema describes every key', () => {
  const nameless: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    const {properties} = node as {properties?: Record<string, Record<string, unknown>>}
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (!('$ref' in value) && !value['description']) nameless.push(`${path}/${name}`)
    }
    for (const [name, value] of Object.entries(node)) walk(value, `${path}/${name}`)
  }
  walk(schema, '')
  expect(nameless).toEqual([])
})

test('the schema refuses a reported item whose status is misspelt, and keys it does not know', () => {
  const broken = structuredClone({reports}) as unknown as {reports: {findings: {status: string}[]; extra?: number}[]}
  const [first] = broken.reports
  if (first?.findings[0]) first.findings[0].status = 'Reported'
  if (first) first.extra = 1
  valid(broken)
  expect(valid.errors?.map(error => error.keyword)).toEqual(expect.arrayContaining(['enum', 'additionalProperties']))
})
