/**
 * Paragraphs and headings that hold no markup. They are read without the parser, to which they are paragraphs and headings
 * just the same: half the text of a usual manuscript, and the parser takes nine tenths of the time.
 */
import type {Span} from '../../model/document.ts'
import {runText} from '../shared/run-text.ts'
import {addHeadingBlock, addParagraphBlock} from './blocks.ts'
import {literal} from './literal.ts'
import type {Page} from './page.ts'

/** Of the paragraphs at the margin those that are plain. `text` is the masked source; where it has no definitions, brackets are only brackets. */
export function plainOf(text: string, chunks: readonly Span[]): readonly Span[] {
  const markup = /^ {0,3}\[[^\]\n]+\]:/m.test(text) ? new RegExp(`${markupSigns}|\\[`, 'u') : noDefinitions
  return chunks.filter(chunk => isPlain(text, chunk, markup))
}

const markupSigns = [
  '[*`]',
  '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])',
  '<[A-Za-z/!?]',
  '\\]\\(|\\[\\^',
  '\\\\\\r?\\n',
  '\\n(?!\\n|\\r|[\\p{L}(\\uE000])',
].join('|')
const noDefinitions = new RegExp(markupSigns, 'u')

/** Whether a stretch within a line may hold markup. */
export function hasMarkup(text: string): boolean {
  return noDefinitions.test(text) || text.includes('[')
}

function isPlain(text: string, chunk: Span, markup: RegExp): boolean {
  const isFollowedByIndent = /\n(?:[ \t\r]*\n){1,9}[ \t]/y
  isFollowedByIndent.lastIndex = chunk.end - 1
  if (isFollowedByIndent.test(text)) return false
  const source = text.slice(chunk.start, chunk.end).trimEnd()
  return /^(?:#{1,6} [^\n]*$|[\p{L}(=“"\uE000])/u.test(source) && !markup.test(source)
}

/** Adds the block of one of them. */
export function addPlain(page: Page, chunk: Span): void {
  const end = chunk.start + page.masked.slice(chunk.start, chunk.end).trimEnd().length
  const depth = page.masked.slice(chunk.start, chunk.start + 6).match(/^#*/)?.[0].length ?? 0
  const run = runText()
  const closing = depth === 0 ? '' : (/\s+#+$/.exec(page.masked.slice(chunk.start + depth, end))?.[0] ?? '')
  literal(page, {start: chunk.start + depth, end: end - closing.length}, run)
  if (depth > 0) addHeadingBlock(page, run, {start: chunk.start, end}, depth)
  else addParagraphBlock(page, run, {start: chunk.start, end})
}
