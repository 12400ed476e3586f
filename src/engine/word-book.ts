/** All that is known of a word as it is written, remembered: nine of ten words of a paper have occurred before. */
import type {Detector} from '../model/detector.ts'
import type {Finder} from '../phrases/find.ts'
import {grown} from '../phrases/grown.ts'
import {hashOf} from '../text/hash.ts'

/** Knows words by number. */
export interface WordBook {
  /** The number of the word that stands from `start` to `end` in a text. */
  look(text: string, start: number, end: number): number
  text(word: number): string
  /** What phrases know of it: see `phrases/single.ts`. */
  record(word: number): number
  /** Bit set of the detectors that it wakes, by their index. */
  wakes(word: number): number
  /** Between two documents: forgets all words if there are too many. Their numbers are then given to others. */
  tidy(): void
}

/** A hostile text of ever new words must not grow the memory for ever. */
const mostKnown = 100_000

/**
 * A table of its own, by a hash of the letters where they stand: to cut each word out as a string for a `Map`, which would
 * hash it then, takes a tenth of all the time that a paper needs.
 */
export function wordBook(finder: Finder, detectors: readonly Detector[]): WordBook {
  const texts: string[] = []
  let hashes = new Int32Array(4096)
  let records = new Int32Array(4096)
  let wakes = new Int32Array(4096)
  /** By hash, or at the next free place behind, the number of a word and 1; 0 is free. */
  let slots = new Int32Array(8192)

  function look(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end)
    const mask = slots.length - 1
    let slot = hash & mask
    for (let word = (slots[slot] as number) - 1; word !== -1; word = (slots[slot] as number) - 1) {
      if (hashes[word] === hash && stands(texts[word] as string, text, start, end)) return word
      slot = (slot + 1) & mask
    }
    return learn(text, start, end, hash)
  }

  function learn(text: string, start: number, end: number, hash: number): number {
    const number = texts.length
    if (number === hashes.length) {
      hashes = grown(hashes)
      records = grown(records)
      wakes = grown(wakes)
      slots = new Int32Array(slots.length * 2)
      for (let word = 0; word < number; word++) enter(word)
    }
    const word = text.slice(start, end)
    texts.push(word)
    hashes[number] = hash
    records[number] = finder.single(word)
    wakes[number] = detectors.reduce((set, detector, index) => (detector.wakes(word) ? set | (1 << index) : set), 0)
    enter(number)
    return number
  }

  function enter(word: number): void {
    const mask = slots.length - 1
    let slot = (hashes[word] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = word + 1
  }

  return {
    look,
    text: word => texts[word] as string,
    record: word => records[word] as number,
    wakes: word => wakes[word] as number,
    tidy() {
      if (texts.length < mostKnown) return
      texts.length = 0
      slots.fill(0)
    },
  }
}

/** Whether `word` stands from `start` to `end`. */
function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}
