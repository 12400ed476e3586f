/**
 * What phrases know of one word, whatever stands around it. A word bears the names of all lists in which it stands alone,
 * and those of the lists in which these stand: worked out once for a word, not at each of its places.
 */
import type {PhraseTable} from '../model/ruleset.ts'
import {symbolizer} from './symbols.ts'

export interface Single {
  /** Symbols that it is and labels that it bears with which phrases may go on. */
  readonly inner: readonly number[]
  /** Patterns that it is alone. */
  readonly patterns: readonly number[]
  /** Nodes of the trie to which it leads and from which phrases go on. */
  readonly nodes: readonly number[]
}

/** The look-up, and the node to which each symbol leads from the root, or -1. */
export function singles(table: PhraseTable): {single: (word: string) => Single; rootTarget: Int32Array} {
  const {edgeStart, edgeSymbol, outputStart, outputs, gapBase} = table
  const labelBase = gapBase - table.labels.length
  const symbolsOf = symbolizer(table)
  const rootEdges = edgeStart[1] as number
  const rootTarget = new Int32Array(gapBase).fill(-1)
  for (let edge = 0; edge < rootEdges; edge++) rootTarget[edgeSymbol[edge] as number] = edge + 1
  // A symbol that only begins phrases need not be remembered where it stands.
  const isInner = new Uint8Array(gapBase)
  for (let edge = rootEdges; edge < edgeSymbol.length; edge++) isInner[edgeSymbol[edge] as number] = 1

  function single(word: string): Single {
    const symbols = symbolsOf(word)
    if (symbols.length === 0) return nothing
    const inner: number[] = []
    const patterns: number[] = []
    const nodes: number[] = []
    // The list grows while it is walked: a name may stand in another list.
    for (const symbol of symbols) {
      if (isInner[symbol] === 1) inner.push(symbol)
      const node = rootTarget[symbol] as number
      if (node === -1) continue
      for (let row = outputStart[node] as number; row < (outputStart[node + 1] as number); row++) {
        const output = outputs[row] as number
        if (output >= 0) patterns.push(output)
        else if (!symbols.includes(labelBase - 1 - output)) symbols.push(labelBase - 1 - output)
      }
      if (edgeStart[node] !== edgeStart[node + 1]) nodes.push(node)
    }
    return {inner, patterns, nodes}
  }

  return {single, rootTarget}
}

const nothing: Single = {inner: [], patterns: [], nodes: []}
