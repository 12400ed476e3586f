/** Rule files against their JSON Schemas, with messages that a person who does not program can act on. */
import type {ErrorObject, ValidateFunction} from 'ajv'
import type {RuleMistake} from '../model/errors.ts'
import type {ParsedFile, RuleFileKind} from './parse.ts'
import {suggest} from './suggest.ts'

/** A compiled validator per kind of rule file. */
export type Validators = Readonly<Record<RuleFileKind, ValidateFunction>>

/** Every mistake of one file; none when it is as its schema says. */
export function validateFile(file: ParsedFile, validators: Validators): RuleMistake[] {
  const validate = validators[file.kind]
  if (validate(file.value)) return []
  const errors = validate.errors ?? []
  const deepest = useful(errors)
  const seen = new Set<string>()
  return deepest.flatMap(error => {
    const {message, steps} = describe(error)
    const mistake = file.mistake(message, steps)
    const key = `${mistake.line}:${mistake.column} ${message}`
    if (seen.has(key)) return []
    seen.add(key)
    return [mistake]
  })
}

/** `if` and `oneOf` only repeat what their branches say; of the branches, the deepest complaint is the true one. */
function useful(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter(error => error.keyword !== 'if' && error.keyword !== 'oneOf' && error.keyword !== 'anyOf')
  const byBranch = plain.filter(error => /\/(oneOf|anyOf)\/\d+/.test(error.schemaPath))
  const others = plain.filter(error => !byBranch.includes(error))
  const deepest = Math.max(0, ...byBranch.map(error => error.instancePath.split('/').length))
  const chosen = byBranch.filter(
    error => error.instancePath.split('/').length === deepest && (deepest > 0 || error.keyword !== 'type'),
  )
  return [
    ...others,
    ...(chosen.some(error => error.keyword !== 'type') ? chosen.filter(error => error.keyword !== 'type') : chosen),
  ]
}

function describe(error: ErrorObject): {message: string; steps: readonly (string | number)[]} {
  const steps = error.instancePath.split('/').slice(1).map(stepOf)
  const where = steps.length === 0 ? 'the file' : `\`${steps.join('.')}\``
  const params = error.params as Readonly<Record<string, unknown>>
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty'])
      const allowed = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {})
      return {message: `unknown key \`${key}\`${suggest(key, allowed)}`, steps: [...steps, key]}
    }
    case 'required':
      return {message: `${where} lacks the key \`${String(params['missingProperty'])}\``, steps}
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String)
      const given = String(error.data)
      return {
        message: `\`${given}\` is not allowed${suggest(given, allowed)}; one of ${allowed.map(value => `\`${value}\``).join(', ')}`,
        steps,
      }
    }
    case 'type':
      return {message: `${where} must be ${named(String(params['type']))}, not ${named(typeName(error.data))}`, steps}
    case 'maxLength':
      return {message: `${where} is longer than ${String(params['limit'])} characters`, steps}
    case 'minLength':
      return {message: `${where} is shorter than ${String(params['limit'])} characters`, steps}
    case 'pattern':
      return {message: `${where} ${patternHint(String(params['pattern']))}`, steps}
    case 'minItems':
      return {message: `${where} must not be empty`, steps}
    case 'propertyNames':
      return {
        message: `\`${String(params['propertyName'])}\` is no name: small letters, digits and hyphens only`,
        steps: [...steps, String(params['propertyName'])],
      }
    default:
      return {message: `${where} ${error.message ?? 'is not as the schema says'}`, steps}
  }
}

function stepOf(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')
}

function patternHint(pattern: string): string {
  if (pattern === '\\?$') return 'must end in a question mark'
  if (pattern.startsWith('^https?')) return 'must be a web address that begins with https://'
  if (pattern === '^/') return 'must begin with / (a JSON Pointer)'
  if (pattern.startsWith('^[a-z')) return 'must be a name of small letters, digits and hyphens'
  return `must match ${pattern}`
}

function named(type: string): string {
  return (
    (
      {
        array: 'a list',
        object: 'a mapping',
        string: 'text',
        integer: 'a whole number',
        number: 'a number',
        boolean: 'true or false',
        null: 'nothing',
      } as Record<string, string>
    )[type] ?? type
  )
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}
