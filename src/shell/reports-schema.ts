/** Whether plain data are reports, by the published schema. */
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {packageFolder} from './rules.ts'

/** What is not as the schema says, and where; keys that it does not know may come from a later version. */
export function mistakeInReports(value: unknown): string | undefined {
  const schema = JSON.parse(readFileSync(`${packageFolder()}schemas/report.schema.json`, 'utf8'), leaveOpen) as object
  const validate = new Ajv({strict: false}).compile(schema)
  if (validate(value)) return undefined
  const [first] = validate.errors ?? []
  return `${first?.instancePath || 'it'} ${first?.message ?? 'is not as the schema says'}`
}

function leaveOpen(key: string, value: unknown): unknown {
  return key === 'additionalProperties' && value === false ? undefined : value
}
