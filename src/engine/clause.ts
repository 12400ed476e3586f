/** One clause against one document: in which units of text do all its phrases occur, and do they count. */
import type {Document} from '../model/document.ts'
import type {Evidence} from '../model/report.ts'
import type {Clause, TextClause, Unit} from '../model/ruleset.ts'
import {unlike} from './beside.ts'
import {together} from './choose.ts'
import {fieldEvidence, type Hit} from './evidence.ts'
import type {Matches} from './match.ts'
import type {Qualify} from './qualify.ts'
import {agreeing, wordsOf} from './same.ts'
import {varying} from './varies.ts'

/** What a clause found. */
export interface ClauseResult {
  readonly clause: string
  /** Whether the clause holds as often as it asks. */
  readonly holds: boolean
  /** Words that count, by unit, in reading order; none where the clause does not hold. */
  readonly units: readonly (readonly Hit[])[]
  /** Fields of a card that count. */
  readonly fields: readonly Evidence[]
  /** Bit set of the roles of all sentences whose words count; of a field, none. */
  readonly roles: number
  /** Units in which all words were there, but a qualifier voids them. */
  readonly voided: readonly (readonly Hit[])[]
}

/** Judges one clause. Of several sentences those in `standsIn`, a bit set of roles where the answer stands as a rule, are as good as the body. */
export type Judge = (clause: Clause, standsIn?: number) => ClauseResult

const nothing: ClauseResult = {clause: '', holds: false, units: [], fields: [], roles: 0, voided: []}

/** `card`: the model card that lies beside the document, for clauses that compare with it. */
export function judgeClause(
  clause: TextClause,
  matches: Matches,
  qualify: Qualify,
  standsIn: number,
  card: Document | undefined,
): ClauseResult {
  if (clause.beside !== undefined && card === undefined) return nothing
  const lists = clause.has.map(pattern => matches.hits[pattern])
  if (lists.filter(list => list !== undefined).length < clause.atLeast) return nothing
  if (clause.nowhere.some(pattern => occurs(pattern, matches))) return nothing
  const units = unitsWith(clause, lists, matches).flatMap(([unit, found]): [number, Found][] => {
    const kept = clause.same === undefined ? found : agreeing(found, clause.same, matches)
    return kept === undefined ? [] : [[unit, kept]]
  })
  const lacking = lackIndex(clause, matches)
  const weighed = units.flatMap(([unit, found]) =>
    lacking.has(unit) ? [] : (weigh(clause, unit, found, qualify, matches, standsIn) ?? []),
  )
  const counting = differing(
    clause,
    weighed.filter(({counts}) => counts),
    matches,
  )
  const contrary = againstCard(clause, counting, matches, card)
  const holds = counting.length >= clause.times && contrary !== 'none' && isEverywhere(clause, counting, matches)
  return {
    clause: clause.id,
    holds,
    units: holds ? counting.map(({hits}) => hits) : [],
    fields: holds ? (contrary ?? []) : [],
    roles: holds ? rolesOf(counting, matches) : 0,
    voided: weighed.filter(({counts}) => !counts).map(({hits}) => hits),
  }
}

/** Whether the clause holds in every unit that `each` names, where it names any. */
function isEverywhere(clause: TextClause, units: readonly Weighed[], matches: Matches): boolean {
  const holding = new Set(units.map(({unit}) => unit))
  return clause.each.every(pattern => {
    const list = matches.hits[pattern] ?? []
    for (let at = 0; at < list.length; at += 3) {
      const sentence = list[at] as number
      if (!looksIn(clause, sentence, matches)) continue
      if (!unitsOf(clause.unit, sentence, matches).some(unit => holding.has(unit))) return false
    }
    return true
  })
}

/** The units that give two numbers for one thing, for clauses that ask; else all. */
function differing({varies, same}: TextClause, units: readonly Weighed[], matches: Matches): readonly Weighed[] {
  return varies === undefined || same === undefined ? units : varying(units, {number: varies, same}, matches)
}

/** What the card beside says instead, `none` where it does not; `undefined` for clauses that do not ask. */
function againstCard(
  {id, beside, same}: TextClause,
  units: readonly Weighed[],
  matches: Matches,
  card: Document | undefined,
): readonly Evidence[] | 'none' | undefined {
  if (beside === undefined || same === undefined || card === undefined) return undefined
  const words = units.flatMap(({hits}) => hits.flatMap(wordsOf(same, matches)))
  const field = words.length === 0 ? undefined : unlike(words, beside, card)
  return field === undefined ? 'none' : [fieldEvidence(id, field, card)]
}

/** The words of one unit, and whether they count. */
interface Weighed {
  readonly unit: number
  readonly counts: boolean
  readonly hits: readonly Hit[]
}

function rolesOf(units: readonly Weighed[], {roles}: Matches): number {
  let all = 0
  for (const {hits} of units) for (const {sentence} of hits) all |= roles[sentence] as number
  return all
}

/** Whether a phrase occurs anywhere but in the references. */
function occurs(pattern: number, matches: Matches): boolean {
  const list = matches.hits[pattern] ?? []
  const references = matches.engine.bit('references')
  for (let at = 0; at < list.length; at += 3) if (((matches.roles[list[at] as number] as number) & references) === 0) return true
  return false
}

/** Hits of each phrase of a clause in one unit; `undefined` where a phrase has none. */
export type Found = (Hit[] | undefined)[]

/** Units that hold enough of the phrases, in reading order. */
function unitsWith(clause: TextClause, lists: readonly (ArrayLike<number> | undefined)[], matches: Matches): [number, Found][] {
  const units = new Map<number, Found>()
  // With “all of these”, the rarest phrase says which units are worth a look.
  const all = clause.atLeast === lists.length
  const order = lists.map((_, index) => index).sort((a, b) => (lists[a]?.length ?? 0) - (lists[b]?.length ?? 0))
  for (const [rank, index] of order.entries()) {
    const list = lists[index] ?? []
    for (let at = 0; at < list.length; at += 3) {
      const sentence = list[at] as number
      if (!looksIn(clause, sentence, matches)) continue
      for (const unit of unitsOf(clause.unit, sentence, matches)) {
        let found = units.get(unit)
        if (found === undefined) {
          if (all && rank > 0) continue
          found = new Array<Hit[] | undefined>(lists.length).fill(undefined)
          units.set(unit, found)
        }
        const hit: Hit = {sentence, first: list[at + 1] as number, last: list[at + 2] as number}
        const hits = found[index]
        if (hits === undefined) found[index] = [hit]
        else hits.push(hit)
      }
    }
  }
  return [...units]
    .filter(([, found]) => found.filter(hits => hits !== undefined).length >= clause.atLeast)
    .sort((a, b) => a[0] - b[0])
}

function looksIn(clause: TextClause, sentence: number, matches: Matches): boolean {
  const roles = matches.roles[sentence] as number
  if ((roles & clause.where.none) !== 0) return false
  return clause.where.any === 0 || (roles & clause.where.any) !== 0 || liftsRoles(clause, matches)
}

/** Without headings, “only in methods” must not become a filter against evidence; “only in captions” still can. */
function liftsRoles(clause: TextClause, matches: Matches): boolean {
  return matches.document.sections.length <= 1 && (clause.where.any & ~matches.engine.blockRoles) !== 0
}

/** The numbers of the units that a sentence belongs to. */
function unitsOf(unit: Unit, sentence: number, matches: Matches): readonly number[] {
  switch (unit) {
    case 'sentence':
      return [sentence]
    case 'passage': {
      const {sentences} = matches.document
      const joined = sentence > 0 && sentences[sentence - 1]?.block === sentences[sentence]?.block
      return joined ? [sentence - 1, sentence] : [sentence]
    }
    case 'paragraph':
      return [matches.paragraphs[sentence] as number]
    case 'section':
      return [matches.document.sentences[sentence]?.section ?? 0]
    case 'document':
      return [0]
  }
}

function lackIndex(clause: TextClause, matches: Matches): ReadonlySet<number> {
  const units = new Set<number>()
  for (const pattern of clause.lacks) {
    const list = matches.hits[pattern] ?? []
    for (let at = 0; at < list.length; at += 3)
      for (const unit of unitsOf(clause.unit, list[at] as number, matches)) units.add(unit)
  }
  return units
}

/**
 * Whether the words of one unit count. A qualifier touches a phrase when it reaches every occurrence of it in the unit:
 * “no code is available at A, but code is available at B” has one occurrence that is free.
 */
function weigh(
  clause: TextClause,
  unit: number,
  found: Found,
  qualify: Qualify,
  matches: Matches,
  standsIn: number,
): Weighed | undefined {
  const free: Hit[][] = []
  const touched: Hit[][] = []
  const held = new Set<string>()
  for (const hits of found) {
    if (hits === undefined) continue
    const clean = hits.filter(hit => !qualify(hit.sentence, hit.first, hit.last).some(name => clause.unless.includes(name)))
    if (clean.length === 0) touched.push(hits)
    else free.push(clean)
    for (const hit of hits) for (const name of qualify(hit.sentence, hit.first, hit.last)) held.add(name)
  }
  const wanted = clause.only.every(name => held.has(name))
  if (!wanted) return undefined
  if (free.length >= clause.atLeast && (clause.atLeast < found.length || touched.length === 0))
    return {unit, counts: true, hits: together(free, matches, standsIn)}
  return {unit, counts: false, hits: together([...free, ...touched], matches, standsIn)}
}
