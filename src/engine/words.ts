/** All that is known of a word as it is written, remembered: nine of ten words of a paper have occurred before. */
import type {Detector} from '../model/detector.ts'
import type {Finder} from '../phrases/find.ts'
import type {Single} from '../phrases/single.ts'

export interface KnownWord extends Single {
  /** Bit set of the detectors that it wakes, by their index. */
  readonly wakes: number
}

/** A hostile text of ever new words must not grow the memory for ever. */
const mostKnown = 100_000

export function wordBook(finder: Finder, detectors: readonly Detector[]): (word: string) => KnownWord {
  const known = new Map<string, KnownWord>()
  return word => {
    let entry = known.get(word)
    if (entry === undefined) {
      const {inner, patterns, nodes} = finder.single(word)
      const wakes = detectors.reduce((set, detector, index) => (detector.wakes(word) ? set | (1 << index) : set), 0)
      entry = {inner, patterns, nodes, wakes}
      if (known.size >= mostKnown) known.clear()
      known.set(word, entry)
    }
    return entry
  }
}
