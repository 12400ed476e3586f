/** Everything in a sentence that goes by a name before phrases are looked for: identifiers, and what detectors find. */
import type {Detector} from '../model/detector.ts'
import type {Finder, Labelled} from '../phrases/find.ts'
import type {Tokens} from '../text/tokens.ts'
import type {Identified} from './identify.ts'
import type {KnownWord} from './words.ts'

/** Names the words of one sentence. `words` are those of `tokens`. */
export type Label = (tokens: Tokens, words: readonly KnownWord[], identified: readonly Identified[]) => readonly Labelled[]

/** `detectors` are those by whose index words are known to wake them. */
export function labeller(finder: Finder, detectors: readonly Detector[]): Label {
  const numbers = new Map<string, number>()
  const labelOf = (name: string): number => {
    let number = numbers.get(name)
    if (number === undefined) {
      number = finder.label(name)
      numbers.set(name, number)
    }
    return number
  }

  return (tokens, words, identified) => {
    let awake = 0
    for (const {wakes} of words) awake |= wakes
    if (awake === 0 && identified.length === 0) return nothing
    const found: Labelled[] = []
    const put = (name: string, first: number, last: number): void => {
      const label = labelOf(name)
      if (label !== -1) found.push({label, first, last})
    }
    let at = 0
    for (const {start, names} of identified) {
      while (at < tokens.count && (tokens.starts[at] as number) < start) at++
      if (tokens.starts[at] === start) for (const name of names) put(name, at, at + 1)
    }
    for (const [index, detector] of detectors.entries()) if ((awake & (1 << index)) !== 0) detector.find(tokens, put)
    return found
  }
}

const nothing: readonly Labelled[] = []
