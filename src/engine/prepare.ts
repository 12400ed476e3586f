/** A ruleset made ready to work: what is the same for every document is built once and kept with it. */
import {detectors} from '../detectors/index.ts'
import type {Ruleset} from '../model/ruleset.ts'
import {type Finder, finder} from '../phrases/find.ts'
import {type Identified, identifier} from './identify.ts'
import {type Label, labeller} from './label.ts'
import {type WordBook, wordBook} from './word-book.ts'

/** The working parts of a ruleset. */
export interface Engine {
  readonly ruleset: Ruleset
  readonly finder: Finder
  readonly identify: (text: string) => readonly Identified[]
  readonly book: WordBook
  readonly label: Label
  readonly bit: (role: string) => number
  /** The roles that a block has by its kind, whatever heading it stands under. */
  readonly blockRoles: number
}

const engines = new WeakMap<Ruleset, Engine>()

export function prepare(ruleset: Ruleset): Engine {
  const known = engines.get(ruleset)
  if (known !== undefined) return known
  const find = finder(ruleset.phrases)
  const wanted = Object.values(detectors).filter(detector => detector.names.some(name => find.label(name) !== -1))
  const book = wordBook(find, wanted)
  const bit = (role: string): number => {
    const index = ruleset.roles.indexOf(role)
    return index === -1 ? 0 : 1 << index
  }
  const engine: Engine = {
    ruleset,
    finder: find,
    identify: identifier(ruleset.identifiers),
    book,
    label: labeller(find, book, wanted),
    bit,
    blockRoles: bit('title') | bit('heading') | bit('caption') | bit('table'),
  }
  engines.set(ruleset, engine)
  return engine
}
