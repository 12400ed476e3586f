/** The `evidence` of a rule file → compiled clauses. */

import type {WrittenClause} from '../model/rule-file.ts'
import type {Clause, Counts, FieldClause, TextClause, When, Where} from '../model/ruleset.ts'
import type {Names, Steps} from './names.ts'
import type {ParsedFile} from './parse.ts'

/** What clauses may refer to, and what is usual for the kind of rule. */
export interface ClauseContext {
  readonly names: Names
  readonly roles: readonly string[]
  readonly qualifiers: ReadonlySet<string>
  /** What a clause counts when it does not say. */
  readonly usual: Counts
  readonly allowed: readonly Counts[]
  /** Gives a number to the JSON Schema of a field value. */
  value(schema: object): number
}

/** Qualifiers that void a clause unless it says otherwise. */
const usualUnless = ['negated', 'future', 'conditional', 'placeholder']
/** Roles that are no evidence unless a clause asks for them. */
const usuallyHidden = ['references', 'heading']

export function compileClauses(
  evidence: Readonly<Record<string, WrittenClause>>,
  file: ParsedFile,
  context: ClauseContext,
): Clause[] {
  return Object.entries(evidence).flatMap(([id, clause]) => compileClause(id, clause, file, context) ?? [])
}

function compileClause(id: string, clause: WrittenClause, file: ParsedFile, context: ClauseContext): Clause | undefined {
  const {names} = context
  const steps: Steps = ['evidence', id]
  const counts = clause.counts ?? context.usual
  if (!context.allowed.includes(counts)) {
    names.mistakes.push(
      file.mistake(`\`counts: ${counts}\` is not allowed here; one of ${context.allowed.map(name => `\`${name}\``).join(', ')}`, [
        ...steps,
        'counts',
      ]),
    )
  }
  if (counts === 'partial' && clause.note === undefined)
    names.mistakes.push(file.mistake('a clause that counts as partial needs a `note`: what is lacking?', steps))
  const base = {id, counts, note: clause.note ?? '', when: names.when(clause.when, file, [...steps, 'when'])}
  if (clause.field !== undefined) {
    if (clause.has !== undefined) names.mistakes.push(file.mistake('a clause has `has` or `field`, not both', steps))
    for (const pattern of patternsIn(clause.value))
      if (!isExpression(pattern))
        names.mistakes.push(file.mistake(`\`${pattern}\` is no regular expression`, [...steps, 'value']))
    if (clause.differ !== undefined && (typeof clause.field === 'string' || clause.field.length !== 2))
      names.mistakes.push(file.mistake('`differ` compares two lists: `field` must name two', [...steps, 'differ']))
    return fieldClause(clause, base, context)
  }
  if (clause.has === undefined) {
    names.mistakes.push(file.mistake('a clause needs `has` (words) or `field` (a value)', steps))
    return undefined
  }
  return textClause(clause, clause.has, base, file, steps, context)
}

interface Base {
  readonly id: string
  readonly counts: Counts
  readonly note: string
  readonly when: When
}

function fieldClause(clause: WrittenClause, base: Base, context: ClauseContext): FieldClause {
  const written = typeof clause.field === 'string' ? [clause.field] : (clause.field ?? [])
  return {
    ...base,
    kind: 'field',
    pointers: written.map(places => places.split(/\s*\|\s*/)),
    atLeast: clause['at-least'] ?? 1,
    value: clause.value === undefined ? -1 : context.value(clause.value),
    every: clause.every ?? false,
    ...(clause.differ !== undefined && {differ: true}),
  }
}

/** All `pattern`s of a JSON Schema, however deep. */
function patternsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'pattern' && typeof value === 'string' ? [value] : patternsIn(value),
  )
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}

function textClause(
  clause: WrittenClause,
  has: readonly string[],
  base: Base,
  file: ParsedFile,
  steps: Steps,
  context: ClauseContext,
): TextClause {
  const {names, qualifiers} = context
  const phrases = (list: readonly string[] | undefined, key: string): number[] =>
    (list ?? []).map((phrase, index) => names.pattern(phrase, file, [...steps, key, index]))
  const qualify = (list: readonly string[], key: string): readonly string[] =>
    list.filter((name, index) => names.expect('qualifier', name, qualifiers, file, [...steps, key, index]))
  const only = qualify(clause.only ?? [], 'only')
  const unless =
    clause.unless === undefined
      ? usualUnless.filter(name => qualifiers.has(name) && !only.includes(name))
      : qualify(clause.unless, 'unless')
  const atLeast = clause['at-least'] ?? has.length
  if (atLeast > has.length)
    names.mistakes.push(file.mistake(`\`at-least: ${atLeast}\` of ${has.length} phrases cannot be`, [...steps, 'at-least']))
  if (clause.beside !== undefined && clause.same === undefined)
    names.mistakes.push(file.mistake('`beside` needs `same`: which words are compared with the card?', [...steps, 'beside']))
  if (clause.varies !== undefined && clause.same === undefined)
    names.mistakes.push(
      file.mistake('`varies` needs `same`: which words tell that two numbers count one thing?', [...steps, 'varies']),
    )
  return {
    ...base,
    kind: 'text',
    has: phrases(has, 'has'),
    atLeast,
    lacks: phrases(clause.lacks, 'lacks'),
    nowhere: phrases(clause.nowhere, 'nowhere'),
    each: phrases(clause.each, 'each'),
    ...(clause.same !== undefined && {same: names.pattern(clause.same, file, [...steps, 'same'])}),
    ...(clause.varies !== undefined && {varies: names.pattern(clause.varies, file, [...steps, 'varies'])}),
    ...(clause.beside !== undefined && {beside: clause.beside.split(/\s*\|\s*/)}),
    unit: clause.within ?? 'sentence',
    times: clause.times ?? 1,
    where: compileWhere(clause.in ?? [], file, [...steps, 'in'], context),
    only,
    unless,
  }
}

function compileWhere(list: readonly string[], file: ParsedFile, steps: Steps, context: ClauseContext): Where {
  let any = 0
  let none = 0
  for (const [index, entry] of list.entries()) {
    const name = entry.replace(/^not\s+/, '')
    const bit = 1 << roleNumber(name, file, [...steps, index], context)
    if (entry === name) any |= bit
    else none |= bit
  }
  for (const name of usuallyHidden) {
    const bit = 1 << Math.max(0, context.roles.indexOf(name))
    if ((any & bit) === 0) none |= bit
  }
  return {any, none}
}

/** Number of a role; 0 after a mistake. */
export function roleNumber(
  name: string,
  file: ParsedFile,
  steps: Steps,
  context: Pick<ClauseContext, 'names' | 'roles'>,
): number {
  context.names.expect('section role', name, new Set(context.roles), file, steps)
  return Math.max(0, context.roles.indexOf(name))
}
