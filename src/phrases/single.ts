/**
 * What phrases know of one word, whatever stands around it. A word bears the names of all lists in which it stands alone,
 * and those of the lists in which these stand: worked out once for a word, not at each of its places.
 *
 * All of it stands in one array of numbers, one record behind the other: a paper has ten thousand words, and to follow
 * references from object to object for each takes longer than what is done with them.
 */
import type {PhraseTable} from '../model/ruleset.ts'
import {grown} from './grown.ts'
import {symbolizer} from './symbols.ts'

/**
 * A record begins with the places where its lists end; the first list begins behind them, each other one where the one
 * before ends. Symbols stand in it by their inner numbers (see `PhraseTable`).
 */
export const record = {
  /** Symbols that the word is and labels that it bears with which phrases may go on; first those that may stand behind a gap, */
  far: 0,
  /** then the others. */
  inner: 1,
  /** For each symbol behind each gap with which phrases go on behind the word: the symbol, the most words between, its edge. */
  leaps: 2,
  /** Patterns that the word is alone. */
  patterns: 3,
  /** Edges of the trie by which phrases go on that begin with it, in the order in which they are tried. */
  edges: 4,
  /** Where the first list begins. */
  head: 5,
} as const

export interface Singles {
  /** The record of a word as it is written, by the place where it begins. */
  single(word: string): number
  /** All records. Asking for another word may put another array in its place. */
  records(): Int32Array
}

/**
 * Behind the lists stand two bit sets of so many numbers: that of `far` and `inner`, and that of the symbols of `edges`.
 * Symbols share bits: what is not in the set is not in the list, and most is not.
 */
export const setSize = 16

/** The bit of a symbol. */
export function bitOf(inner: number): number {
  return inner & (setSize * 32 - 1)
}

export function singles(table: PhraseTable): Singles {
  const {edgeStart, edgeSymbol, outputStart, outputs, gapBase, rootTarget, innerNumber} = table
  const labelBase = gapBase - table.labels.length
  const symbolsOf = symbolizer(table)
  let records = new Int32Array(1 << 18)
  let end = 0
  /** By the symbols of a word without those that follow from them: words that have the same share a record. */
  const known = new Map<string, number>()
  /** By symbol, for the how manieth record it was met last. */
  const met = new Int32Array(gapBase)

  function single(word: string): number {
    const symbols = symbolsOf(word)
    const key = symbols.join()
    let found = known.get(key)
    if (found === undefined) {
      found = write(symbols)
      known.set(key, found)
    }
    return found
  }

  function write(symbols: number[]): number {
    const {far, near, patterns, edges} = workOut(symbols)
    const leaps = leapsOf(edges)
    const size = record.head + far.length + near.length + leaps.length + patterns.length + edges.length + 2 * setSize
    while (end + size > records.length) records = grown(records)
    const start = end
    end += record.head
    append(start + record.far, far)
    append(start + record.inner, near)
    append(start + record.leaps, leaps)
    append(start + record.patterns, patterns)
    append(start + record.edges, edges)
    for (const one of far) put(one)
    for (const one of near) put(one)
    end += setSize
    for (const edge of edges) {
      const symbol = edgeSymbol[edge] as number
      if (symbol < gapBase) put(innerNumber[symbol] as number)
    }
    end += setSize
    return start
  }

  /** A list, and in the head the place where it ends. */
  function append(head: number, list: readonly number[]): void {
    for (let index = 0; index < list.length; index++) records[end++] = list[index] as number
    records[head] = end
  }

  /** Into the bit set that begins at the end. */
  function put(inner: number): void {
    const bit = bitOf(inner)
    records[end + (bit >> 5)] = (records[end + (bit >> 5)] as number) | (1 << (bit & 31))
  }

  function workOut(symbols: number[]): Readonly<Record<'far' | 'near' | 'patterns' | 'edges', readonly number[]>> {
    const [far, near, patterns, edges]: [number[], number[], number[], number[]] = [[], [], [], []]
    const turn = known.size + 1
    for (const symbol of symbols) met[symbol] = turn
    // The list grows while it is walked: a name may stand in another list.
    for (let at = 0; at < symbols.length; at++) {
      const symbol = symbols[at] as number
      const inner = innerNumber[symbol] as number
      if (inner !== 0) (inner < table.far ? far : near).push(inner)
      const node = rootTarget[symbol] as number
      if (node === -1) continue
      const rows = outputStart[node + 1] as number
      for (let row = outputStart[node] as number; row < rows; row++) {
        const output = outputs[row] as number
        if (output >= 0) patterns.push(output)
        else if (met[labelBase - 1 - output] !== turn) {
          met[labelBase - 1 - output] = turn
          symbols.push(labelBase - 1 - output)
        }
      }
      const last = edgeStart[node + 1] as number
      for (let edge = edgeStart[node] as number; edge < last; edge++) edges.push(edge)
    }
    return {far, near, patterns, edges}
  }

  function leapsOf(edges: readonly number[]): readonly number[] {
    const leaps: number[] = []
    for (const edge of edges) {
      const most = (edgeSymbol[edge] as number) - gapBase
      if (most < 0) continue
      for (let behind = edgeStart[edge + 1] as number; behind < (edgeStart[edge + 2] as number); behind++) {
        const symbol = edgeSymbol[behind] as number
        if (symbol < gapBase) leaps.push(innerNumber[symbol] as number, most, behind)
      }
    }
    return leaps
  }

  return {single, records: () => records}
}
