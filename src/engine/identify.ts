/** Identifiers in the text of one block: DOIs, addresses, accessions … Each counts as one word. */
import type {Identifier} from '../model/ruleset.ts'
import type {Whole} from '../text/tokens.ts'

/** A stretch of text and all names it goes by. */
export interface Identified extends Whole {
  readonly names: readonly string[]
}

/** A function that finds all identifiers of a text, sorted and disjoint. */
export function identifier(identifiers: readonly Identifier[]): (text: string) => readonly Identified[] {
  const compiled = identifiers.map(({name, pattern, ignoreCase, alone}) => ({
    name,
    alone,
    pattern: new RegExp(pattern, ignoreCase ? 'gi' : 'g'),
  }))
  const hinted = hintFinder(identifiers)

  return text => {
    let found: Found[] | undefined
    for (const index of hinted(text)) {
      const {name, alone, pattern} = compiled[index] as (typeof compiled)[number]
      pattern.lastIndex = 0
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        if (match[0] === '') pattern.lastIndex++
        else {
          found ??= []
          found.push({start: match.index, end: match.index + match[0].length, name, alone})
        }
      }
    }
    return found === undefined ? none : merge(found)
  }
}

/**
 * A function that names the identifiers that may occur in a text, by number and in order: those without hints, and those
 * of which a hint occurs. All hints are looked for in one pass by their first two letters: as one pattern they take five
 * times as long, and each takes its time to compile.
 */
function hintFinder(identifiers: readonly Identifier[]): (text: string) => readonly number[] {
  /** Single signs are found faster one by one: they occur everywhere. */
  const signs: Hint[] = []
  /** By a number of the first two letters that other letters may share. */
  const starts = new Map<number, Hint[]>()
  /** 1 for each such number that is in the map. */
  const isStart = new Uint8Array(pairs)
  const always: number[] = []
  for (const [index, {hints}] of identifiers.entries()) {
    if (hints.length === 0) always.push(index)
    for (const text of hints) {
      const pair = pairOf(text.charCodeAt(0), text.charCodeAt(1))
      const list = text.length === 1 ? signs : (starts.get(pair) ?? [])
      const known = list.find(hint => hint.text === text)
      if (known === undefined) list.push({text, owners: [index], turn: 0})
      else known.owners.push(index)
      if (text.length === 1) continue
      starts.set(pair, list)
      isStart[pair] = 1
    }
  }

  let turn = 0
  return text => {
    turn++
    const seen = new Set(always)
    const add = (hint: Hint): void => {
      hint.turn = turn
      for (const owner of hint.owners) seen.add(owner)
    }
    for (const sign of signs) if (text.includes(sign.text)) add(sign)
    let before = text.charCodeAt(0)
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const pair = pairOf(before, code)
      before = code
      if (isStart[pair] === 0) continue
      for (const hint of starts.get(pair) ?? []) if (hint.turn !== turn && text.startsWith(hint.text, at - 1)) add(hint)
    }
    return [...seen].sort((a, b) => a - b)
  }
}

/** A text, and the identifiers that may occur where it does. */
interface Hint {
  readonly text: string
  readonly owners: number[]
  /** Of the texts looked at, the last in which it was found. */
  turn: number
}

const pairs = 1 << 14

function pairOf(first: number, second: number): number {
  return ((first & 127) << 7) | (second & 127)
}

interface Found extends Whole {
  readonly name: string
  readonly alone: boolean
}

const none: readonly Identified[] = []

/**
 * Overlapping finds become one stretch with all their names, so that `https://doi.org/10.5281/zenodo.1` is `url` and
 * `doi` at once. Inside one that stands alone, nothing else has a name; what has the same bounds keeps its own, such as
 * the citation `[@doi:10.5281/zenodo.1]`, which is an `archive`, too.
 */
function merge(found: Found[]): Identified[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.alone) - Number(a.alone))
  const merged: Identified[] = []
  let open: {start: number; end: number; names: string[]; alone: boolean} | undefined
  for (const next of found) {
    if (open !== undefined && next.start < open.end) {
      if (open.alone) {
        if (next.start === open.start && next.end === open.end && !open.names.includes(next.name)) open.names.push(next.name)
        continue
      }
      if (next.alone && next.start === open.start && next.end >= open.end) {
        open = {start: next.start, end: next.end, names: [next.name], alone: true}
        merged[merged.length - 1] = open
        continue
      }
      open.end = Math.max(open.end, next.end)
      if (!open.names.includes(next.name)) open.names.push(next.name)
      continue
    }
    open = {start: next.start, end: next.end, names: [next.name], alone: next.alone}
    merged.push(open)
  }
  return merged
}
