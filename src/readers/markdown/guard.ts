/** Keeps from the parser what it is super-linear on: paragraphs with hundreds of brackets, stars, tags or backticks. */
import type {Span} from '../../model/document.ts'
import {type Mask, verbatim} from './masks.ts'
import {isBlockTag, tagAt} from './tags.ts'

/**
 * Signs that may open something, per paragraph, citations aside. 20,000 `[a](` in one paragraph take remark 2.5 s,
 * 500 take 2 ms; no paragraph of the manuscripts at hand has more than 150.
 */
export const mostSigns = 500
/** Lines between two blank ones; for each the parser needs several kilobytes. */
export const mostLines = 4000
/** A run of backticks this long counts like many: for each length the whole paragraph is searched. */
const longRun = 12

/** What is to be read as plain text, in order: paragraphs with too many signs, and chunks with too many lines. `text` is masked. */
export function guard(text: string, ranges: readonly Span[], tables: readonly Span[]): readonly Mask[] {
  const masks: Mask[] = []
  let table = 0
  for (const range of ranges) {
    for (let at = range.start; at < range.end; ) {
      const end = chunkEnd(text, at, range.end)
      while ((tables[table]?.end ?? end) < at) table++
      const isTable = (tables[table]?.start ?? end) < end
      guardChunk(text, {start: at, end}, isTable, masks)
      at = end + 1
    }
  }
  return masks
}

/** The next blank line. */
function chunkEnd(text: string, from: number, end: number): number {
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    if (signAt(text, at + 1) === '') return at
  }
  return end
}

function guardChunk(text: string, chunk: Span, isTable: boolean, masks: Mask[]): void {
  const first = signAt(text, chunk.start)
  const found: Mask[] = []
  let lines = 0
  let start = chunk.start
  for (let at = text.indexOf('\n', chunk.start); ; at = text.indexOf('\n', at + 1)) {
    const isLast = at === -1 || at >= chunk.end
    if (!isLast && !opensParagraph(signAt(text, at + 1), first, isTable)) {
      lines++
      continue
    }
    const end = isLast ? chunk.end : at
    if (countSigns(text, start, end) > mostSigns) found.push(verbatim(text, skipBlanks(text, start, end), end))
    if (isLast) break
    lines++
    start = at + 1
  }
  if (isHtml(text, chunk)) return
  if (lines > mostLines && !isTable) masks.push(verbatim(text, skipBlanks(text, chunk.start, chunk.end), chunk.end))
  else masks.push(...found)
}

/** A block of HTML is no work for the parser, however long. */
function isHtml(text: string, {start, end}: Span): boolean {
  const at = skipBlanks(text, start, end)
  const tag = text[at] === '<' ? tagAt(text, at) : undefined
  return tag !== undefined && (isBlockTag(tag.name) || /^[ \t\r]*(?:\n|$)/.test(text.slice(tag.end, tag.end + 200)))
}

/** Items and rows are paragraphs of their own. An item with a number goes on with the paragraph before unless that is one, too. */
function opensParagraph(sign: string, first: string, isTable: boolean): boolean {
  if (sign === '-' || sign === '+' || sign === '*') return true
  return sign === '1' ? first === '1' : sign === '|' && isTable
}

/** The first sign of a line: `1` for any number, empty for a blank line. */
function signAt(text: string, lineStart: number): string {
  let at = lineStart
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++
  const sign = text[at] ?? '\n'
  if (sign === '\n') return ''
  return sign >= '0' && sign <= '9' ? '1' : sign
}

function countSigns(text: string, start: number, end: number): number {
  let signs = 0
  /** What is no markup alone, but costs the parser a kilobyte each. */
  let escapes = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5b || code === 0x2a || code === 0x5f) signs++
    else if (code === 0x60) {
      const from = at
      while (at + 1 < end && text.charCodeAt(at + 1) === 0x60) at++
      signs += at - from >= longRun ? mostSigns / 4 : 1
    } else if (code === 0x3c && /[a-z/!?]/i.test(text[at + 1] ?? '')) signs++
    else if (code === 0x5c || code === 0x26 || code === 0x3c) escapes++
  }
  return signs + Math.floor(escapes / 20)
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text.charCodeAt(at) <= 0x20) at++
  return at
}
