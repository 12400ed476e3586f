/** Rule files → one compiled ruleset, or all mistakes of all files at once. */
import {RulesError} from '../model/errors.ts'
import type {RuleAccuracy} from '../model/report.ts'
import type {IdentifiersFile, LexiconFile, SectionsFile} from '../model/rule-file.ts'
import type {Ruleset} from '../model/ruleset.ts'
import {idMistakes, idsOf} from './ids.ts'
import {addLists} from './lists.ts'
import {compileMetrics} from './metrics.ts'
import {names} from './names.ts'
import {type ParsedFile, parseRuleFile, type RuleFileKind, type RuleText} from './parse.ts'
import {compileProfiles} from './profiles.ts'
import {compileFact, compileItem, compilePitfall} from './rules.ts'
import {type Validators, validateFile} from './validate.ts'
import {compileHeading, compileIdentifier, compileQualifiers} from './vocabulary.ts'

/** What the compiler needs besides the rule files. */
export interface CompileInput {
  readonly files: readonly RuleText[]
  readonly validators: Validators
  /** Names that detectors put. */
  readonly detected: readonly string[]
  readonly accuracy?: Readonly<Record<string, RuleAccuracy>>
  /** Hash of the files. */
  readonly version: string
}

/** Roles that blocks have by their kind; all others are named in `sections.yaml`. */
export const blockRoles = ['title', 'heading', 'caption', 'table'] as const

/** Throws `RulesError` with every mistake. */
export function compileRuleset(input: CompileInput): Ruleset {
  const parsed = input.files.map(parseRuleFile)
  const readable = parsed.flatMap(({file}) => (file === undefined ? [] : [file]))
  const early = [
    ...parsed.flatMap(({mistakes}) => mistakes),
    ...readable.flatMap(file => validateFile(file, input.validators)),
    ...idMistakes(readable),
  ]
  // A file that is not as its schema says cannot be looked into any further.
  const wrong = new Set(early.map(mistake => mistake.file))
  const of = (kind: RuleFileKind): readonly ParsedFile[] => readable.filter(file => file.kind === kind && !wrong.has(file.path))

  const lexicons = of('lexicon').flatMap(file =>
    Object.entries(file.value as LexiconFile).map(([name, phrases]) => ({file, name, phrases})),
  )
  const identifiers = of('identifiers').flatMap(file => Object.entries(file.value as IdentifiersFile))
  const nouns = new Set([...lexicons.map(list => list.name), ...identifiers.map(([name]) => name), ...input.detected])
  const facts = new Set(idsOf(readable, 'fact'))
  const table = names(nouns, facts)

  addLists(lexicons, table)

  const sections = of('sections').flatMap(file =>
    Object.entries(file.value as SectionsFile).map(([role, section]) => ({file, role, section})),
  )
  const roles = [...new Set([...blockRoles, ...sections.map(({role}) => role)])]
  if (roles.length > 30) throw new RangeError('more than 30 section roles do not fit the bit set')
  const qualifierFiles = of('qualifiers')
  const values: object[] = []
  const context = {
    names: table,
    roles,
    qualifiers: new Set(qualifierFiles.flatMap(file => Object.keys(file.value as object))),
    value: (schema: object) => numberOf(values, schema),
  }
  const headings = sections.map(({file, role, section}) => compileHeading(file, role, section, context))
  const qualifiers = qualifierFiles.flatMap(file => compileQualifiers(file, table))
  const factRules = of('fact').map(file => compileFact(file, {...context, usual: 'yes', allowed: ['yes', 'no']}))
  const items = of('rule').map(file =>
    compileItem(file, {...context, usual: 'reported', allowed: ['reported', 'partial', 'not-applicable']}, input.accuracy),
  )
  const pitfalls = of('pitfall').map(file =>
    compilePitfall(file, {...context, usual: 'fires', allowed: ['fires']}, input.accuracy),
  )
  const scores = of('metrics').map(file => compileMetrics(file, {...context, usual: 'reported', allowed: ['reported']}))
  const profiles = compileProfiles(of('profile'), idsOf(readable, 'rule'), idsOf(readable, 'pitfall'), table, roles)

  const mistakes = [...early, ...table.mistakes]
  if (mistakes.length > 0)
    throw new RulesError(
      mistakes.toSorted((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1)),
    )
  return {
    version: input.version,
    phrases: table.trie.table(table.patternCount()),
    identifiers: identifiers.map(compileIdentifier),
    qualifiers,
    headings,
    roles,
    facts: factRules,
    items,
    pitfalls,
    profiles,
    metrics: scores.flatMap(({metrics}) => metrics),
    advice: scores.flatMap(({advice}) => advice),
    values,
  }
}

/** Equal schemas share a number. */
function numberOf(values: object[], schema: object): number {
  const text = JSON.stringify(schema)
  const known = values.findIndex(value => JSON.stringify(value) === text)
  return known === -1 ? values.push(schema) - 1 : known
}
