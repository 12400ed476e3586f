/** Rule files from disk. The one place of the ruleset that reads files. */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {detectors} from '../detectors/index.ts'
import {UsageError} from '../model/errors.ts'
import type {RuleAccuracy} from '../model/report.ts'
import type {Ruleset} from '../model/ruleset.ts'
import {compileRuleset} from './compile.ts'
import type {RuleText} from './parse.ts'
import {ruleValidators, type Schemas} from './validators.ts'

/** By rule. */
export type Accuracy = Readonly<Record<string, RuleAccuracy>>

/**
 * Compiles the rules of folder `base`; files of the folders in `overlays` with the same relative path replace those of
 * `base`, others are added. Throws `RulesError` with all mistakes, `UsageError` where a folder is not there.
 */
export function compileFolders(base: string, schemaFolder: string, overlays: readonly string[] = []): Ruleset {
  const files = new Map<string, RuleText>()
  for (const folder of [base, ...overlays]) for (const file of ruleTexts(folder)) files.set(file.path, file)
  const texts = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return compileRuleset({
    files: texts,
    validators: ruleValidators(readSchemas(schemaFolder)),
    detected: Object.values(detectors).flatMap(detector => detector.names),
    accuracy: ofBase(readAccuracy(base), overlays.flatMap(ruleTexts)),
    version: hashOf(texts),
  })
}

/** All YAML files below `folder`, by relative path. */
export function ruleTexts(folder: string): RuleText[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError('no-rules', `there is no rules folder at ${folder}`)
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.ya?ml$/.test(path))
    .sort()
    .map(path => ({path, text: readFileSync(join(folder, path), 'utf8')}))
}

/** The schemas of folder `folder`, by name. */
export function readSchemas(folder: string): Schemas {
  return Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.endsWith('.schema.json'))
      .map(name => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8')) as object]),
  )
}

/** A rule that an overlay replaces was not measured. */
function ofBase(measured: Accuracy, replaced: readonly RuleText[]): Accuracy {
  const ids = new Set(replaced.map(({path}) => idOf(path)))
  return Object.fromEntries(Object.entries(measured).filter(([id]) => !ids.has(id)))
}

/** `items/code/code-licence.yaml` → `code-licence` */
export function idOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '')
}

/** What was measured of the rules in `folder`; empty where nothing was. */
export function readAccuracy(folder: string): Accuracy {
  const path = join(folder, 'accuracy.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as {rules: Accuracy}).rules : {}
}

function hashOf(files: readonly RuleText[]): string {
  const hash = createHash('sha256')
  for (const {path, text} of files) hash.update(`${path}\0${text.replaceAll('\r\n', '\n')}\0`)
  return hash.digest('hex').slice(0, 12)
}
