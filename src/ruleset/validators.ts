/** ajv, set up once: validators of rule files by kind, and of field values. Loaded only where rules are compiled. */
import {Ajv, type ValidateFunction} from 'ajv'
import type {Accepts} from '../model/ruleset.ts'
import type {RuleFileKind} from './parse.ts'
import type {Validators} from './validate.ts'

/** Schemas by file name, without `.schema.json`. */
export type Schemas = Readonly<Record<string, object>>

export function ruleValidators(schemas: Schemas): Validators {
  const ajv = new Ajv({allErrors: true, verbose: true, strict: true, strictTypes: false})
  for (const schema of Object.values(schemas)) ajv.addSchema(schema)
  const kinds: readonly RuleFileKind[] = [
    'rule',
    'pitfall',
    'fact',
    'lexicon',
    'identifiers',
    'qualifiers',
    'sections',
    'profile',
    'metrics',
  ]
  return Object.fromEntries(
    kinds.map(kind => {
      const id = (schemas[kind] as {$id?: string} | undefined)?.$id ?? ''
      return [kind, ajv.getSchema(id) as ValidateFunction]
    }),
  ) as Validators
}

/** Judges field values with ajv, compiling each schema when it is first needed. */
export function valueValidators(values: readonly object[]): Accepts {
  const ajv = new Ajv({strict: false, logger: false})
  const compiled = new Map<number, ValidateFunction>()
  return (value, candidate) => {
    let validate = compiled.get(value)
    if (validate === undefined) {
      validate = ajv.compile(values[value] ?? {})
      compiled.set(value, validate)
    }
    return validate(candidate)
  }
}
