/** Which symbols of the trie a word of text is: itself, its cased forms, its beginnings. */
import type {PhraseTable} from '../model/ruleset.ts'
import {oneSpelling} from '../text/spelling.ts'

/** Longer words are in no list. */
const longestWord = 60

/** A function from a word as written to the numbers of its symbols, each once. */
export function symbolizer(table: PhraseTable): (word: string) => number[] {
  const {words, cased, prefixes, casedPrefixes} = table
  const lowerCased = cased.map(form => form.toLowerCase())
  const lowerPrefixes = casedPrefixes.map(form => form.toLowerCase())
  const casedBase = words.length
  const prefixBase = casedBase + cased.length
  const casedPrefixBase = prefixBase + prefixes.length

  function collect(word: string, found: number[]): void {
    const lower = word.toLowerCase()
    const plain = oneSpelling(lower)
    const at = firstFrom(words, plain)
    if (words[at] === plain) add(found, at)
    for (let row = firstFrom(lowerCased, lower); lowerCased[row] === lower; row++)
      if (capitalsAgree(cased[row] as string, word)) add(found, casedBase + row)
    beginnings(prefixes, plain, row => add(found, prefixBase + row))
    if (plain !== lower) beginnings(prefixes, lower, row => add(found, prefixBase + row))
    beginnings(lowerPrefixes, lower, row => {
      if (capitalsAgree(casedPrefixes[row] as string, word)) add(found, casedPrefixBase + row)
    })
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
 * Index of the first entry of a sorted list, from `low` on, that is not before `word`. A search, because filling a map with
 * all words of all phrases would take longer than reading a paper.
 */
function firstFrom(sorted: readonly string[], word: string, low = 0): number {
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Tells of every entry of a sorted list with which `word` begins, the shortest first. */
function beginnings(sorted: readonly string[], word: string, tell: (row: number) => void): void {
  let row = 0
  for (let length = 1; length <= word.length; length++) {
    const start = word.slice(0, length)
    row = firstFrom(sorted, start, row)
    for (; sorted[row] === start; row++) tell(row)
    if (sorted[row]?.startsWith(start) !== true) return
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
