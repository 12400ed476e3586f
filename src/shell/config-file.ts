/** Reads a configuration file against its schema. Loaded only where there is one. */
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {InputError} from '../model/errors.ts'
import type {Source} from '../model/reader.ts'
import {decode} from '../readers/shared/decode.ts'
import {lineColumn} from '../readers/shared/yaml-errors.ts'
import {type YamlFields, yamlFields} from '../readers/shared/yaml-fields.ts'
import {suggest} from '../ruleset/suggest.ts'
import type {Fingerprint} from './fingerprint.ts'
import {packageFolder} from './rules.ts'

/** Everything that an author may state; see schemas/config.schema.json. */
export interface AuthorConfig {
  /** The file it was read from. */
  readonly path?: string
  readonly profile?: string
  /** Manuscript and card files, relative to the folder of the configuration. */
  readonly files?: readonly string[]
  readonly facts: Readonly<Record<string, 'yes' | 'no'>>
  readonly fingerprint?: Fingerprint
  readonly waivers: readonly {readonly rule: string; readonly reason: string}[]
}

interface WrittenConfig {
  readonly profile?: string
  readonly files?: readonly string[]
  readonly facts?: Readonly<Record<string, 'yes' | 'no'>>
  readonly fingerprint?: Fingerprint
  readonly waivers?: readonly {readonly rule: string; readonly reason: string}[]
}

/** What a configuration states. Throws `InputError` with line and column. An empty one states nothing. */
export function parse({bytes, path}: Source): AuthorConfig {
  const text = bytes.some(byte => byte > 0x20) ? decode(bytes, path).text : ''
  const yaml = yamlFields(text, path, {file: 0, offset: 0, line: 0})
  const config = (yaml.value ?? {}) as WrittenConfig
  const schema = JSON.parse(readFileSync(`${packageFolder()}schemas/config.schema.json`, 'utf8')) as object
  const validate = new Ajv({allErrors: false, strict: false, verbose: true}).compile(schema)
  if (!validate(config)) {
    const [first] = validate.errors ?? []
    const pointer = first?.instancePath ?? ''
    const params = (first?.params ?? {}) as Readonly<Record<string, unknown>>
    const key = first?.keyword === 'additionalProperties' ? `/${String(params['additionalProperty'])}` : ''
    throw new InputError('bad-config', explain(first?.keyword, params, pointer.split('/').slice(1), first?.parentSchema), {
      path,
      ...placeOf(yaml, pointer + key, text),
      hint: 'See docs/configuration.md for all keys.',
    })
  }
  return {
    ...(config.profile !== undefined && {profile: config.profile}),
    ...(config.files !== undefined && {files: config.files}),
    ...(config.fingerprint !== undefined && {fingerprint: config.fingerprint}),
    facts: config.facts ?? {},
    waivers: config.waivers ?? [],
  }
}

/** Where the value at a pointer stands, or the first value in it. */
function placeOf({fields}: YamlFields, pointer: string, text: string): {readonly line: number; readonly column: number} {
  const field = fields.find(one => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
  return lineColumn(text, field?.site.kind === 'range' ? field.site.start : 0)
}

function explain(
  keyword: string | undefined,
  params: Readonly<Record<string, unknown>>,
  steps: readonly string[],
  parent: object | undefined,
): string {
  const where = steps.length === 0 ? 'the configuration' : `\`${steps.join('.')}\``
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty'])
    const known = Object.keys((parent as {properties?: object} | undefined)?.properties ?? {})
    return `unknown key \`${key}\` in ${where}${suggest(key, known)}`
  }
  if (keyword === 'required') return `${where} lacks \`${String(params['missingProperty'])}\``
  if (keyword === 'enum')
    return `${where} must be one of ${(params['allowedValues'] as readonly unknown[]).map(value => `\`${String(value)}\``).join(', ')}`
  if (keyword === 'minItems' || keyword === 'minProperties') return `${where} is empty`
  if (keyword === 'minLength') return `${where} says too little: a waiver needs a reason that an editor can judge`
  return `${where} must be ${keyword === 'type' ? (kinds[String(params['type'])] ?? String(params['type'])) : 'as the schema says'}`
}

const kinds: Readonly<Record<string, string>> = {object: 'a mapping of keys', array: 'a list', string: 'a text'}
