/**
 * A compiled ruleset as it lies in the package: numbers as bytes, lists of words as one text each, the rest as JSON.
 * Loading it takes milliseconds; parsing the numbers from JSON would take longer than reading a paper.
 */
import type {PhraseTable, Ruleset} from '../model/ruleset.ts'

const wordLists = ['words', 'cased', 'prefixes', 'casedPrefixes', 'labels'] as const
const numberLists = [
  ...(['edgeStart', 'edgeSymbol', 'outputStart', 'outputs', 'rootTarget', 'innerNumber'] as const),
  ...(['wordSlots', 'casedSlots', 'prefixSlots', 'casedPrefixSlots'] as const),
] as const

interface Packed extends Omit<Ruleset, 'phrases'> {
  readonly phrases: {
    readonly patterns: number
    readonly gapBase: number
    readonly far: number
    /** Words joined by line breaks. */
    readonly words: Readonly<Record<(typeof wordLists)[number], string>>
    /** How many 32-bit numbers each list has; they stand one after the other. */
    readonly lengths: Readonly<Record<(typeof numberLists)[number], number>>
  }
}

/** The two files of a ruleset. */
export function pack(ruleset: Ruleset): {json: string; numbers: Uint8Array} {
  const {phrases} = ruleset
  const all = Int32Array.from(numberLists.flatMap(name => [...phrases[name]]))
  const packed: Packed = {
    ...ruleset,
    phrases: {
      patterns: phrases.patterns,
      gapBase: phrases.gapBase,
      far: phrases.far,
      words: record(wordLists, name => phrases[name].join('\n')),
      lengths: record(numberLists, name => phrases[name].length),
    },
  }
  return {json: JSON.stringify(packed), numbers: new Uint8Array(all.buffer)}
}

/** The ruleset of the two files. `numbers` may lie anywhere in a larger buffer. */
export function unpack(json: string, numbers: Uint8Array): Ruleset {
  const {phrases, ...rest} = JSON.parse(json) as Packed
  const aligned = numbers.byteOffset % 4 === 0 ? numbers : numbers.slice()
  const all = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  const starts = new Map<string, number>()
  let end = 0
  for (const name of numberLists) {
    starts.set(name, end)
    end += phrases.lengths[name]
  }
  const slice = (name: (typeof numberLists)[number]): Int32Array =>
    all.subarray(starts.get(name), (starts.get(name) ?? 0) + phrases.lengths[name])
  const table: PhraseTable = {
    patterns: phrases.patterns,
    gapBase: phrases.gapBase,
    far: phrases.far,
    ...record(wordLists, name => (phrases.words[name] === '' ? [] : phrases.words[name].split('\n'))),
    ...record(numberLists, slice),
  }
  return {...rest, phrases: table}
}

function record<K extends string, V>(names: readonly K[], value: (name: K) => V): Record<K, V> {
  return Object.fromEntries(names.map(name => [name, value(name)])) as Record<K, V>
}
