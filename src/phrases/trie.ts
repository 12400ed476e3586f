/** Puts all phrases of a ruleset into one trie. Used when rules are compiled; `find.ts` walks it. */
import type {PhraseTable} from '../model/ruleset.ts'
import {oneSpelling} from '../text/spelling.ts'
import type {Group, Sequences, Step} from './expand.ts'
import {slotsOf} from './slots.ts'

/** Collects sequences and gives out the finished table. */
export interface TrieBuilder {
  /** The number of label `name`, made if new. */
  label(name: string): number
  /** The sequences end in output `output`: a pattern number, or `-1 - label`. */
  add(sequences: Sequences, output: number): void
  table(patterns: number): PhraseTable
}

interface TrieNode {
  /** Next node by symbol key, such as `w image`. */
  readonly edges: Map<string, TrieNode>
  /** Next node by the most words between. */
  readonly gaps: Map<number, TrieNode>
  readonly outputs: Set<number>
}

export function trieBuilder(): TrieBuilder {
  const root = node()
  const labels = new Map<string, number>()
  const kinds = {w: new Set<string>(), c: new Set<string>(), p: new Set<string>(), q: new Set<string>()}

  function label(name: string): number {
    const known = labels.get(name)
    if (known !== undefined) return known
    labels.set(name, labels.size)
    return labels.size - 1
  }

  function add(sequences: Sequences, output: number): void {
    for (const steps of sequences) {
      let at = root
      for (const step of steps) at = step.kind === 'gap' ? into(at.gaps, step.most) : into(at.edges, key(step))
      at.outputs.add(output)
    }
  }

  function key(step: Exclude<Step, {kind: 'gap'}>): string {
    if (step.kind === 'label') return `l ${label(step.name)}`
    if (step.kind === 'group') return `l ${groupLabel(step)}`
    const lower = step.text.toLowerCase().replaceAll('’', "'")
    const cased = lower !== step.text
    const kind = cased ? (step.prefix ? 'q' : 'c') : step.prefix ? 'p' : 'w'
    const text = cased ? step.text : oneSpelling(lower)
    kinds[kind].add(text)
    return `${kind} ${text}`
  }

  /** A choice that is kept whole is a list without a name; equal choices share one. */
  function groupLabel(group: Group): number {
    const name = `(${group.key})`
    if (!labels.has(name)) {
      const number = label(name)
      add(group.options, -1 - number)
    }
    return label(name)
  }

  return {
    label,
    add,
    table: patterns =>
      flatten(
        root,
        kinds,
        [...labels.keys()].map(name => (name.startsWith('(') ? '' : name)),
        patterns,
      ),
  }
}

function flatten(
  root: TrieNode,
  kinds: Readonly<Record<'w' | 'c' | 'p' | 'q', ReadonlySet<string>>>,
  labels: readonly string[],
  patterns: number,
): PhraseTable {
  const symbols = new Map<string, number>()
  const lists = {w: [...kinds.w].sort(), c: [...kinds.c].sort(byLower), p: [...kinds.p].sort(), q: [...kinds.q].sort(byLower)}
  for (const kind of ['w', 'c', 'p', 'q'] as const) for (const text of lists[kind]) symbols.set(`${kind} ${text}`, symbols.size)
  for (let index = 0; index < labels.length; index++) symbols.set(`l ${index}`, symbols.size)

  const gapBase = symbols.size
  const edgeStart: number[] = []
  const edgeSymbol: number[] = []
  const outputStart: number[] = []
  const outputs: number[] = []
  // Breadth first, so that the node behind edge n is node n + 1 and need not be written down.
  const nodes = [root]
  for (const at of nodes) {
    edgeStart.push(edgeSymbol.length)
    outputStart.push(outputs.length)
    const edges = [
      ...[...at.edges].map(([key, target]) => [symbols.get(key) as number, target] as const),
      ...[...at.gaps].map(([most, target]) => [gapBase + most, target] as const),
    ]
    for (const [symbol, target] of edges.sort((a, b) => a[0] - b[0])) {
      edgeSymbol.push(symbol)
      nodes.push(target)
    }
    outputs.push(...[...at.outputs].sort((a, b) => a - b))
  }
  edgeStart.push(edgeSymbol.length)
  outputStart.push(outputs.length)
  const rootEdges = edgeStart[1] as number
  const rootTarget: number[] = new Array(gapBase).fill(-1)
  for (let edge = 0; edge < rootEdges; edge++) rootTarget[edgeSymbol[edge] as number] = edge + 1
  const {numbers: innerNumber, far} = numberInner(edgeStart, edgeSymbol, gapBase)
  return {
    words: lists.w,
    cased: lists.c,
    prefixes: lists.p,
    casedPrefixes: lists.q,
    labels,
    gapBase,
    edgeStart,
    edgeSymbol,
    outputStart,
    outputs,
    rootTarget,
    wordSlots: slotsOf(lists.w),
    casedSlots: slotsOf(lists.c.map(text => text.toLowerCase())),
    prefixSlots: slotsOf(lists.p),
    casedPrefixSlots: slotsOf(lists.q.map(text => text.toLowerCase())),
    far,
    innerNumber,
    patterns,
  }
}

/** Numbers the symbols that are not the first of a phrase, those that may stand behind a gap before all others. */
function numberInner(
  edgeStart: readonly number[],
  edgeSymbol: readonly number[],
  gapBase: number,
): {numbers: number[]; far: number} {
  const far = new Set<number>()
  const inner = new Set<number>()
  for (let edge = edgeStart[1] as number; edge < edgeSymbol.length; edge++) {
    const symbol = edgeSymbol[edge] as number
    if (symbol < gapBase) inner.add(symbol)
    else for (const behind of edgeSymbol.slice(edgeStart[edge + 1], edgeStart[edge + 2])) if (behind < gapBase) far.add(behind)
  }
  const numbers: number[] = new Array(gapBase).fill(0)
  const sorted = [...far].sort((a, b) => a - b).concat([...inner].filter(symbol => !far.has(symbol)).sort((a, b) => a - b))
  for (const [index, symbol] of sorted.entries()) numbers[symbol] = index + 1
  return {numbers, far: far.size + 1}
}

/** Forms that differ in their capitals only stand side by side. */
function byLower(a: string, b: string): number {
  return compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function into<K>(edges: Map<K, TrieNode>, key: K): TrieNode {
  let next = edges.get(key)
  if (next === undefined) {
    next = node()
    edges.set(key, next)
  }
  return next
}

function node(): TrieNode {
  return {edges: new Map(), gaps: new Map(), outputs: new Set()}
}
