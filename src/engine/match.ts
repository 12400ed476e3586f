/** One walk over a document: where does each phrase of the ruleset occur, and in which kind of section. */
import type {Block, Document} from '../model/document.ts'
import {type Hits, hitLog} from './hits.ts'
import type {Engine} from './prepare.ts'
import {sectionRoles} from './roles.ts'
import {type Words, wordsOf} from './words.ts'

/** All that was found in one document. Sentences are counted as in `Document.sentences`. */
export interface Matches {
  readonly document: Document
  readonly engine: Engine
  /** By pattern: `[sentence, first word, last word (exclusive)]`, flat, in reading order of sentences. */
  readonly hits: Hits
  readonly words: Words
  /** Bit set of roles of each sentence. */
  readonly roles: Int32Array
  /** For each sentence, a number that its paragraph shares (a whole table or list is one). */
  readonly paragraphs: Int32Array
}

export function match(document: Document, engine: Engine): Matches {
  const words = wordsOf(document, engine.book, engine.identify)
  const log = hitLog(engine.ruleset.phrases.patterns)
  let sentence = 0
  const emit = (pattern: number, first: number, last: number): void => log.add(pattern, sentence, first, last)
  for (; sentence < document.sentences.length; sentence++) {
    const [from, to] = [words.first[sentence] as number, words.first[sentence + 1] as number]
    engine.finder.find(words, from, to, engine.label(words, sentence), emit)
  }
  const hits = log.hits()
  return {document, engine, hits, words, paragraphs: paragraphsOf(document), roles: rolesOf(document, engine, hits, words)}
}

/** Bits of a sentence: those of its section and those of its block. */
function rolesOf(document: Document, engine: Engine, hits: Hits, words: Words): Int32Array {
  const ofSection = sectionRoles(document, engine, hits, words)
  const kinds: Readonly<Partial<Record<Block['kind'], number>>> = {
    title: engine.bit('title'),
    heading: engine.bit('heading'),
    caption: engine.bit('caption'),
    cell: engine.bit('table'),
    row: engine.bit('table'),
  }
  const roles = new Int32Array(document.sentences.length)
  for (const [index, {block, section}] of document.sentences.entries()) {
    const {kind, role} = document.blocks[block] as Block
    roles[index] = (ofSection[section] as number) | (kinds[kind] ?? 0) | (role === undefined ? 0 : engine.bit(role))
  }
  return roles
}

function paragraphsOf(document: Document): Int32Array {
  const paragraphs = new Int32Array(document.sentences.length)
  let last: Block | undefined
  let lastIndex = -1
  let number = -1
  for (const [index, {block}] of document.sentences.entries()) {
    if (block !== lastIndex) {
      const current = document.blocks[block] as Block
      if (!(last !== undefined && block === lastIndex + 1 && continues(last, current))) number++
      last = current
      lastIndex = block
    }
    paragraphs[index] = number
  }
  return paragraphs
}

/** Cells of a table belong together, and so do the items of a list and the line that introduces it. */
function continues(before: Block, after: Block): boolean {
  if (isOfTable(after)) return isOfTable(before)
  if (after.kind === 'item') return before.kind === 'item' || before.text.endsWith(':')
  return false
}

function isOfTable({kind}: Block): boolean {
  return kind === 'cell' || kind === 'row'
}
