/**
 * Finds every phrase of a ruleset in one sentence, in one walk from its last word to its first.
 * Backwards, because a phrase may be made of named phrases: whatever begins behind a word is known by the time
 * the word is reached, so `<our code> <available>` is found without multiplying the two lists.
 */
import type {PhraseTable} from '../model/ruleset.ts'
import {gap as between, type Tokens} from '../text/tokens.ts'
import {symbolizer} from './symbols.ts'

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
  find(tokens: Tokens, labelled: readonly Labelled[], emit: Emit): void
}

export function finder(table: PhraseTable): Finder {
  const symbolsOf = symbolizer(table)
  const labelBase = table.words.length + table.cased.length + table.prefixes.length + table.casedPrefixes.length
  const labelNumbers = new Map(table.labels.map((name, index) => [name, index]))
  const edgeStart = Int32Array.from(table.edgeStart)
  const edgeSymbol = Int32Array.from(table.edgeSymbol)
  const edgeTarget = Int32Array.from(table.edgeTarget)
  const gapStart = Int32Array.from(table.gapStart)
  const gaps = Int32Array.from(table.gaps)
  const outputStart = Int32Array.from(table.outputStart)
  const outputs = Int32Array.from(table.outputs)
  const rootTarget = new Int32Array(labelBase + table.labels.length).fill(-1)
  for (let edge = 0; edge < (edgeStart[1] ?? 0); edge++) rootTarget[edgeSymbol[edge] as number] = edgeTarget[edge] as number

  // A symbol that only begins phrases need not be remembered where it stands.
  const inner = new Uint8Array(rootTarget.length)
  for (let edge = edgeStart[1] ?? 0; edge < edgeSymbol.length; edge++) inner[edgeSymbol[edge] as number] = 1

  // The state of one walk.
  let symbols: readonly Int32Array[] = []
  let hard: readonly number[] = []
  let count = 0
  let start = 0
  let emit: Emit = () => {}
  /** First word behind each word that a colon or semicolon parts from it. */
  let barrier = new Int32Array(64)
  // Occurrences of symbols, as linked lists: `head[symbol]` is the nearest at or behind `start`.
  const head = new Int32Array(rootTarget.length).fill(-1)
  /** Symbols whose list is not empty; emptied after each sentence. */
  const touched = new Int32Array(rootTarget.length)
  let touchedCount = 0
  // One entry per occurrence: where it begins and ends, and the entry of the next one behind it.
  let places = new Int32Array(4096)
  let ends = new Int32Array(4096)
  let later = new Int32Array(4096)
  let entries = 0
  /** Labels that begin at `start`, in the order in which they were found. */
  const here: number[] = []

  /** Words up to `at` have led from the root to `node`. Tells whether a phrase was completed. */
  function walk(node: number, at: number): boolean {
    let found = false
    for (let row = outputStart[node] as number; row < (outputStart[node + 1] as number); row++) {
      const output = outputs[row] as number
      found = true
      if (output >= 0) emit(output, start, at)
      else name(-1 - output, at)
    }
    if (at >= count || (at > start && hard[at] === between.hard)) return found
    if (edgeStart[node] !== edgeStart[node + 1] && step(node, at)) found = true
    for (let row = gapStart[node] as number; row < (gapStart[node + 1] as number); row += 2) {
      const last = Math.min(at + (gaps[row] as number), (barrier[at] as number) - 1)
      if (leap(gaps[row + 1] as number, at, last)) found = true
    }
    return found
  }

  /** From `node` on with what stands at word `at`. */
  function step(node: number, at: number): boolean {
    let found = false
    for (let edge = edgeStart[node] as number; edge < (edgeStart[node + 1] as number); edge++) {
      for (let one = head[edgeSymbol[edge] as number] as number; one !== -1; one = later[one] as number) {
        const place = places[one] as number
        if (place > at) break
        if (place === at && walk(edgeTarget[edge] as number, ends[one] as number)) found = true
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
      for (let one = head[edgeSymbol[edge] as number] as number; one !== -1; one = later[one] as number) {
        const place = places[one] as number
        if (place > last) break
        if (place >= from && walk(edgeTarget[edge] as number, ends[one] as number)) {
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
    for (let one = head[symbol] as number; one !== -1 && places[one] === start; one = later[one] as number) if (ends[one] === end) return
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
    find(tokens, labelled, tell) {
      count = tokens.count
      symbols = tokens.words.map(symbolsOf)
      hard = tokens.gaps
      emit = tell
      measure()
      const given = labelled.length === 0 ? undefined : byFirst(labelled)
      for (start = count - 1; start >= 0; start--) {
        here.length = 0
        const own = symbols[start] as Int32Array
        for (const symbol of own) if (inner[symbol] === 1) occur(symbol, start + 1)
        if (given !== undefined) for (const {label, last} of given.get(start) ?? none) name(label, last)
        for (const symbol of own) {
          const target = rootTarget[symbol] as number
          if (target !== -1) walk(target, start + 1)
        }
        // The list grows while it is walked: a name may be the beginning of another name.
        for (let index = 0; index < here.length; index += 2) {
          const target = rootTarget[labelBase + (here[index] as number)] as number
          if (target !== -1) walk(target, here[index + 1] as number)
        }
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
