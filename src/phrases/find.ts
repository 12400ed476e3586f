/**
 * Finds every phrase of a ruleset in one sentence, in one walk from its last word to its first.
 * Backwards, because a phrase may be made of named phrases: whatever begins behind a word is known by the time
 * the word is reached, so `<our code> <available>` is found without multiplying the two lists.
 */
import type {PhraseTable} from '../model/ruleset.ts'
import {gap as between, type Tokens} from '../text/tokens.ts'
import {type Single, singles} from './single.ts'

/** A named stretch of words `[first, last)`, such as a DOI. */
export interface Labelled {
  /** Number of the label in the table. */
  readonly label: number
  readonly first: number
  readonly last: number
}

/** Told of every occurrence: words `[first, last)` are pattern `pattern`. */
export type Emit = (pattern: number, first: number, last: number) => void

export interface Finder {
  /** Number of a label, or -1 when no phrase uses it. */
  label(name: string): number
  /** What phrases know of a word as it is written. Worth remembering: most words of a text occur again. */
  single(word: string): Single
  /** `words` are what `single` says of each word of `tokens`. */
  find(tokens: Tokens, words: readonly Single[], labelled: readonly Labelled[], emit: Emit): void
}

export function finder(table: PhraseTable): Finder {
  const {edgeStart, edgeSymbol, outputStart, outputs, gapBase} = table
  const labelBase = gapBase - table.labels.length
  const labelNumbers = new Map(table.labels.map((name, index) => [name, index]))
  const {single, rootTarget} = singles(table)

  // The state of one walk.
  let hard: readonly number[] = []
  let count = 0
  let start = 0
  let emit: Emit = () => {}
  /** First word behind each word that a colon or semicolon parts from it. */
  let barrier = new Int32Array(64)
  // Occurrences of symbols, as linked lists: `head[symbol]` is the nearest at or behind `start`.
  const head = new Int32Array(gapBase).fill(-1)
  /** Symbols whose list is not empty; emptied after each sentence. */
  const touched = new Int32Array(gapBase)
  let touchedCount = 0
  // One entry per occurrence: where it begins and ends, and the entry of the next one behind it.
  let places = new Int32Array(4096)
  let ends = new Int32Array(4096)
  let later = new Int32Array(4096)
  let entries = 0
  /** Labels of several words that begin at `start`, and where they end, in the order in which they were found. */
  const here: number[] = []

  /** Words up to `at` have led from the root to `node`. Tells whether a phrase was completed. */
  function walk(node: number, at: number): boolean {
    const first = outputStart[node] as number
    const last = outputStart[node + 1] as number
    for (let row = first; row < last; row++) {
      const output = outputs[row] as number
      if (output >= 0) emit(output, start, at)
      else name(-1 - output, at)
    }
    return goOn(node, at) || first !== last
  }

  /** From `node` on with what stands at word `at`, or a few words behind it. */
  function goOn(node: number, at: number): boolean {
    let edge = edgeStart[node] as number
    const last = edgeStart[node + 1] as number
    if (edge === last || at >= count || hard[at] === between.hard) return false
    let found = false
    for (; edge < last; edge++) {
      const symbol = edgeSymbol[edge] as number
      if (symbol >= gapBase) {
        const furthest = Math.min(at + symbol - gapBase, (barrier[at] as number) - 1)
        if (leap(edge + 1, at, furthest)) found = true
        continue
      }
      for (let one = head[symbol] as number; one !== -1; one = later[one] as number) {
        const place = places[one] as number
        if (place > at) break
        if (place === at && walk(edge + 1, ends[one] as number)) found = true
      }
    }
    return found
  }

  /**
   * From `node` on with what stands at a word from `from` to `last`. Of several places the nearest is taken from which
   * the phrase goes on to its end; the others would only say the same of more words.
   */
  function leap(node: number, from: number, last: number): boolean {
    let found = false
    for (let edge = edgeStart[node] as number; edge < (edgeStart[node + 1] as number); edge++) {
      const symbol = edgeSymbol[edge] as number
      // Where an optional word between two gaps is left out, the gaps are one behind the other: that finds nothing.
      if (symbol >= gapBase) break
      for (let one = head[symbol] as number; one !== -1; one = later[one] as number) {
        const place = places[one] as number
        if (place > last) break
        if (place >= from && walk(edge + 1, ends[one] as number)) {
          found = true
          break
        }
      }
    }
    return found
  }

  /** The words from `start` to `end` have a name; phrases that begin with it go on from there. */
  function name(label: number, end: number): void {
    const symbol = labelBase + label
    for (let one = head[symbol] as number; one !== -1 && places[one] === start; one = later[one] as number)
      if (ends[one] === end) return
    occur(symbol, end)
    if (rootTarget[symbol] !== -1) here.push(label, end)
  }

  function occur(symbol: number, end: number): void {
    if (entries === places.length) {
      places = grown(places)
      ends = grown(ends)
      later = grown(later)
    }
    const nearest = head[symbol] as number
    if (nearest === -1) touched[touchedCount++] = symbol
    places[entries] = start
    ends[entries] = end
    later[entries] = nearest
    head[symbol] = entries++
  }

  function reset(): void {
    for (let index = 0; index < touchedCount; index++) head[touched[index] as number] = -1
    touchedCount = 0
    entries = 0
  }

  /** Fills `barrier` for the words of one sentence. */
  function measure(): void {
    if (barrier.length < count) barrier = new Int32Array(count * 2)
    let next = count
    for (let at = count - 1; at >= 0; at--) {
      barrier[at] = next
      if (hard[at] === between.hard) next = at
    }
  }

  return {
    label: wanted => labelNumbers.get(wanted) ?? -1,
    single,
    find(tokens, words, labelled, tell) {
      count = tokens.count
      hard = tokens.gaps
      emit = tell
      measure()
      const given = labelled.length === 0 ? undefined : byFirst(labelled)
      for (start = count - 1; start >= 0; start--) {
        const {inner, patterns, nodes} = words[start] as Single
        for (let index = 0; index < inner.length; index++) occur(inner[index] as number, start + 1)
        for (let index = 0; index < patterns.length; index++) emit(patterns[index] as number, start, start + 1)
        here.length = 0
        if (given !== undefined) for (const {label, last} of given.get(start) ?? none) name(label, last)
        for (let index = 0; index < nodes.length; index++) goOn(nodes[index] as number, start + 1)
        // The list grows while it is walked: a name may be the beginning of another name.
        for (let index = 0; index < here.length; index += 2)
          walk(rootTarget[labelBase + (here[index] as number)] as number, here[index + 1] as number)
      }
      reset()
    },
  }
}

const none: readonly Labelled[] = []

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

function byFirst(labelled: readonly Labelled[]): ReadonlyMap<number, readonly Labelled[]> {
  const map = new Map<number, Labelled[]>()
  for (const one of labelled) {
    const list = map.get(one.first)
    if (list === undefined) map.set(one.first, [one])
    else list.push(one)
  }
  return map
}
