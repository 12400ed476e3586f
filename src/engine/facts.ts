/** Facts: what must be true for an item to apply, settled by the text or stated by the author. */
import type {Fact} from '../model/report.ts'
import type {FactRule, When} from '../model/ruleset.ts'
import type {Judge} from './clause.ts'
import type {Quote} from './quote.ts'

/** What the author states, by id of the fact. */
export type StatedFacts = Readonly<Record<string, 'yes' | 'no'>>

/** Every fact of the ruleset, in its order. */
export function settle(rules: readonly FactRule[], stated: StatedFacts, judge: Judge, quote: Quote): Fact[] {
  return rules.map(rule => {
    const {id, title} = rule
    const answer = stated[id]
    if (answer !== undefined) return {id, title, holds: answer, by: 'author', evidence: []}
    for (const clause of rule.clauses) {
      const result = judge(clause)
      if (result.holds) return {id, title, holds: clause.counts === 'no' ? 'no' : 'yes', by: 'text', evidence: quote([result])}
    }
    return {id, title, holds: rule.otherwise, by: 'text', evidence: []}
  })
}

/** Whether a condition holds, and the facts that decide it where it does not. */
export interface Answer {
  readonly holds: 'yes' | 'no' | 'unknown'
  readonly because: readonly string[]
}

export function answer(when: When, facts: ReadonlyMap<string, Fact>): Answer {
  if (when.length === 0) return {holds: 'yes', because: []}
  const unknown = new Set<string>()
  const failed = new Set<string>()
  for (const all of when) {
    const states = all.map(id => facts.get(id)?.holds ?? 'unknown')
    if (states.every(state => state === 'yes')) return {holds: 'yes', because: []}
    const no = all.filter((_, index) => states[index] === 'no')
    for (const id of no) failed.add(id)
    if (no.length === 0) for (const [index, id] of all.entries()) if (states[index] === 'unknown') unknown.add(id)
  }
  return unknown.size > 0 ? {holds: 'unknown', because: [...unknown]} : {holds: 'no', because: [...failed]}
}
