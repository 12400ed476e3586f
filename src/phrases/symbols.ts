/** Which symbols of the trie a word of text is: itself, its cased forms, its beginnings. */
import type {PhraseTable} from '../model/ruleset.ts'
import {oneSpelling} from '../text/spelling.ts'

/** Longer words are in no list. */
const longestWord = 60

/** A function from a word as written to the numbers of its symbols, each once. */
export function symbolizer(table: PhraseTable): (word: string) => number[] {
  const {words, cased, prefixes, casedPrefixes} = table
  const casedBase = words.length
  const prefixBase = casedBase + cased.length
  const casedPrefixBase = prefixBase + prefixes.length
  const lowerCased = cased.map(form => form.toLowerCase())
  const beginnings = beginningsIn(prefixes)
  const casedBeginnings = beginningsIn(casedPrefixes.map(form => form.toLowerCase()))

  function collect(word: string, found: number[]): void {
    const lower = word.toLowerCase()
    const plain = oneSpelling(lower)
    const at = firstFrom(words, plain)
    if (words[at] === plain) add(found, at)
    // Cased forms have a capital, and ask for it.
    const capital = word !== lower
    if (capital)
      for (let row = firstFrom(lowerCased, lower); lowerCased[row] === lower; row++)
        if (capitalsAgree(cased[row] as string, word)) add(found, casedBase + row)
    for (const row of beginnings(plain)) add(found, prefixBase + row)
    if (plain !== lower) for (const row of beginnings(lower)) add(found, prefixBase + row)
    if (!capital) return
    for (const row of casedBeginnings(lower))
      if (capitalsAgree(casedPrefixes[row] as string, word)) add(found, casedPrefixBase + row)
  }

  return written => {
    const found: number[] = []
    if (written.length > longestWord) return found
    collect(written.includes('’') ? written.replaceAll('’', "'") : written, found)
    if (/['’]s$/.test(written)) collect(written.slice(0, -2), found)
    return found
  }
}

/**
 * Index of the first entry of a sorted list that is not before `word`. A search, because filling a map with all words of all
 * phrases would take longer than reading a paper.
 */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A function that gives every entry of a sorted list with which a word begins. All entries between such a one and the word
 * begin with it too, so it is the entry before the word, or one with which that entry begins.
 */
function beginningsIn(sorted: readonly string[]): (word: string) => readonly number[] {
  /** The longest other entry with which each entry begins, or -1. Equal entries begin with each other. */
  const shorter: number[] = []
  for (const [row, entry] of sorted.entries()) {
    let at = row - 1
    while (at !== -1 && !entry.startsWith(sorted[at] as string)) at = shorter[at] as number
    shorter.push(at)
  }
  return word => {
    const found: number[] = []
    let row = firstFrom(sorted, word)
    while (sorted[row] === word) row++
    for (let at = row - 1; at !== -1; at = shorter[at] as number) if (word.startsWith(sorted[at] as string)) found.push(at)
    return found.reverse()
  }
}

/** A capital asks for exactly that capital; a small letter takes either. */
function capitalsAgree(form: string, word: string): boolean {
  for (let at = 0; at < form.length; at++) {
    const letter = form[at] as string
    if (letter !== letter.toLowerCase() && word[at] !== letter) return false
  }
  return true
}

function add(found: number[], symbol: number): void {
  if (!found.includes(symbol)) found.push(symbol)
}
