/** Rule files → one compiled ruleset, or all mistakes of all files at once. */
import {RulesError} from '../model/errors.ts'
import type {RuleAccuracy, RuleInfo} from '../model/report.ts'
import type {
  FactFile,
  IdentifiersFile,
  LexiconFile,
  PitfallFile,
  QualifiersFile,
  RuleFile,
  SectionsFile,
} from '../model/rule-file.ts'
import type {FactRule, HeadingRule, Identifier, Item, Pitfall, QualifierRule, Ruleset} from '../model/ruleset.ts'
import {findCircles} from './circles.ts'
import {type ClauseContext, compileClauses, roleNumber} from './clauses.ts'
import {compileMetrics} from './metrics.ts'
import {type Names, names} from './names.ts'
import {type ParsedFile, parseRuleFile, type RuleFileKind, type RuleText} from './parse.ts'
import {compileProfiles} from './profiles.ts'
import {type Validators, validateFile} from './validate.ts'

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

  const owners = new Map<string, string>()
  for (const {file, name} of lexicons) {
    const owner = owners.get(name)
    if (owner !== undefined && owner !== file.path)
      table.mistakes.push(file.mistake(`the name <${name}> is taken by ${owner}`, [name]))
    owners.set(name, file.path)
  }
  const uses = new Map<string, Set<string>>()
  for (const {file, name, phrases} of lexicons) {
    const used = uses.get(name) ?? new Set<string>()
    uses.set(name, used)
    for (const [index, phrase] of phrases.entries())
      for (const other of table.listEntry(name, phrase, file, [name, index])) used.add(other)
  }
  for (const {file, name} of lexicons) {
    const circle = findCircles(name, uses)
    if (circle !== undefined) table.mistakes.push(file.mistake(`<${name}> is made of itself: ${circle.join(' → ')}`, [name]))
  }

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
  const profiles = compileProfiles(of('profile'), idsOf(readable, 'rule'), idsOf(readable, 'pitfall'), table)

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

type WrittenIdentifier = IdentifiersFile[string]
type WrittenSection = SectionsFile[string]
/** The id of a rule, fact or profile is its file name; no two share one. */
function idMistakes(files: readonly ParsedFile[]): ReturnType<ParsedFile['mistake']>[] {
  const seen = new Map<string, string>()
  return files.flatMap(file => {
    if (!['rule', 'pitfall', 'fact', 'profile'].includes(file.kind)) return []
    const id = (file.value as {id?: unknown} | null)?.id
    if (typeof id !== 'string') return []
    const name = file.path
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/, '')
    const mistakes = name === id ? [] : [file.mistake(`the id \`${id}\` must be the file name, \`${name ?? ''}\``, ['id'])]
    const kind = file.kind === 'fact' || file.kind === 'profile' ? file.kind : 'rule'
    const other = seen.get(`${kind} ${id}`)
    seen.set(`${kind} ${id}`, file.path)
    return other === undefined ? mistakes : [...mistakes, file.mistake(`the id \`${id}\` is taken by ${other}`, ['id'])]
  })
}

function idsOf(files: readonly ParsedFile[], kind: RuleFileKind): string[] {
  return files
    .filter(file => file.kind === kind)
    .flatMap(
      file =>
        file.path
          .split('/')
          .at(-1)
          ?.replace(/\.ya?ml$/, '') ?? [],
    )
}

function compileIdentifier([name, written]: readonly [string, WrittenIdentifier]): Identifier {
  return {
    name,
    pattern: written.pattern,
    ignoreCase: written['ignore-case'] ?? false,
    hints: written.hints ?? [],
    alone: written.alone ?? false,
  }
}

function compileHeading(
  file: ParsedFile,
  role: string,
  section: WrittenSection,
  context: {names: Names; roles: readonly string[]},
): HeadingRule {
  const patterns = (list: readonly string[] | undefined, key: string): number[] =>
    (list ?? []).map((phrase, index) => context.names.pattern(phrase, file, [role, key, index]))
  return {
    role: roleNumber(role, file, [role], context),
    whole: patterns(section.whole, 'whole'),
    within: patterns(section.within, 'within'),
    main: section.main ?? false,
    apart: section.apart ?? false,
    alone: section.alone ?? false,
  }
}

function compileQualifiers(file: ParsedFile, table: Names): QualifierRule[] {
  return Object.entries(file.value as QualifiersFile).map(([id, written]) => {
    const patterns = (key: 'before' | 'after' | 'anywhere' | 'pseudo' | 'stops'): number[] =>
      (written[key] ?? []).map((phrase, index) => table.pattern(phrase, file, [id, key, index]))
    return {
      id,
      title: written.title,
      before: patterns('before'),
      after: patterns('after'),
      anywhere: patterns('anywhere'),
      pseudo: patterns('pseudo'),
      stops: patterns('stops'),
      reach: written.reach ?? 8,
    }
  })
}

function compileFact(file: ParsedFile, context: ClauseContext): FactRule {
  const rule = file.value as FactFile
  for (const [id, clause] of Object.entries(rule.evidence)) {
    if (clause.when !== undefined)
      context.names.mistakes.push(file.mistake('a fact may not rest on other facts: no `when` here', ['evidence', id, 'when']))
  }
  return {
    id: rule.id,
    title: rule.title,
    clauses: compileClauses(rule.evidence, file, context),
    otherwise: rule.otherwise ?? 'unknown',
  }
}

function infoOf(file: ParsedFile, kind: 'item' | 'pitfall', accuracy: CompileInput['accuracy']): RuleInfo {
  const rule = file.value as RuleFile | PitfallFile
  const measured = accuracy?.[rule.id]
  return {
    id: rule.id,
    kind,
    group: kind === 'pitfall' ? 'pitfalls' : (file.path.split('/')[1] ?? ''),
    title: rule.title,
    question: rule.question,
    why: rule.why.trim(),
    advice: rule.advice.trim(),
    wording: 'wording' in rule ? rule.wording.trim() : '',
    sources: rule.sources,
    belongs: 'belongs' in rule ? rule.belongs : '',
    ...(measured !== undefined && {accuracy: measured}),
  }
}

function compileItem(file: ParsedFile, context: ClauseContext, accuracy: CompileInput['accuracy']): Item {
  const rule = file.value as RuleFile
  let standsIn = 0
  for (const [index, role] of (rule['stands-in'] ?? ['methods']).entries())
    standsIn |= 1 << roleNumber(role, file, ['stands-in', index], context)
  return {
    ...infoOf(file, 'item', accuracy),
    kind: 'item',
    when: context.names.when(rule.when, file, ['when']),
    standsIn,
    clauses: compileClauses(rule.evidence, file, context),
  }
}

function compilePitfall(file: ParsedFile, context: ClauseContext, accuracy: CompileInput['accuracy']): Pitfall {
  const rule = file.value as PitfallFile
  return {
    ...infoOf(file, 'pitfall', accuracy),
    kind: 'pitfall',
    when: context.names.when(rule.when, file, ['when']),
    severity: rule.severity,
    clauses: compileClauses(rule.evidence, file, context),
  }
}

/** Equal schemas share a number. */
function numberOf(values: object[], schema: object): number {
  const text = JSON.stringify(schema)
  const known = values.findIndex(value => JSON.stringify(value) === text)
  return known === -1 ? values.push(schema) - 1 : known
}
