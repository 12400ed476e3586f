/** The main command: paths in, one report each, one output. */
import {check, type Stated} from '../engine/check.ts'
import type {Document} from '../model/document.ts'
import {UsageError} from '../model/errors.ts'
import type {Report} from '../model/report.ts'
import type {Rules} from '../model/rules.ts'
import type {Profile, Ruleset} from '../model/ruleset.ts'
import {readParts} from '../read.ts'
import {suggest} from '../ruleset/suggest.ts'
import type {Flags} from './arguments.ts'
import {cardBeside} from './card-beside.ts'
import {configFor, noConfig} from './config.ts'
import type {AuthorConfig} from './config-file.ts'
import {kindAt} from './discover/disk.ts'
import {fileAt} from './discover/file.ts'
import {supplementsOf} from './discover/supplement-names.ts'
import type {Discovery} from './discover.ts'
import {draftWatch} from './drafts.ts'
import {factsOf} from './fingerprint.ts'
import {diskTools} from './tools.ts'

/** What linting gives: reports, the documents they speak of, and errors of paths that could not be read. */
export interface Linted {
  readonly reports: readonly Report[]
  readonly documents: readonly Document[]
  readonly errors: readonly unknown[]
}

/** What becomes of supplements that lie beside a file: they are read with it, told to its author, or left. */
export type Supplements = 'join' | 'tell' | 'leave'

/** What is kept besides the reports. */
export interface Keeping {
  readonly keepText?: boolean
  readonly supplements?: Supplements
}

/**
 * Lints every path and keeps all reports. Without `keepText` the documents are kept by their names alone: the texts of a thousand
 * papers are no output but HTML’s.
 */
export async function lintPaths(
  paths: readonly string[],
  flags: Flags,
  rules: Rules,
  say: (line: string) => void,
  {keepText = false, supplements}: Keeping = {},
): Promise<Linted> {
  const reports: Report[] = []
  const documents: Document[] = []
  const give = (report: Report, document: Document): void => {
    reports.push(report)
    documents.push(keepText ? document : withoutText(document))
  }
  const errors = await lintEach(paths, flags, rules, say, give, supplements)
  return {reports, documents, errors}
}

/**
 * Lints every path and gives away each report as soon as it is there; gives back the errors. An error at one path does not stop
 * the others, one in the flags does. `say` gets what was found where.
 */
export async function lintEach(
  paths: readonly string[],
  flags: Flags,
  rules: Rules,
  say: (line: string) => void,
  give: (report: Report, document: Document) => void | Promise<void>,
  supplements: Supplements = paths.length === 1 ? 'tell' : 'leave',
): Promise<readonly unknown[]> {
  const errors: unknown[] = []
  expectFlags(flags, rules.ruleset)
  const draft = draftWatch()
  for (const path of paths) {
    try {
      const config = flags.ignoreAuthorConfig ? noConfig : await configFor(path)
      const {documents: found, found: sentences} = await documentsAt(path, config.files, supplements)
      for (const sentence of sentences) say(sentence)
      const card = await cardBeside(found)
      for (const one of found) {
        try {
          const document = await readParts(one.path, one.parts, one.hint, diskTools)
          const report = judgeDocument(document, config, flags, rules, card)
          const twin = document.kind === 'manuscript' ? draft(report.document) : undefined
          if (twin !== undefined) say(twin)
          await give(report, document)
        } catch (error) {
          errors.push(error)
        }
      }
    } catch (error) {
      errors.push(error)
    }
  }
  return errors
}

/** The profile and the facts on the command line must exist: told once, and before anything is read. Throws `UsageError`. */
export function expectFlags({facts, profile}: Pick<Flags, 'facts' | 'profile'>, ruleset: Ruleset): void {
  expectStated({facts}, ruleset)
  if (profile !== undefined) profileFor({format: 'markdown', kind: 'manuscript'}, profile, ruleset.profiles)
}

/** A document without its text: where formats look up what a file is called. */
function withoutText(document: Document): Document {
  const files = document.files.map(({path}) => ({path, lines: []}))
  return {...document, files, blocks: [], sections: [], sentences: [], fields: []}
}

/** What a path holds. The search through folders, and the joining of files, are loaded only where they are needed. */
async function documentsAt(path: string, named: readonly string[] | undefined, supplements: Supplements): Promise<Discovery> {
  if (kindAt(path) !== 'file') return (await import('./discover.ts')).discover(path, named)
  if (supplements === 'join')
    return {documents: [(await import('./discover/supplements.ts')).fileWithSupplements(path)], found: []}
  const beside = supplements === 'tell' ? supplementsOf(path, 'project') : []
  return {
    documents: [fileAt(path)],
    found: beside.map(name => `not read: ${name}; give the folder to check the paper with its supplement`),
  }
}

/** One document judged by the profile that was asked for or that its kind gets. Throws `UsageError`. */
export function judgeDocument(
  document: Document,
  config: AuthorConfig,
  flags: Flags,
  {ruleset, accepts}: Rules,
  card?: Document,
): Report {
  const facts = {...config.facts, ...flags.facts}
  expectStated(config, ruleset, config.path)
  if (flags.profile === undefined && config.profile !== undefined)
    expectId('profile', config.profile, ruleset.profiles, config.path)
  const profile = profileFor(document, flags.profile ?? config.profile, ruleset.profiles)
  return check(document, ruleset, profile, accepts, {
    facts,
    waivers: config.waivers,
    ...(card !== undefined && document.kind === 'manuscript' && {beside: card}),
    ...(config.fingerprint !== undefined && {fingerprint: factsOf(config.fingerprint)}),
  })
}

/** The facts and items that are stated must exist: a waiver of a misspelt item would be taken for a stale one. Throws `UsageError`. */
export function expectStated(
  {facts = {}, waivers = []}: Pick<Stated, 'facts' | 'waivers'>,
  ruleset: Ruleset,
  path?: string,
): void {
  for (const id of Object.keys(facts)) expectId('fact', id, ruleset.facts, path)
  for (const {rule} of waivers) expectId('item', rule, ruleset.items, path)
}

function expectId(what: string, id: string, known: readonly {readonly id: string}[], path: string | undefined): void {
  if (known.some(one => one.id === id)) return
  const near = suggest(
    id,
    known.map(one => one.id),
  )
  throw new UsageError(`unknown-${what}`, `unknown ${what} \`${id}\`${near}`, {
    hint: `reportoscope list shows all ${what}s.`,
    ...(path !== undefined && {path}),
  })
}

/** The profile by id, or the default of the format or kind of document. */
export function profileFor(
  document: Pick<Document, 'format' | 'kind'>,
  id: string | undefined,
  profiles: readonly Profile[],
): Profile {
  const found =
    id === undefined
      ? (profiles.find(({defaultFor}) => defaultFor?.some(kind => kind === document.format)) ??
        profiles.find(({defaultFor}) => defaultFor?.some(kind => kind === document.kind)))
      : profiles.find(profile => profile.id === id)
  if (found !== undefined) return found
  const ids = profiles.map(profile => profile.id)
  throw new UsageError('unknown-profile', `unknown profile \`${id ?? ''}\`${suggest(id ?? '', ids)}`, {
    hint: `One of ${ids.join(', ')}.`,
  })
}
