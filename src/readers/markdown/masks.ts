/** Stretches of a source that the parser must not take for Markdown, such as formulas, and what is read in their place. */
import type {Span} from '../../model/document.ts'

export interface Mask extends Span {
  /** What is read in its place; empty for nothing. */
  readonly text: string
  /** Offset at which `text` stands letter for letter; `undefined` where the reader made it up. */
  readonly source: number | undefined
}

/**
 * Fills a mask in the text that is parsed. A private character, because the parser takes it for a letter:
 * it opens no block, and emphasis around it works.
 */
export const filler = '\uE000'

/** A mask under which nothing is read. */
export function nothing(start: number, end: number): Mask {
  return {start, end, text: '', source: undefined}
}

/** A mask under which a part of the source is read as it stands. */
export function verbatim(text: string, start: number, end: number, from = start, to = end): Mask {
  return {start, end, text: text.slice(from, to), source: from}
}

/** In order, without those that begin inside another one. */
export function inOrder(masks: readonly Mask[]): readonly Mask[] {
  const sorted = masks.toSorted((left, right) => left.start - right.start || right.end - left.end)
  const kept: Mask[] = []
  let end = 0
  for (const mask of sorted) {
    if (mask.start < end) continue
    kept.push(mask)
    end = mask.end
  }
  return kept
}

/**
 * The text with every mask filled; all offsets stay. Whole lines under which nothing is read become blank lines,
 * as they would be in what the author sees.
 */
export function cover(text: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return text
  const pieces: string[] = []
  let done = 0
  for (const {start, end, text: shown} of masks) {
    pieces.push(
      text.slice(done, start),
      shown === '' && isWholeLines(text, start, end) ? blank(text, start, end) : filler.repeat(end - start),
    )
    done = end
  }
  pieces.push(text.slice(done))
  return pieces.join('')
}

function blank(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]/g, ' ')
}

/** Not in the middle of a paragraph, which a blank line would part. */
function isWholeLines(text: string, start: number, end: number): boolean {
  let before = start - 1
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--
  let after = end
  while (after < text.length && isSpace(text.charCodeAt(after))) after++
  if ((before >= 0 && text[before] !== '\n') || (after < text.length && text[after] !== '\n')) return false
  return isBlankLine(text, before - 1, -1) || isBlankLine(text, after + 1, 1)
}

/** Whether from `at` on there are only blanks up to a line break or the end of the text. */
function isBlankLine(text: string, at: number, step: 1 | -1): boolean {
  let next = at
  while (next >= 0 && next < text.length && isSpace(text.charCodeAt(next))) next += step
  return next < 0 || next >= text.length || text[next] === '\n'
}

/** Blanks within a line. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
}
