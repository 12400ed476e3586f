/**
 * Finds every phrase of a ruleset in one sentence, in one walk from its last word to its first.
 * Backwards, because a phrase may be made of named phrases: whatever begins behind a word is known by the time
 * the word is reached, so `<our code> <available>` is found without multiplying the two lists.
 */
import type {PhraseTable} from '../model/ruleset.ts'
import {gap as between} from '../text/tokens.ts'
import {grown} from './grown.ts'
import {bitOf, record, setSize, singles} from './single.ts'

/** A named stretch of words `[first, last)`, such as a DOI. */
export interface Labelled {
  /** Number of the label in the table. */
  readonly label: number
  readonly first: number
  readonly last: number
}

/** Told of every occurrence: words `[first, last)` are pattern `pattern`. */
export type Emit = (pattern: number, first: number, last: number) => void

/** The words of a text, side by side. */
export interface Row {
  /** What `single` says of each. */
  readonly records: ArrayLike<number>
  /** What stands before each: see `text/tokens.ts`. */
  readonly gaps: ArrayLike<number>
}

export interface Finder {
  /** Number of a label, or -1 when no phrase uses it. */
  label(name: string): number
  /** What phrases know of a word as it is written. Worth remembering: most words of a text occur again. */
  single(word: string): number
  /** Looks at the sentence of words `[from, to)`; the places in `labelled`, and those told of, are counted from its first word. */
  find(row: Row, from: number, to: number, labelled: readonly Labelled[], emit: Emit): void
}

export function finder(table: PhraseTable): Finder {
  const {edgeStart, edgeSymbol, outputStart, outputs, gapBase, rootTarget, innerNumber, far} = table
  const labelBase = gapBase - table.labels.length
  const labelNumbers = new Map(table.labels.map((name, index) => [name, index]))
  const {single, records} = singles(table)

  // The state of one walk.
  let known = records()
  let count = 0
  /** The record of each word. */
  let words = new Int32Array(64)
  /** 1 for each word that a colon, semicolon or full stop parts from the one before. */
  let hard = new Int32Array(64)
  let start = 0
  let emit: Emit = () => {}
  /** The first word behind each word that is so parted from it. */
  let barrier = new Int32Array(64)
  // Occurrences of labels other than those that a word bears by itself, as linked lists: `head[label]` is the nearest at or
  // behind `start`.
  const head = new Int32Array(table.labels.length).fill(-1)
  /** Labels whose list is not empty; emptied after each sentence. */
  const touched = new Int32Array(table.labels.length)
  let touchedCount = 0
  // One entry per occurrence: its label, where it begins and ends, and the entry of the next one behind it.
  let names = new Int32Array(1024)
  let places = new Int32Array(1024)
  let ends = new Int32Array(1024)
  let later = new Int32Array(1024)
  let entries = 0
  /**
   * By inner number, where a symbol that may stand behind a gap was met last, which is the nearest place: words are numbered
   * through all texts, backwards, and those of this sentence begin with `base`.
   */
  const met = new Int32Array(far)
  let base = 1
  /** The number of the word at `start`. */
  let now = 1
  /** The labels that begin at `start` and begin phrases, and where they end, in the order in which they were found. */
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
    let found = first !== last
    if (!goesOn(at)) return found
    const end = edgeStart[node + 1] as number
    for (let edge = edgeStart[node] as number; edge < end; edge++) if (follow(edge, at)) found = true
    return found
  }

  /** Whether a word is a symbol or bears a label, by inner number. */
  function bears(word: number, inner: number): boolean {
    const bit = bitOf(inner)
    if ((((known[(known[word + record.edges] as number) + (bit >> 5)] as number) >> (bit & 31)) & 1) === 0) return false
    const end = known[word + record.inner] as number
    for (let index = word + record.head; index < end; index++) if (known[index] === inner) return true
    return false
  }

  /** Whether phrases that begin with a word may go on with a symbol, by inner number; some with which they may not pass as well. */
  function mayGoOnWith(word: number, inner: number): boolean {
    const bit = bitOf(inner)
    return (((known[(known[word + record.edges] as number) + setSize + (bit >> 5)] as number) >> (bit & 31)) & 1) === 1
  }

  /**
   * Phrases that begin with the word at `start`; entries `[first, last)` are those of the labels that begin behind it. Nearly
   * always none of the edges leads on, so that is asked first, over the shorter of two lists.
   */
  function begin(word: number, first: number, last: number): void {
    const at = start + 1
    if (leadsOn(word, words[at] as number) || isNamed(word, first, last)) {
      const end = known[word + record.edges] as number
      for (let index = known[word + record.patterns] as number; index < end; index++) follow(known[index] as number, at)
      return
    }
    const end = known[word + record.leaps] as number
    for (let index = known[word + record.inner] as number; index < end; index += 3) {
      const most = known[index + 1] as number
      if ((met[known[index] as number] as number) < now - 1 - most) continue
      land(known[index + 2] as number, at, furthest(at, most))
    }
  }

  /** Whether a phrase that begins with one word may go on with the next. */
  function leadsOn(word: number, next: number): boolean {
    const edges = known[word + record.patterns] as number
    const edgesEnd = known[word + record.edges] as number
    const inner = next + record.head
    const innerEnd = known[next + record.inner] as number
    if (innerEnd - inner < edgesEnd - edges) {
      for (let index = inner; index < innerEnd; index++) if (mayGoOnWith(word, known[index] as number)) return true
      return false
    }
    for (let index = edges; index < edgesEnd; index++) {
      const symbol = edgeSymbol[known[index] as number] as number
      if (symbol < gapBase && bears(next, innerNumber[symbol] as number)) return true
    }
    return false
  }

  /** Whether a phrase that begins with a word may go on with a label of entries `[first, last)`. */
  function isNamed(word: number, first: number, last: number): boolean {
    for (let one = first; one < last; one++)
      if (mayGoOnWith(word, innerNumber[labelBase + (names[one] as number)] as number)) return true
    return false
  }

  /** The last word to which a gap of `most` words before word `at` may reach. */
  function furthest(at: number, most: number): number {
    return Math.min(at + most, (barrier[at] as number) - 1)
  }

  /** Whether a phrase may go on with word `at`. */
  function goesOn(at: number): boolean {
    return at < count && hard[at] === 0
  }

  /** Along an edge with what stands at word `at`, or a few words behind it. Tells whether a phrase was completed. */
  function follow(edge: number, at: number): boolean {
    const symbol = edgeSymbol[edge] as number
    if (symbol >= gapBase) return leap(edge + 1, at, furthest(at, symbol - gapBase))
    let found = false
    for (let one = nearest(symbol); one !== -1; one = later[one] as number) {
      const place = places[one] as number
      if (place > at) break
      if (place === at && walk(edge + 1, ends[one] as number)) found = true
    }
    if (bears(words[at] as number, innerNumber[symbol] as number) && walk(edge + 1, at + 1)) found = true
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
      // Nine of ten such symbols do not occur at all.
      if ((met[innerNumber[symbol] as number] as number) < base + count - 1 - last) continue
      if (land(edge, from, last)) found = true
    }
    return found
  }

  /** Along an edge at the first word from `from` to `last` from which the phrase goes on to its end. */
  function land(edge: number, from: number, last: number): boolean {
    const symbol = edgeSymbol[edge] as number
    let one = nearest(symbol)
    for (let at = from; at <= last; at++) {
      while (one !== -1 && (places[one] as number) < at) one = later[one] as number
      for (; one !== -1 && places[one] === at; one = later[one] as number) if (walk(edge + 1, ends[one] as number)) return true
      if (bears(words[at] as number, innerNumber[symbol] as number) && walk(edge + 1, at + 1)) return true
    }
    return false
  }

  /** The first entry of a symbol; only labels have any. */
  function nearest(symbol: number): number {
    return symbol < labelBase ? -1 : (head[symbol - labelBase] as number)
  }

  /** The words from `start` to `end` have a name; phrases that begin with it go on from there. */
  function name(label: number, end: number): void {
    const symbol = labelBase + label
    for (let one = head[label] as number; one !== -1 && places[one] === start; one = later[one] as number)
      if (ends[one] === end) return
    if (end === start + 1 && bears(words[start] as number, innerNumber[symbol] as number)) return
    occur(label, end)
    if (rootTarget[symbol] !== -1) here.push(label, end)
  }

  function occur(label: number, end: number): void {
    if (entries === places.length) {
      names = grown(names)
      places = grown(places)
      ends = grown(ends)
      later = grown(later)
    }
    const next = head[label] as number
    if (next === -1) touched[touchedCount++] = label
    names[entries] = label
    places[entries] = start
    ends[entries] = end
    later[entries] = next
    head[label] = entries++
    const inner = innerNumber[labelBase + label] as number
    if (inner < far) met[inner] = now
  }

  function reset(): void {
    for (let index = 0; index < touchedCount; index++) head[touched[index] as number] = -1
    touchedCount = 0
    entries = 0
  }

  /** Takes over the words of one sentence. */
  function take({records, gaps}: Row, from: number): void {
    if (words.length < count) {
      words = new Int32Array(count * 2)
      hard = new Int32Array(count * 2)
      barrier = new Int32Array(count * 2)
    }
    let next = count
    for (let at = count - 1; at >= 0; at--) {
      words[at] = records[from + at] as number
      hard[at] = gaps[from + at] === between.hard ? 1 : 0
      barrier[at] = next
      if (hard[at] === 1) next = at
    }
  }

  return {
    label: wanted => labelNumbers.get(wanted) ?? -1,
    single,
    find(row, from, to, labelled, tell) {
      known = records()
      count = to - from
      emit = tell
      take(row, from)
      const given = labelled.length === 0 ? undefined : byFirst(labelled)
      let behind = 0
      for (start = count - 1; start >= 0; start--) {
        const word = words[start] as number
        const firstBehind = behind
        behind = entries
        now = base + count - 1 - start
        for (let index = word + record.head; index < (known[word] as number); index++) met[known[index] as number] = now
        for (let index = known[word + record.leaps] as number; index < (known[word + record.patterns] as number); index++)
          emit(known[index] as number, start, start + 1)
        if (here.length > 0) here.length = 0
        if (given !== undefined) for (const {label, last} of given.get(start) ?? none) name(label, last)
        if (goesOn(start + 1)) begin(word, firstBehind, behind)
        // The list grows while it is walked: a name may be the beginning of another name.
        for (let index = 0; index < here.length; index += 2)
          walk(rootTarget[labelBase + (here[index] as number)] as number, here[index + 1] as number)
      }
      reset()
      base = base + count < 1 << 30 ? base + count : restart()
    },
  }

  /** Begins to number words anew. */
  function restart(): number {
    met.fill(0)
    return 1
  }
}

const none: readonly Labelled[] = []

function byFirst(labelled: readonly Labelled[]): ReadonlyMap<number, readonly Labelled[]> {
  const map = new Map<number, Labelled[]>()
  for (const one of labelled) {
    const list = map.get(one.first)
    if (list === undefined) map.set(one.first, [one])
    else list.push(one)
  }
  return map
}
