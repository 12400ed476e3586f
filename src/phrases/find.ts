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

  // The state of one walk.
  let symbols: readonly Int32Array[] = []
  let hard: readonly number[] = []
  let count = 0
  let start = 0
  let emit: Emit = () => {}
  /** Labels that begin at each word: `[label, last]`, flat. */
  let labels: (number[] | undefined)[] = []

  function edge(node: number, symbol: number): number {
    if (node === 0) return rootTarget[symbol] as number
    let low = edgeStart[node] as number
    let high = edgeStart[node + 1] as number
    while (low < high) {
      const middle = (low + high) >> 1
      const found = edgeSymbol[middle] as number
      if (found === symbol) return edgeTarget[middle] as number
      if (found < symbol) low = middle + 1
      else high = middle
    }
    return -1
  }

  /** Words up to `at` have led from the root to `node`. */
  function walk(node: number, at: number): void {
    for (let row = outputStart[node] as number; row < (outputStart[node + 1] as number); row++) {
      const output = outputs[row] as number
      if (output >= 0) emit(output, start, at)
      else name(-1 - output, at)
    }
    if (at >= count || (at > start && hard[at] === between.hard)) return
    step(node, at)
    for (let row = gapStart[node] as number; row < (gapStart[node + 1] as number); row += 2) {
      const furthest = Math.min(count - 1, at + (gaps[row] as number))
      for (let next = at; next <= furthest; next++) {
        if (next > at && hard[next] === between.hard) break
        step(gaps[row + 1] as number, next)
      }
    }
  }

  function step(node: number, at: number): void {
    if (node !== 0 && edgeStart[node] === edgeStart[node + 1]) return
    for (const symbol of symbols[at] as Int32Array) {
      const target = edge(node, symbol)
      if (target !== -1) walk(target, at + 1)
    }
    const here = labels[at]
    if (here === undefined) return
    for (let index = 0; index < here.length; index += 2) {
      const target = edge(node, labelBase + (here[index] as number))
      if (target !== -1) walk(target, here[index + 1] as number)
    }
  }

  /** The words from `start` to `last` have a name; phrases that begin with it go on from there. */
  function name(label: number, last: number): void {
    labels[start] ??= []
    const here = labels[start] as number[]
    for (let index = 0; index < here.length; index += 2) if (here[index] === label && here[index + 1] === last) return
    here.push(label, last)
    // `step(0, start)` is running over this list or is yet to come; both reach the new entry.
  }

  return {
    label: wanted => labelNumbers.get(wanted) ?? -1,
    find(tokens, labelled, tell) {
      count = tokens.count
      symbols = tokens.words.map(symbolsOf)
      hard = tokens.gaps
      labels = new Array(count)
      emit = tell
      for (const {label, first, last} of labelled) {
        labels[first] ??= []
        ;(labels[first] as number[]).push(label, last)
      }
      for (start = count - 1; start >= 0; start--)
        if ((symbols[start] as Int32Array).length > 0 || labels[start] !== undefined) step(0, start)
    },
  }
}
