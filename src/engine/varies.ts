/** Numbers that should be one and are not: the size of the test set in the methods and in a legend. */

import {numeral} from '../detectors/numerals.ts'
import type {Hit} from './evidence.ts'
import type {Matches} from './match.ts'
import {wordsOf} from './same.ts'

/**
 * Of units of text that speak of the same (`same` reads alike, but for endings) two that give different numbers (`number`), in
 * reading order; none where all agree. A unit with more than one number says too much to be compared, and three different
 * numbers for one thing are of several things.
 */
export function varying<Unit extends {readonly hits: readonly Hit[]}>(
  units: readonly Unit[],
  {number, same}: {readonly number: number; readonly same: number},
  matches: Matches,
): readonly Unit[] {
  const [numbers, named] = [wordsOf(number, matches), wordsOf(same, matches)]
  const groups = new Map<string, Map<number, Unit>>()
  for (const unit of units) {
    const values = new Set(unit.hits.flatMap(numbers).map(words => numeral(words)))
    const [value] = values
    if (values.size !== 1 || value === undefined) continue
    const thing = [...new Set(unit.hits.flatMap(named).map(stem))].sort().join(' ')
    const group = groups.get(thing) ?? new Map<number, Unit>()
    if (!group.has(value)) group.set(value, unit)
    groups.set(thing, group)
  }
  for (const group of groups.values()) if (group.size === 2) return [...group.values()]
  return []
}

/** “Testing images” and “test image” are one. */
function stem(words: string): string {
  return words.replace(/(?:ing|s)$/, '')
}
