/** Everything in a sentence that goes by a name before phrases are looked for: identifiers, and what detectors find. */
import type {Detector} from '../model/detector.ts'
import type {Finder, Labelled} from '../phrases/find.ts'
import type {WordBook} from './word-book.ts'
import type {Words} from './words.ts'

/** Names the words of one sentence; places are counted from its first word. */
export type Label = (words: Words, sentence: number) => readonly Labelled[]

/** `detectors` are those by whose index words are known to wake them. */
export function labeller(finder: Finder, book: WordBook, detectors: readonly Detector[]): Label {
  const numbers = new Map<string, number>()
  const labelOf = (name: string): number => {
    let number = numbers.get(name)
    if (number === undefined) {
      number = finder.label(name)
      numbers.set(name, number)
    }
    return number
  }

  return (words, sentence) => {
    const awake = words.awake[sentence] as number
    const identified = words.identified[sentence] ?? []
    if (awake === 0 && identified.length === 0) return nothing
    const from = words.first[sentence] as number
    const to = words.first[sentence + 1] as number
    const found: Labelled[] = []
    const put = (name: string, first: number, last: number): void => {
      const label = labelOf(name)
      if (label !== -1) found.push({label, first, last})
    }
    let at = from
    for (const {start, names} of identified) {
      while (at < to && (words.starts[at] as number) < start) at++
      if (at < to && words.starts[at] === start) for (const name of names) put(name, at - from, at - from + 1)
    }
    if (awake === 0) return found
    const texts: string[] = []
    const gaps: number[] = []
    for (let word = from; word < to; word++) {
      texts.push(book.text(words.numbers[word] as number))
      gaps.push(words.gaps[word] as number)
    }
    const input = {count: texts.length, words: texts, gaps}
    for (const [index, detector] of detectors.entries()) if ((awake & (1 << index)) !== 0) detector.find(input, put)
    return found
  }
}

const nothing: readonly Labelled[] = []
