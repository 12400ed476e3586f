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
 * of which a hint occurs. All hints are looked for in one pass; a look for each would cost more than the patterns.
 */
function hintFinder(identifiers: readonly Identifier[]): (text: string) => readonly number[] {
  const owners = new Map<string, number[]>()
  /** Single signs are found faster one by one: they occur everywhere. */
  const signs = new Map<string, number[]>()
  const always: number[] = []
  for (const [index, {hints}] of identifiers.entries()) {
    if (hints.length === 0) always.push(index)
    for (const hint of hints)
      (hint.length === 1 ? signs : owners).set(hint, [...((hint.length === 1 ? signs : owners).get(hint) ?? []), index])
  }
  // The longer hint first, so that `://` does not hide behind `:`; a hint within another still counts.
  const sorted = [...owners.keys()].sort((a, b) => b.length - a.length)
  for (const hint of sorted)
    owners.set(hint, [...new Set(sorted.filter(part => hint.includes(part)).flatMap(part => owners.get(part) ?? []))])
  const any = new RegExp(sorted.map(literal).join('|') || '(?!)', 'g')

  return text => {
    let seen: Set<number> | undefined
    for (const [sign, indices] of signs) {
      if (!text.includes(sign)) continue
      seen ??= new Set(always)
      for (const index of indices) seen.add(index)
    }
    let last = ''
    any.lastIndex = 0
    for (let match = any.exec(text); match !== null; match = any.exec(text)) {
      if (match[0] === last) continue
      last = match[0]
      seen ??= new Set(always)
      for (const owner of owners.get(last) ?? []) seen.add(owner)
      // Hints may overlap.
      any.lastIndex = match.index + 1
    }
    return seen === undefined ? always : [...seen].sort((a, b) => a - b)
  }
}

function literal(hint: string): string {
  return hint.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

interface Found extends Whole {
  readonly name: string
  readonly alone: boolean
}

const none: readonly Identified[] = []

/**
 * Overlapping finds become one stretch with all their names, so that `https://doi.org/10.5281/zenodo.1` is `url` and
 * `doi` at once. Inside one that stands alone, nothing else has a name.
 */
function merge(found: Found[]): Identified[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.alone) - Number(a.alone))
  const merged: Identified[] = []
  let open: {start: number; end: number; names: string[]; alone: boolean} | undefined
  for (const next of found) {
    if (open !== undefined && next.start < open.end) {
      if (open.alone) continue
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
