/** The words of a document, one behind the other: cut, known by number, and sorted into sentences. */
import type {Block, Document, Span} from '../model/document.ts'
import {grown} from '../phrases/grown.ts'
import {cut} from '../text/tokens.ts'
import type {Identified} from './identify.ts'
import type {WordBook} from './word-book.ts'

export interface Words {
  /** Number of the first word of each sentence, and at last that of all words. */
  readonly first: Int32Array
  /** Offsets in the text of its block. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** What stands before each: see `text/tokens.ts`. */
  readonly gaps: Int32Array
  /** What each is: its number in the word book, and the record that phrases have of it. */
  readonly numbers: Int32Array
  readonly records: Int32Array
  /** By sentence, the detectors that its words wake. */
  readonly awake: Int32Array
  /** By sentence, the identifiers in it; each is one word. */
  readonly identified: readonly (readonly Identified[])[]
}

export function wordsOf(document: Document, book: WordBook, identify: (text: string) => readonly Identified[]): Words {
  const {sentences} = document
  const first = new Int32Array(sentences.length + 1)
  const awake = new Int32Array(sentences.length)
  const identified: (readonly Identified[])[] = []
  const room = 1 << Math.ceil(Math.log2(document.words * 1.5 + 64))
  let starts = new Int32Array(room)
  let ends = new Int32Array(room)
  let gaps = new Int32Array(room)
  let numbers = new Int32Array(room)
  let records = new Int32Array(room)
  let count = 0
  let wakes = 0
  let text = ''

  function put(start: number, end: number, gap: number): void {
    if (count === starts.length) {
      starts = grown(starts)
      ends = grown(ends)
      gaps = grown(gaps)
      numbers = grown(numbers)
      records = grown(records)
    }
    const number = book.look(text, start, end)
    starts[count] = start
    ends[count] = end
    gaps[count] = gap
    numbers[count] = number
    records[count] = book.record(number)
    wakes |= book.wakes(number)
    count++
  }

  book.tidy()
  let block = -1
  let found: readonly Identified[] = []
  // The first that does not end before the sentence.
  let from = 0
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.block !== block) {
      block = sentence.block
      text = (document.blocks[block] as Block).text
      found = identify(text)
      from = 0
    }
    while ((found[from]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) from++
    const inside = from === found.length ? none : within(found, from, sentence)
    identified.push(inside)
    wakes = 0
    cut(text, sentence.start, sentence.end, inside, put)
    awake[index] = wakes
    first[index + 1] = count
  }
  return {first, starts, ends, gaps, numbers, records, awake, identified}
}

const none: readonly Identified[] = []

/**
 * The identifiers of a block, from the one numbered `from`, that stand in one sentence; one that runs on into the next (a long
 * placeholder) stands in both.
 */
function within(identified: readonly Identified[], from: number, {start, end}: Span): readonly Identified[] {
  const inside: Identified[] = []
  for (let at = from; at < identified.length; at++) {
    const one = identified[at] as Identified
    if (one.start >= end) break
    const isWhole = one.start >= start && one.end <= end
    inside.push(isWhole ? one : {...one, start: Math.max(one.start, start), end: Math.min(one.end, end)})
  }
  return inside
}
