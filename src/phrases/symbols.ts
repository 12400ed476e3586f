/** Which symbols of the trie a word of text is: itself, its cased forms, its beginnings. */
import type {PhraseTable} from '../model/ruleset.ts'
import {oneSpelling} from '../text/spelling.ts'
import {beginningsOf, rowOf} from './slots.ts'

/** Longer words are in no list. */
const longestWord = 60

/** A function from a word as written to the numbers of its symbols, each once. */
export function symbolizer(table: PhraseTable): (word: string) => number[] {
  const {words, cased, prefixes, casedPrefixes, wordSlots, casedSlots, prefixSlots, casedPrefixSlots} = table
  const casedBase = words.length
  const prefixBase = casedBase + cased.length
  const casedPrefixBase = prefixBase + prefixes.length
  const lowerCasedPrefixes = casedPrefixes.map(form => form.toLowerCase())
  const wordAt = (row: number): string => words[row] as string
  const lowerCasedAt = (row: number): string | undefined => cased[row]?.toLowerCase()

  function collect(word: string, found: number[]): void {
    const lower = word.toLowerCase()
    const plain = oneSpelling(lower)
    const row = rowOf(plain, wordSlots, wordAt)
    if (row !== -1) add(found, row)
    // Cased forms have a capital, and ask for it.
    const capital = word !== lower
    if (capital) {
      const first = rowOf(lower, casedSlots, lowerCasedAt)
      for (let row = first; row !== -1 && lowerCasedAt(row) === lower; row++)
        if (capitalsAgree(cased[row] as string, word)) add(found, casedBase + row)
    }
    for (const row of beginningsOf(plain, prefixSlots, prefixes)) add(found, prefixBase + row)
    if (plain !== lower) for (const row of beginningsOf(lower, prefixSlots, prefixes)) add(found, prefixBase + row)
    if (!capital) return
    for (const first of beginningsOf(lower, casedPrefixSlots, lowerCasedPrefixes))
      for (let row = first; lowerCasedPrefixes[row] === lowerCasedPrefixes[first]; row++)
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
