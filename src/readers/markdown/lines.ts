/** Looks at a Markdown file line by line: fenced code, the directives of MyST and Quarto, tables, LaTeX environments. */
import {close, closes, colonFence, fence, itemWithFence, unclosedCode} from './fences.ts'
import {endChunk, type Frame, hide, type Line, type Walk} from './frame.ts'
import {environment} from './latex-environments.ts'
import {isSpace, nothing, verbatim} from './masks.ts'
import {partName} from './parts.ts'
import {isHtmlElement} from './tags.ts'

/** Looks at the lines of `text` (hidden parts are blanked) in `[start, end)`. */
export function frame(text: string, start: number, end: number): Frame {
  const walk: Walk = {
    ...{masks: [], codes: [], dull: [], captions: [], rows: [], asides: [], chunks: [], ends: [], includes: [], remarks: []},
    ...{
      text,
      open: [],
      chunk: undefined,
      lastChunk: undefined,
      previous: undefined,
      table: undefined,
      unclosed: new Set(),
      next: start,
    },
  }
  while (walk.next < end) {
    const newline = text.indexOf('\n', walk.next)
    const stop = newline === -1 || newline > end ? end : newline
    let first = walk.next
    while (first < stop && isSpace(text.charCodeAt(first))) first++
    const line = {start: walk.next, end: stop, first}
    walk.next = stop + 1
    readLine(walk, line)
  }
  endChunk(walk, end)
  for (const left of walk.open) {
    if (left.holds === 'code') unclosedCode(walk, left, end)
  }
  return walk
}

function readLine(walk: Walk, line: Line): void {
  const top = walk.open.at(-1)
  if (top?.holds === 'code') {
    if (closes(walk, top, line)) close(walk, line)
    return
  }
  if (line.first === line.end) {
    endChunk(walk, line.start)
    walk.previous = undefined
    skipBlankLines(walk)
    return
  }
  const isTaken = readers[walk.text.charCodeAt(line.first)]?.(walk, line) ?? false
  if (isTaken) {
    endChunk(walk, line.start)
    walk.previous = undefined
    return
  }
  walk.chunk ??= line
  walk.previous = line
}

/** Goes on to the last of the blank lines that follow: two say as much as a million, which would take the parser a gigabyte. */
function skipBlankLines(walk: Walk): void {
  const {text, next} = walk
  let last = next
  for (let at = next; at < text.length; at++) {
    if (text.charCodeAt(at) === 0x0a) last = at + 1
    else if (!isSpace(text.charCodeAt(at))) break
  }
  if (last === next) return
  walk.dull.push({start: next, end: last})
  walk.next = last
}

/** What a line may be, by its first character. Each says whether the line is used up. */
const readers: Readonly<Record<number, (walk: Walk, line: Line) => boolean>> = {
  [0x60]: fence, // `
  [0x7e]: fence, // ~
  [0x3a]: (walk, line) => colonFence(walk, line) || delimiterRow(walk, line), // :
  [0x7c]: delimiterRow, // |
  [0x2d]: delimiterRow, // -
  [0x23]: heading, // #
  [0x28]: target, // (
  [0x25]: remark, // %
  [0x5c]: environment, // \
  [0x3c]: note, // <
  [0x3e]: nesting, // >
  [0x2a]: listItem, // *
  [0x2b]: (walk, line) => gridBorder(walk, line) || blockBreak(walk, line) || listItem(walk, line), // +
  ...Object.fromEntries([...'0123456789'].map(digit => [digit.charCodeAt(0), listItem])),
}

/** A row of dashes under a line with a bar makes a table of it and of all up to the next blank line. */
function delimiterRow(walk: Walk, line: Line): boolean {
  const {previous, text} = walk
  if (walk.table === undefined && previous !== undefined && isDelimiterRow(text.slice(line.first, line.end))) {
    if (text.slice(previous.start, previous.end).includes('|')) walk.table = previous.start
  }
  return listItem(walk, line)
}

/** `+---+---+`, the border of a grid table. */
function gridBorder(walk: Walk, line: Line): boolean {
  if (
    walk.table === undefined &&
    walk.chunk === undefined &&
    /^\+(?:[-=:]+\+)+\s*$/.test(walk.text.slice(line.first, line.end))
  ) {
    walk.table = line.start
  }
  return false
}

/** `+++`, which parts the blocks of MyST; with a name it opens a part of the paper. */
function blockBreak(walk: Walk, line: Line): boolean {
  const text = walk.text.slice(line.first, line.end)
  if (!/^\+{3}[ \t]*(?:\{.*\}[ \t]*)?\r?$/.test(text)) return false
  if (partName.test(text)) walk.asides.push({start: line.start, end: line.end, kind: 'part'})
  else hide(walk, line.start, line.end)
  return true
}

function isDelimiterRow(row: string): boolean {
  return (
    /^[|:\- \t\r]+$/.test(row) && /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*$/.test(row) && row.includes('|')
  )
}

/** A heading ends a table. */
function heading(walk: Walk, line: Line): boolean {
  if (walk.table !== undefined && /^#{1,6}\s/.test(walk.text.slice(line.first, line.first + 8))) endChunk(walk, line.start)
  return false
}

/** `(label)=`, the target of a cross-reference in MyST. */
function target(walk: Walk, line: Line): boolean {
  return /^\([\w:. -]+\)=\s*$/.test(walk.text.slice(line.first, line.end)) && hide(walk, line.start, line.end)
}

/** A comment of MyST, where a paragraph would begin. */
function remark(walk: Walk, line: Line): boolean {
  return walk.chunk === undefined && isSpace(walk.text.charCodeAt(line.first + 1)) && hide(walk, line.start, line.end)
}

/** An author’s note in angle brackets, such as `<new>`, is no HTML, which would hide the markup of the lines below. */
function note(walk: Walk, line: Line): boolean {
  const name = /^<([a-z]\w*)[^<>]*>\s*$/i.exec(walk.text.slice(line.first, Math.min(line.end, line.first + 200)))?.[1]
  if (name !== undefined && !isHtmlElement(name.toLowerCase())) walk.masks.push(verbatim(walk.text, line.first, line.first + 1))
  return false
}

function listItem(walk: Walk, line: Line): boolean {
  return itemWithFence(walk, line) || nesting(walk, line)
}

/** Quotes and lists nested deeper than any manuscript are hostile: their marks are taken off. */
function nesting(walk: Walk, line: Line): boolean {
  if (line.end - line.first < 64) return false
  const marks = /(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){32,}/y
  marks.lastIndex = line.first
  const match = marks.exec(walk.text)
  if (match !== null) walk.masks.push(nothing(line.first, line.first + match[0].length))
  return false
}
