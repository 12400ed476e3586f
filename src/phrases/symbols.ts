/** Which symbols of the trie a word of text is: itself, its cased forms, its beginnings. Remembered for every word seen. */
import type {PhraseTable} from '../model/ruleset.ts'
import {oneSpelling} from '../text/spelling.ts'

const none = new Int32Array(0)

/** A function from a word as written to the numbers of its symbols. */
export function symbolizer(table: PhraseTable): (word: string) => Int32Array {
  const words = new Map(table.words.map((word, index) => [word, index]))
  const cased = byLower(table.cased, table.words.length)
  const prefixBase = table.words.length + table.cased.length
  const prefixes = new Map(table.prefixes.map((word, index) => [word, prefixBase + index]))
  const casedPrefixes = byLower(table.casedPrefixes, prefixBase + table.prefixes.length)
  const lengths = lengthsByStart([...table.prefixes, ...table.casedPrefixes.map(prefix => prefix.toLowerCase())])
  const seen = new Map<string, Int32Array>()

  function symbolsOf(written: string): Int32Array {
    const known = seen.get(written)
    if (known !== undefined) return known
    const symbols = Int32Array.from(look(written))
    // A hostile text of ever new words must not grow the memory for ever.
    if (seen.size > 200_000) seen.clear()
    seen.set(written, symbols.length === 0 ? none : symbols)
    return symbols
  }

  function look(written: string): Set<number> {
    const found = new Set<number>()
    if (written.length > 60) return found
    collect(written.replaceAll('’', "'"), found)
    if (/['’]s$/.test(written)) collect(written.slice(0, -2), found)
    return found
  }

  function collect(word: string, found: Set<number>): void {
    const lower = word.toLowerCase()
    const plain = oneSpelling(lower)
    add(found, words.get(plain))
    for (const [form, symbol] of cased.get(lower) ?? []) if (capitalsAgree(form, word)) found.add(symbol)
    for (const length of lengths(plain)) {
      if (length > plain.length) break
      add(found, prefixes.get(plain.slice(0, length)))
    }
    for (const length of lengths(lower)) {
      if (length > lower.length) break
      if (plain !== lower) add(found, prefixes.get(lower.slice(0, length)))
      for (const [form, symbol] of casedPrefixes.get(lower.slice(0, length)) ?? [])
        if (capitalsAgree(form, word)) found.add(symbol)
    }
  }

  return symbolsOf
}

/** How long the beginnings are that a word may have, by its first two letters; ascending. */
function lengthsByStart(prefixes: readonly string[]): (word: string) => readonly number[] {
  const byStart = new Map<string, Set<number>>()
  for (const prefix of prefixes) {
    const start = prefix.slice(0, 2)
    const known = byStart.get(start)
    if (known === undefined) byStart.set(start, new Set([prefix.length]))
    else known.add(prefix.length)
  }
  const single = [...byStart].filter(([start]) => start.length === 1)
  const sorted = new Map([...byStart].map(([start, set]) => [start, [...set].sort((a, b) => a - b)]))
  return word => {
    const found = sorted.get(word.slice(0, 2)) ?? []
    return single.some(([start]) => word.startsWith(start)) ? [1, ...found] : found
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

function byLower(forms: readonly string[], base: number): Map<string, (readonly [string, number])[]> {
  const map = new Map<string, (readonly [string, number])[]>()
  for (const [index, form] of forms.entries()) {
    const lower = form.toLowerCase()
    map.set(lower, [...(map.get(lower) ?? []), [form, base + index]])
  }
  return map
}

function add(found: Set<number>, symbol: number | undefined): void {
  if (symbol !== undefined) found.add(symbol)
}
