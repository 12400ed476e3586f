/** Words that must be the same in several phrases: the model that made the labels, and the model that is judged by them. */
import type {Found} from './clause.ts'
import type {Hit} from './evidence.ts'
import type {Matches} from './match.ts'

/**
 * Of the hits of several phrases those that hold the same words of one more, `undefined` where there are none. Words are the
 * same when they are written the same, but for capitals.
 */
export function agreeing(found: Found, pattern: number, matches: Matches): Found | undefined {
  const named = wordsOf(pattern, matches)
  const lists = found.filter(hits => hits !== undefined)
  const [first = new Set<string>(), ...others] = lists.map(hits => new Set(hits.flatMap(named)))
  const shared = new Set([...first].filter(words => others.every(other => other.has(words))))
  if (shared.size === 0) return undefined
  return found.map(hits => hits?.filter(hit => named(hit).some(words => shared.has(words))))
}

/** What reads as the pattern within a hit. */
export function wordsOf(pattern: number, {hits, document, words}: Matches): (hit: Hit) => string[] {
  const bySentence = new Map<number, [number, number][]>()
  const list = hits[pattern] ?? []
  for (let at = 0; at < list.length; at += 3) {
    const sentence = list[at] as number
    const places = bySentence.get(sentence) ?? []
    places.push([list[at + 1] as number, list[at + 2] as number])
    bySentence.set(sentence, places)
  }
  return ({sentence, first, last}) => {
    const from = words.first[sentence] as number
    const text = document.blocks[document.sentences[sentence]?.block ?? 0]?.text ?? ''
    return (bySentence.get(sentence) ?? [])
      .filter(place => place[0] >= first && place[1] <= last)
      .map(place => text.slice(words.starts[from + place[0]], words.ends[from + place[1] - 1]).toLowerCase())
  }
}
