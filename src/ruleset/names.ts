/** Phrases and names → numbers, with all mistakes collected on the way. */
import type {RuleMistake} from '../model/errors.ts'
import type {When} from '../model/ruleset.ts'
import {expandPhrase, labelsIn, type Sequences} from '../phrases/expand.ts'
import {PhraseError} from '../phrases/parse.ts'
import {type TrieBuilder, trieBuilder} from '../phrases/trie.ts'
import type {ParsedFile} from './parse.ts'
import {suggest} from './suggest.ts'

/** Where in a file something stands. */
export type Steps = readonly (string | number)[]

/** The tables that grow while rules are compiled. */
export interface Names {
  readonly mistakes: RuleMistake[]
  readonly trie: TrieBuilder
  /** Number of a phrase, made if new. A mistake in it is recorded. */
  pattern(phrase: string, file: ParsedFile, steps: Steps): number
  /** Adds a phrase to a named list. Returns the names it uses. */
  listEntry(name: string, phrase: string, file: ParsedFile, steps: Steps): readonly string[]
  /** `a and b or c` → `[[a, b], [c]]`. */
  when(text: string | undefined, file: ParsedFile, steps: Steps): When
  /** Records a mistake unless `name` is one of `known`. */
  expect(what: string, name: string, known: ReadonlySet<string>, file: ParsedFile, steps: Steps): boolean
  patternCount(): number
}

/** `nouns` are all names that may stand in `<…>`, `facts` all facts. */
export function names(nouns: ReadonlySet<string>, facts: ReadonlySet<string>): Names {
  const mistakes: RuleMistake[] = []
  const trie = trieBuilder()
  const patterns = new Map<string, number>()

  function sequences(phrase: string, file: ParsedFile, steps: Steps): Sequences {
    try {
      const all = expandPhrase(phrase)
      for (const name of labelsIn(all)) {
        if (!nouns.has(name)) {
          mistakes.push(
            file.mistake(
              `<${name}> is no lexicon, identifier or detector${suggest(name, [...nouns])}`,
              steps,
              Math.max(0, phrase.indexOf(`<${name}>`)),
            ),
          )
          return []
        }
      }
      return all
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error
      mistakes.push(file.mistake(`${error.message} in the phrase “${phrase}”`, steps, error.at))
      return []
    }
  }

  function expect(what: string, name: string, known: ReadonlySet<string>, file: ParsedFile, steps: Steps): boolean {
    if (known.has(name)) return true
    mistakes.push(file.mistake(`unknown ${what} \`${name}\`${suggest(name, [...known])}`, steps))
    return false
  }

  return {
    mistakes,
    trie,
    expect,
    pattern(phrase, file, steps) {
      const known = patterns.get(phrase)
      if (known !== undefined) return known
      const number = patterns.size
      patterns.set(phrase, number)
      trie.add(sequences(phrase, file, steps), number)
      return number
    },
    listEntry(name, phrase, file, steps) {
      const all = sequences(phrase, file, steps)
      trie.add(all, -1 - trie.label(name))
      return [...labelsIn(all)]
    },
    when(text, file, steps) {
      if (text === undefined || text === 'any') return []
      return text.split(/\s+or\s+/).map(part =>
        part.split(/\s+and\s+/).map(fact => {
          expect('fact', fact.trim(), facts, file, steps)
          return fact.trim()
        }),
      )
    },
    patternCount: () => patterns.size,
  }
}
