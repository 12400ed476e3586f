/** A ruleset made ready to work: what is the same for every document is built once and kept with it. */
import {detectors} from '../detectors/index.ts'
import type {Ruleset} from '../model/ruleset.ts'
import {type Finder, finder, type Labelled} from '../phrases/find.ts'
import type {Tokens} from '../text/tokens.ts'
import {type Identified, identifier} from './identify.ts'
import {type KnownWord, wordBook} from './words.ts'

/** The working parts of a ruleset. */
export interface Engine {
  readonly ruleset: Ruleset
  readonly finder: Finder
  readonly identify: (text: string) => readonly Identified[]
  readonly word: (word: string) => KnownWord
  /** Everything in a sentence that goes by a name before phrases are looked for. */
  readonly label: (tokens: Tokens, words: readonly KnownWord[], identified: readonly Identified[]) => readonly Labelled[]
  readonly bit: (role: string) => number
  /** The roles that a block has by its kind, whatever heading it stands under. */
  readonly blockRoles: number
}

const engines = new WeakMap<Ruleset, Engine>()

export function prepare(ruleset: Ruleset): Engine {
  const known = engines.get(ruleset)
  if (known !== undefined) return known
  const find = finder(ruleset.phrases)
  const bit = (role: string): number => {
    const index = ruleset.roles.indexOf(role)
    return index === -1 ? 0 : 1 << index
  }
  const engine: Engine = {
    ruleset,
    finder: find,
    identify: identifier(ruleset.identifiers),
    word: wordBook(find),
    label: labeller(find),
    bit,
    blockRoles: bit('title') | bit('heading') | bit('caption') | bit('table'),
  }
  engines.set(ruleset, engine)
  return engine
}

function labeller(find: Finder): Engine['label'] {
  const numbers = new Map<string, number>()
  const labelOf = (name: string): number => {
    let number = numbers.get(name)
    if (number === undefined) {
      number = find.label(name)
      numbers.set(name, number)
    }
    return number
  }
  const wanted = Object.values(detectors).filter(detector => detector.names.some(name => find.label(name) !== -1))

  return (tokens, words, identified) => {
    const found: Labelled[] = []
    let at = 0
    for (const {start, names} of identified) {
      while (at < tokens.count && (tokens.starts[at] as number) < start) at++
      if (tokens.starts[at] !== start) continue
      for (const name of names) {
        const label = labelOf(name)
        if (label !== -1) found.push({label, first: at, last: at + 1})
      }
    }
    if (words.some(({numeric}) => numeric)) {
      const put = (name: string, first: number, last: number): void => {
        const label = labelOf(name)
        if (label !== -1) found.push({label, first, last})
      }
      for (const detector of wanted) detector.find(tokens, put)
    }
    return found
  }
}
