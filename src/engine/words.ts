/** All that is known of a word as it is written, remembered: nine of ten words of a paper have occurred before. */
import {hasDigit, numeral} from '../detectors/numerals.ts'
import type {Finder} from '../phrases/find.ts'
import type {Single} from '../phrases/single.ts'

export interface KnownWord extends Single {
  /** Whether it may be a number, and the sentence hold quantities. */
  readonly numeric: boolean
}

/** A hostile text of ever new words must not grow the memory for ever. */
const mostKnown = 100_000

export function wordBook(finder: Finder): (word: string) => KnownWord {
  const known = new Map<string, KnownWord>()
  return word => {
    let entry = known.get(word)
    if (entry === undefined) {
      const {inner, patterns, nodes} = finder.single(word)
      entry = {inner, patterns, nodes, numeric: hasDigit(word) || numeral(word) !== undefined}
      if (known.size >= mostKnown) known.clear()
      known.set(word, entry)
    }
    return entry
  }
}
