/** The public door. Five functions; everything else is a detail. */
import {check as checkDocument, type Stated} from './engine/check.ts'
import {type FormatterName, formatters} from './formatters/index.ts'
import type {Document} from './model/document.ts'
import {UsageError} from './model/errors.ts'
import {type FormatOptions, plainOptions} from './model/formatter.ts'
import type {Report} from './model/report.ts'
import type {Rules} from './model/rules.ts'
import type {Profile} from './model/ruleset.ts'
import {readParts, read as readSource} from './read.ts'
import {cardBeside} from './shell/card-beside.ts'
import {discover} from './shell/discover.ts'
import {expectStated, profileFor} from './shell/lint.ts'
import {loadRules} from './shell/rules.ts'
import {diskTools} from './shell/tools.ts'

/** What `lint` may be told. */
export interface LintOptions extends Stated {
  /** Id of a profile. Left out: the default of the kind of document. */
  readonly profile?: string
  /** Folders of rules that replace or join the built ones. */
  readonly rules?: readonly string[]
}

/** Reads a file or folder from disk and checks every document in it. Throws `InputError`, `RulesError`, `UsageError`. */
export async function lint(path: string, options: LintOptions = {}): Promise<readonly Report[]> {
  const rules = await loadRuleset(options.rules)
  expectStated(options, rules.ruleset)
  const reports: Report[] = []
  const {documents} = discover(path)
  const card = options.beside ?? (await cardBeside(documents))
  for (const one of documents) {
    const document = await readParts(one.path, one.parts, one.hint, diskTools)
    const stated = card !== undefined && document.kind === 'manuscript' ? {...options, beside: card} : options
    reports.push(check(document, rules, profileFor(document, options.profile, rules.ruleset.profiles), stated))
  }
  return reports
}

/** Reads one document from bytes; its format is found by its content. Throws `InputError`. */
export function read(bytes: Uint8Array, path: string): Promise<Document> {
  return readSource({path, bytes}, undefined, diskTools)
}

/** The built rules, or those with `folders` laid over them. Throws `RulesError` with all mistakes. */
export function loadRuleset(folders: readonly string[] = []): Promise<Rules> {
  return loadRules(folders)
}

/** Judges a document by the rules a profile asks for. Pure and synchronous. */
export function check(document: Document, rules: Rules, profile: Profile, stated: Stated = {}): Report {
  return checkDocument(document, rules.ruleset, profile, rules.accepts, stated)
}

/** Formats reports. Throws `UsageError` for a format that does not exist. */
export async function format(
  reports: readonly Report[],
  name: FormatterName,
  options: Partial<FormatOptions> = {},
): Promise<string> {
  if (!Object.hasOwn(formatters, name)) throw new UsageError('unknown-format', `unknown format \`${name}\``)
  return (await formatters[name]())(reports, {...plainOptions, ...options})
}

export type {Stated} from './engine/check.ts'
export type {Document, Field, Gap, Place, Point, Span} from './model/document.ts'
export {InputError, RulesError, UsageError} from './model/errors.ts'
export type {FormatOptions} from './model/formatter.ts'
export type {
  Evidence,
  Fact,
  Finding,
  PitfallFinding,
  Report,
  Requirement,
  RuleInfo,
  Severity,
  Status,
  Waiver,
} from './model/report.ts'
export type {Rules} from './model/rules.ts'
export type {Profile, Ruleset} from './model/ruleset.ts'
