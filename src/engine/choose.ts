/** Which of many sentences a person should see: those that hold most of what a clause asks, in the body of the paper. */
import type {Hit} from './evidence.ts'
import type {Matches} from './match.ts'

/**
 * One occurrence of each phrase, from as few sentences as can be: a phrase takes its occurrence in the sentence where most
 * of the others stand too, so that a paragraph is not quoted by three sentences where one says it all.
 */
export function together(found: readonly (readonly Hit[])[]): Hit[] {
  const company = new Map<number, number>()
  for (const hits of found)
    for (const sentence of new Set(hits.map(hit => hit.sentence))) company.set(sentence, (company.get(sentence) ?? 0) + 1)
  return found.map(hits => hits.reduce((best, hit) => (shared(hit) > shared(best) ? hit : best)))

  function shared(hit: Hit): number {
    return company.get(hit.sentence) ?? 0
  }
}

/** The `most` best of the units, best first; units of equal worth in reading order. */
export function best<T extends {readonly hits: readonly Hit[]}>(
  units: readonly T[],
  most: number,
  matches: Matches,
): readonly T[] {
  if (units.length <= most) return units
  const frame = framing(matches)
  const worth = (unit: T): number => unit.hits.filter(hit => ((matches.roles[hit.sentence] as number) & frame) === 0).length
  return units
    .map(unit => ({unit, worth: worth(unit)}))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({unit}) => unit)
}

/** Sections that announce or repeat what the body says in full. */
function framing({engine}: Matches): number {
  return ['title', 'keywords', 'abstract', 'introduction', 'discussion'].reduce((bits, role) => bits | engine.bit(role), 0)
}
