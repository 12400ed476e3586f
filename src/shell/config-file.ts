/** Reads a configuration file against its schema. Loaded only where there is one. */
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {isNode, LineCounter, parseDocument} from 'yaml'
import {InputError} from '../model/errors.ts'
import {suggest} from '../ruleset/suggest.ts'
import type {AuthorConfig} from './config.ts'
import type {Fingerprint} from './fingerprint.ts'
import {packageFolder} from './rules.ts'

interface WrittenConfig {
  readonly profile?: string
  readonly files?: readonly string[]
  readonly facts?: Readonly<Record<string, 'yes' | 'no'>>
  readonly fingerprint?: Fingerprint
  readonly waivers?: readonly {readonly rule: string; readonly reason: string}[]
}

export function parse(text: string, path: string): AuthorConfig {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
  const fail = (message: string, offset: number): never => {
    const {line, col} = counter.linePos(offset)
    throw new InputError('bad-config', message, {
      path,
      line: Math.max(1, line),
      column: Math.max(1, col),
      hint: 'See docs/configuration.md for all keys.',
    })
  }
  const [error] = document.errors
  if (error !== undefined) fail(error.message, error.pos[0])
  const value: unknown = document.toJS() ?? {}
  const schema = JSON.parse(readFileSync(`${packageFolder()}schemas/config.schema.json`, 'utf8')) as object
  const validate = new Ajv({allErrors: false, strict: false, verbose: true}).compile(schema)
  if (!validate(value)) {
    const [first] = validate.errors ?? []
    const steps = (first?.instancePath ?? '').split('/').slice(1)
    const node = document.getIn(
      steps.map(step => (/^\d+$/.test(step) ? Number(step) : step)),
      true,
    )
    fail(
      explain(first?.keyword, first?.params as Readonly<Record<string, unknown>>, steps, first?.parentSchema),
      isNode(node) ? (node.range?.[0] ?? 0) : 0,
    )
  }
  const config = value as WrittenConfig
  return {
    ...(config.profile !== undefined && {profile: config.profile}),
    ...(config.files !== undefined && {files: config.files}),
    ...(config.fingerprint !== undefined && {fingerprint: config.fingerprint}),
    facts: config.facts ?? {},
    waivers: config.waivers ?? [],
  }
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
  if (keyword === 'minLength') return `${where} says too little: a waiver needs a reason that an editor can judge`
  return `${where} must be ${keyword === 'type' ? String(params['type']) : 'as the schema says'}`
}
