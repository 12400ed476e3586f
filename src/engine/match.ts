/** One walk over a document: where does each phrase of the ruleset occur, and in which kind of section. */
import type {Block, Document, Span} from '../model/document.ts'
import {type Tokens, tokens} from '../text/tokens.ts'
import type {Identified} from './identify.ts'
import type {Engine} from './prepare.ts'
import {sectionRoles} from './roles.ts'

/** All that was found in one document. Sentences are counted as in `Document.sentences`. */
export interface Matches {
  readonly document: Document
  readonly engine: Engine
  /** By pattern: `[sentence, first word, last word (exclusive)]`, flat, in reading order of sentences. */
  readonly hits: readonly (readonly number[] | undefined)[]
  /** The words of each sentence; offsets are those of the block’s text. */
  readonly words: readonly Tokens[]
  /** Bit set of roles of each sentence. */
  readonly roles: Int32Array
  /** For each sentence, a number that its paragraph shares (a whole table or list is one). */
  readonly paragraphs: Int32Array
}

export function match(document: Document, engine: Engine): Matches {
  const hits: (number[] | undefined)[] = new Array(engine.ruleset.phrases.patterns)
  const words: Tokens[] = []
  let sentence = 0
  const emit = (pattern: number, first: number, last: number): void => {
    const list = hits[pattern]
    if (list === undefined) hits[pattern] = [sentence, first, last]
    else list.push(sentence, first, last)
  }
  let block = -1
  let text = ''
  let identified = engine.identify('')
  for (const found of document.sentences) {
    if (found.block !== block) {
      block = found.block
      text = (document.blocks[block] as Block).text
      identified = engine.identify(text)
    }
    const inside = identified.length === 0 ? identified : within(identified, found)
    const cut = tokens(text, found.start, found.end, inside)
    words.push(cut)
    const known = cut.words.map(engine.word)
    engine.finder.find(cut, known, engine.label(cut, known, inside), emit)
    sentence++
  }
  const paragraphs = paragraphsOf(document)
  return {document, engine, hits, words, paragraphs, roles: rolesOf(document, engine, hits, words)}
}

/** The identifiers of a block that stand in one sentence; one that runs on into the next (a long placeholder) stands in both. */
function within(identified: readonly Identified[], {start, end}: Span): readonly Identified[] {
  return identified
    .filter(one => one.start < end && start < one.end)
    .map(one =>
      one.start >= start && one.end <= end ? one : {...one, start: Math.max(one.start, start), end: Math.min(one.end, end)},
    )
}

/** Bits of a sentence: those of its section and those of its block. */
function rolesOf(document: Document, engine: Engine, hits: Matches['hits'], words: readonly Tokens[]): Int32Array {
  const ofSection = sectionRoles(document, engine, hits, words)
  const kinds: Readonly<Partial<Record<Block['kind'], number>>> = {
    title: engine.bit('title'),
    heading: engine.bit('heading'),
    caption: engine.bit('caption'),
    cell: engine.bit('table'),
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
  if (after.kind === 'cell') return before.kind === 'cell'
  if (after.kind === 'item') return before.kind === 'item' || before.text.endsWith(':')
  return false
}
