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
  /** How many numbers a bit set takes. Behind the lists stand that of `far` and `inner`, and that of the symbols of `edges`. */
  readonly setSize: number
}

export function singles(table: PhraseTable): Singles {
  const {edgeStart, edgeSymbol, outputStart, outputs, gapBase, rootTarget, innerNumber} = table
  const labelBase = gapBase - table.labels.length
  const symbolsOf = symbolizer(table)
  const setSize = (table.inner + 31) >> 5
  let records = new Int32Array(1 << 16)
  let end = 0
  /** By the symbols of a word without those that follow from them: words that have the same share a record. */
  const known = new Map<string, number>()

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
    const start = end
    const lists = [far, near, leaps, patterns, edges]
    const size = record.head + lists.reduce((sum, list) => sum + list.length, 0) + 2 * setSize
    while (start + size > records.length) records = grown(records)
    let at = start + record.head
    for (const [index, list] of lists.entries()) {
      for (const one of list) records[at++] = one
      records[start + index] = at
    }
    for (const one of far) put(at, one)
    for (const one of near) put(at, one)
    for (const edge of edges) {
      const symbol = edgeSymbol[edge] as number
      if (symbol < gapBase) put(at + setSize, innerNumber[symbol] as number)
    }
    end = start + size
    return start
  }

  function put(set: number, value: number): void {
    const at = set + (value >> 5)
    records[at] = (records[at] as number) | (1 << (value & 31))
  }

  function workOut(symbols: number[]): Readonly<Record<'far' | 'near' | 'patterns' | 'edges', readonly number[]>> {
    const [far, near, patterns, edges]: [number[], number[], number[], number[]] = [[], [], [], []]
    // The list grows while it is walked: a name may stand in another list.
    for (const symbol of symbols) {
      const inner = innerNumber[symbol] as number
      if (inner !== 0) (inner < table.far ? far : near).push(inner)
      const node = rootTarget[symbol] as number
      if (node === -1) continue
      for (let row = outputStart[node] as number; row < (outputStart[node + 1] as number); row++) {
        const output = outputs[row] as number
        if (output >= 0) patterns.push(output)
        else if (!symbols.includes(labelBase - 1 - output)) symbols.push(labelBase - 1 - output)
      }
      for (let edge = edgeStart[node] as number; edge < (edgeStart[node + 1] as number); edge++) edges.push(edge)
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

  return {single, records: () => records, setSize}
}
