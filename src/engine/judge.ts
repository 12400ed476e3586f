/** One verdict per rule, with the sentences that settle it. */
import type {Document} from '../model/document.ts'
import type {Fact, Finding, PitfallFinding, Requirement} from '../model/report.ts'
import {severities} from '../model/report.ts'
import type {Accepts, Clause, Item, Pitfall, Profile} from '../model/ruleset.ts'
import {type ClauseResult, type Judge, judgeClause} from './clause.ts'
import {answer} from './facts.ts'
import {judgeField} from './fields.ts'
import type {Matches} from './match.ts'
import type {Qualify} from './qualify.ts'
import type {Quote} from './quote.ts'
import {messageOf, pitfallMessage} from './wording.ts'

export function judge(matches: Matches, qualify: Qualify, accepts: Accepts, card?: Document): Judge {
  return (clause, standsIn = 0) =>
    clause.kind === 'text' ? judgeClause(clause, matches, qualify, standsIn, card) : judgeField(clause, matches.document, accepts)
}

/** What the verdicts rest on besides the clauses. */
export interface Ground {
  readonly facts: ReadonlyMap<string, Fact>
  /** Bit set of all roles that occur in the document. */
  readonly roles: number
  readonly gaps: ReadonlySet<string>
  readonly judge: Judge
  readonly quote: Quote
  /** Clauses that the profile takes as reported, by item. */
  readonly accepts: Profile['accepts']
  /** Where the profile wants to read it, by item. */
  readonly places: Profile['places']
}

type Verdict = Pick<Finding, 'status' | 'note' | 'evidence' | 'voided' | 'because'>

export function judgeItem(item: Item, requirement: Requirement, ground: Ground): Finding {
  const verdict = verdictOf(item, ground)
  return {
    rule: item.id,
    status: verdict.status,
    requirement,
    severity: severities[verdict.status][requirement],
    message: messageOf(item, verdict, ground.facts),
    note: verdict.note,
    evidence: verdict.evidence,
    voided: verdict.voided,
    because: verdict.because,
  }
}

function verdictOf(item: Item, ground: Ground): Verdict {
  const applies = answer(item.when, ground.facts)
  if (applies.holds === 'no') return {status: 'not-applicable', note: '', evidence: [], voided: [], because: applies.because}
  const voided: ClauseResult[] = []
  const notes: string[] = []
  for (const counts of ['reported', 'partial', 'not-applicable'] as const) {
    const holding: ClauseResult[] = []
    for (const clause of item.clauses) {
      if (countsAs(clause, item.id, ground) !== counts || answer(clause.when, ground.facts).holds !== 'yes') continue
      // Clauses with one note say the same in other words; the first that holds says it best.
      if (counts === 'partial' && notes.includes(clause.note)) continue
      const result = ground.judge(clause, item.standsIn)
      if (result.voided.length > 0) voided.push(result)
      if (!result.holds) continue
      holding.push(result)
      if (clause.note !== '' && !notes.includes(clause.note)) notes.push(clause.note)
    }
    if (holding.length > 0) {
      const place = ground.places[item.id]
      const roles = holding.reduce((all, one) => all | one.roles, 0)
      if (counts === 'reported' && place !== undefined && standsElsewhere(roles, place.roles, ground)) notes.push(place.say)
      const evidence = ground.quote(holding, item.standsIn)
      return {status: counts, note: notes.join(' '), evidence, voided: [], because: []}
    }
  }
  const nearMisses = ground.quote(voided, item.standsIn, 'voided')
  if (applies.holds === 'unknown')
    return {status: 'unclear', note: '', evidence: [], voided: nearMisses, because: applies.because}
  const hidden = hiddenBy(item, ground)
  return {status: hidden.length > 0 ? 'unclear' : 'missing', note: '', evidence: [], voided: nearMisses, because: hidden}
}

/** Where no section has a heading, nobody can say that a sentence stands in the wrong one. */
function standsElsewhere(roles: number, wanted: number, ground: Ground): boolean {
  return roles !== 0 && ground.roles !== 0 && (roles & wanted) === 0
}

function countsAs(clause: Clause, item: string, ground: Ground): Clause['counts'] {
  return clause.counts === 'partial' && (ground.accepts[item] ?? []).includes(clause.id) ? 'reported' : clause.counts
}

/** Gaps of the document that may hide the answer. */
function hiddenBy(item: Item, ground: Ground): readonly string[] {
  const blind = ['no-text', 'cut-off'].filter(gap => ground.gaps.has(gap))
  if (blind.length > 0) return blind
  return ground.gaps.has('part') && (item.standsIn & ground.roles) === 0 ? ['part'] : []
}

/** A finding where the pitfall fires, `undefined` where it is silent. */
export function judgePitfall(pitfall: Pitfall, ground: Ground): PitfallFinding | undefined {
  if (answer(pitfall.when, ground.facts).holds !== 'yes') return undefined
  const holding: ClauseResult[] = []
  const notes: string[] = []
  for (const clause of pitfall.clauses) {
    if (answer(clause.when, ground.facts).holds !== 'yes') continue
    const result = ground.judge(clause)
    if (!result.holds) continue
    holding.push(result)
    if (clause.note !== '') notes.push(clause.note)
  }
  if (holding.length === 0) return undefined
  return {
    rule: pitfall.id,
    severity: pitfall.severity,
    message: pitfallMessage(pitfall, notes),
    evidence: ground.quote(holding),
  }
}
