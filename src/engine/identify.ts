/** Identifiers in the text of one block: DOIs, addresses, accessions … Each counts as one word. */
import type {Identifier} from '../model/ruleset.ts'
import type {Whole} from '../text/tokens.ts'

/** A stretch of text and all names it goes by. */
export interface Identified extends Whole {
  readonly names: readonly string[]
}

/** A function that finds all identifiers of a text, sorted and disjoint. */
export function identifier(identifiers: readonly Identifier[]): (text: string) => readonly Identified[] {
  const compiled = identifiers.map(({name, pattern, ignoreCase, hints, alone}) => ({
    name,
    hints,
    alone,
    pattern: new RegExp(pattern, ignoreCase ? 'gi' : 'g'),
  }))

  return text => {
    let found: Found[] | undefined
    for (const {name, hints, alone, pattern} of compiled) {
      if (hints.length > 0 && !hints.some(hint => text.includes(hint))) continue
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
