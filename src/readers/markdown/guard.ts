/** Keeps from the parser what it is super-linear on: paragraphs with thousands of brackets, stars or backticks. */
import type {Span} from '../../model/document.ts'
import {type Mask, verbatim} from './masks.ts'

/**
 * Signs that may open something, per paragraph. 20,000 `[a](` in one paragraph take remark 2.5 s, 1,000 take 6 ms;
 * no paragraph of the manuscripts at hand has more than 300.
 */
const mostSigns = 1000
/** A run of backticks this long counts like many: for each length the whole paragraph is searched. */
const longRun = 12

/** Adds a mask for each such paragraph of `[start, end)`, which is then read as plain text; returns how many there are. */
export function guard(text: string, range: Span, tables: readonly Span[], masks: Mask[]): number {
  let found = 0
  let signs = 0
  let from = range.start
  let unclosed = false
  let chunkSign = signAfter(text, range.start)
  const finish = (end: number): void => {
    if (signs > mostSigns) {
      masks.push(verbatim(text, skipBlanks(text, from), end))
      found++
    }
    signs = 0
    unclosed = false
  }
  for (let at = range.start; at < range.end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a) {
      const next = signAfter(text, at + 1)
      if (next !== '' && !opensParagraph(next, chunkSign, at + 1, tables)) continue
      finish(at)
      from = at + 1
      if (next === '') chunkSign = signAfter(text, skipBlanks(text, at))
    } else if (code === 0x5b || code === 0x2a || code === 0x5f) signs++
    else if (code === 0x60) {
      const end = runEnd(text, at)
      signs += end - at > longRun ? mostSigns / 4 : 1
      at = end - 1
    } else if (code === 0x3c) {
      if (unclosed) signs++
      unclosed = true
    } else if (code === 0x3e) unclosed = false
  }
  finish(range.end)
  return found
}

/** The first sign of a line: `1` for any number, empty for a blank line. */
function signAfter(text: string, lineStart: number): string {
  let at = lineStart
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++
  const sign = text[at] ?? '\n'
  if (sign === '\n') return ''
  return sign >= '0' && sign <= '9' ? '1' : sign
}

/** Items and rows are paragraphs of their own. An item with a number goes on with the paragraph before unless that is one, too. */
function opensParagraph(sign: string, chunkSign: string, at: number, tables: readonly Span[]): boolean {
  if (sign === '-' || sign === '+' || sign === '*') return true
  if (sign === '1') return chunkSign === '1'
  return sign === '|' && tables.some(table => at >= table.start && at < table.end)
}

function runEnd(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) === 0x60) end++
  return end
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] as string)) at++
  return at
}
