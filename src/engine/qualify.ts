/** Are the words denied, promised, conditional? Cue, reach and stop, as in ConText (Harkema et al. 2009, doi:10.1016/j.jbi.2009.05.002). */
import type {QualifierRule} from '../model/ruleset.ts'
import type {Matches} from './match.ts'

/** A stretch of words of one sentence that a qualifier reaches. */
interface Touched {
  readonly qualifier: string
  readonly first: number
  readonly last: number
}

/** A function that names the qualifiers that touch words `[first, last)` of a sentence. */
export type Qualify = (sentence: number, first: number, last: number) => readonly string[]

export function qualifier(matches: Matches): Qualify {
  const bySentence = new Map<number, readonly Touched[]>()
  const cues = cueIndex(matches)
  return (sentence, first, last) => {
    let touched = bySentence.get(sentence)
    if (touched === undefined) {
      touched = touchedIn(sentence, matches, cues)
      bySentence.set(sentence, touched)
    }
    const found: string[] = []
    for (const reach of touched)
      if (reach.first < last && first < reach.last && !found.includes(reach.qualifier)) found.push(reach.qualifier)
    return found
  }
}

type Cue = readonly [first: number, last: number]
/** Sentence → qualifier → kind of cue → where. */
type CueIndex = ReadonlyMap<number, ReadonlyMap<QualifierRule, Readonly<Record<CueKind, Cue[]>>>>
type CueKind = 'before' | 'after' | 'anywhere' | 'pseudo' | 'stops'

function cueIndex(matches: Matches): CueIndex {
  const index = new Map<number, Map<QualifierRule, Record<CueKind, Cue[]>>>()
  for (const rule of matches.engine.ruleset.qualifiers) {
    for (const kind of ['before', 'after', 'anywhere', 'pseudo', 'stops'] as const) {
      for (const pattern of rule[kind]) {
        const list = matches.hits[pattern] ?? []
        for (let at = 0; at < list.length; at += 3) {
          const ofSentence = getOr(index, list[at] as number, () => new Map<QualifierRule, Record<CueKind, Cue[]>>())
          const cues = getOr(ofSentence, rule, () => ({before: [], after: [], anywhere: [], pseudo: [], stops: []}))
          cues[kind].push([list[at + 1] as number, list[at + 2] as number])
        }
      }
    }
  }
  return index
}

function touchedIn(sentence: number, matches: Matches, index: CueIndex): Touched[] {
  const touched: Touched[] = []
  const {first} = matches.words
  const count = (first[sentence + 1] as number) - (first[sentence] as number)
  for (const [rule, cues] of index.get(sentence) ?? []) {
    const real = ([first, last]: Cue): boolean => !cues.pseudo.some(pseudo => pseudo[0] <= first && last <= pseudo[1])
    if (cues.anywhere.some(real)) touched.push({qualifier: rule.id, first: 0, last: count})
    for (const cue of cues.before.filter(real))
      touched.push({qualifier: rule.id, first: cue[0], last: forward(cue, rule.reach, cues.stops, count)})
    for (const cue of cues.after.filter(real))
      touched.push({qualifier: rule.id, first: backward(cue, rule.reach, cues.stops), last: cue[1]})
  }
  return touched
}

/**
 *     no code is available, but images are
 *     ^^ cue ----------->  ^^^ stop
 */
function forward(cue: Cue, reach: number, stops: readonly Cue[], count: number): number {
  let end = Math.min(count, cue[1] + reach)
  for (const [first] of stops) if (first >= cue[1] && first < end) end = first
  return end
}

function backward(cue: Cue, reach: number, stops: readonly Cue[]): number {
  let start = Math.max(0, cue[0] - reach)
  for (const [, last] of stops) if (last <= cue[0] && last > start) start = last
  return start
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
