/** The frame of a Markdown file, line by line: fenced code, the directives of MyST and Quarto, tables, LaTeX environments. */
import type {BlockKind, Span} from '../../model/document.ts'
import {directive, type Opened} from './directives.ts'
import type {Include} from './hidden.ts'
import {isSpace, type Mask, nothing, verbatim} from './masks.ts'
import {isHtmlElement} from './tags.ts'

/** A stretch that is taken out of the text and read on its own, in its place. */
export interface Aside extends Span {
  readonly kind: Extract<BlockKind, 'paragraph' | 'caption'> | 'table'
  /** Parts of it that are not read. */
  readonly cuts?: readonly Span[]
}

export interface Frame {
  readonly masks: Mask[]
  /** Fenced code and the lines of directives: no place for formulas and the like. */
  readonly codes: Span[]
  /** Lines that the parser does not see: those of directives, and those of code, which are all the same to it. */
  readonly dull: Span[]
  /** What stands here as a paragraph is a caption. */
  readonly captions: Span[]
  readonly asides: Aside[]
  /** Paragraphs and headings at the margin, between blank lines, that may turn out to be plain text. */
  readonly chunks: Span[]
  readonly includes: Include[]
  readonly remarks: string[]
}

interface Line extends Span {
  /** Offset of the first character that is not blank. */
  readonly first: number
}

interface Walk extends Frame {
  readonly text: string
  /** Open fences, outermost first. */
  readonly open: Opened[]
  /** First line of the paragraph or table that goes on here; `undefined` after a blank line. */
  chunk: Line | undefined
  lastChunk: Line | undefined
  previous: Line | undefined
  /** Where the table that goes on here began. */
  table: number | undefined
  /** LaTeX environments that were found to be unclosed. */
  readonly unclosed: Set<string>
  /** Where the next line to be looked at begins. */
  next: number
}

/** Looks at the lines of `text` (hidden parts are blanked) in `[start, end)`. */
export function frame(text: string, start: number, end: number): Frame {
  const walk: Walk = {
    ...{masks: [], codes: [], dull: [], captions: [], asides: [], chunks: [], includes: [], remarks: []},
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
  [0x2b]: (walk, line) => gridBorder(walk, line) || listItem(walk, line), // +
  ...Object.fromEntries([...'0123456789'].map(digit => [digit.charCodeAt(0), listItem])),
}

function fence(walk: Walk, line: Line): boolean {
  const top = walk.open.at(-1)
  if (top !== undefined && closes(walk, top, line)) return close(walk, line)
  const mark = /(`{3,}(?![^\n]*`)|~{3,})[ \t]*([^\n\r]*)/y
  mark.lastIndex = line.first
  const match = mark.exec(walk.text)
  return match !== null && openFence(walk, line, match[1] as string, match[2] as string)
}

function colonFence(walk: Walk, line: Line): boolean {
  const mark = /(:{3,})[ \t]*([^\n\r]*)/y
  mark.lastIndex = line.first
  const match = mark.exec(walk.text)
  if (match === null) return false
  if ((match[2] as string).trim() !== '') return openFence(walk, line, match[1] as string, match[2] as string)
  // Pandoc closes with any number of colons; a stray closing is no text either.
  return walk.open.at(-1)?.mark === ':' ? close(walk, line) : hide(walk, line.start, line.end)
}

function openFence(walk: Walk, line: Line, marks: string, info: string): boolean {
  const opened = directive(walk.text, {line: line.start, first: line.first, body: walk.next, marks, info})
  walk.open.push(opened)
  walk.asides.push(...opened.asides)
  walk.includes.push(...opened.includes)
  walk.next = opened.body
  if (opened.holds !== 'code') hide(walk, line.start, Math.max(line.end, opened.body - 1))
  return true
}

function closes(walk: Walk, top: Opened, line: Line): boolean {
  let end = line.first
  while (walk.text[end] === top.mark) end++
  if (end - line.first < top.length) return false
  while (end < line.end && isSpace(walk.text.charCodeAt(end))) end++
  return end >= line.end
}

function close(walk: Walk, line: Line): boolean {
  const top = walk.open.pop() as Opened
  if (top.holds === 'code' && top.mark !== ':') {
    walk.codes.push({start: top.start, end: line.end})
    // Only a fence at the margin surely is what the parser takes for a fence, too.
    if (top.first === top.start && line.first === line.start) walk.dull.push({start: top.body, end: line.start})
    return true
  }
  if (top.holds === 'code') return hide(walk, top.start, line.end)
  const last = walk.chunk ?? walk.lastChunk
  if (top.holds === 'captions') walk.captions.push({start: top.body, end: line.start})
  if (top.holds === 'caption-last' && last !== undefined && last.start >= top.body)
    walk.captions.push({start: last.start, end: line.start})
  return hide(walk, line.start, line.end)
}

function unclosedCode(walk: Walk, left: Opened, end: number): void {
  walk.codes.push({start: left.start, end})
  const line = walk.text.slice(0, left.start).split('\n').length
  walk.remarks.push(`the code that opens in line ${line} is never closed; all that follows is read as code`)
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

function isDelimiterRow(row: string): boolean {
  return (
    /^[|:\- \t\r]+$/.test(row) && /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*$/.test(row) && row.includes('|')
  )
}

function endChunk(walk: Walk, end: number): void {
  if (walk.table !== undefined) walk.asides.push({start: walk.table, end, kind: 'table'})
  else if (walk.chunk !== undefined && walk.chunk.first === walk.chunk.start) walk.chunks.push({start: walk.chunk.start, end})
  walk.table = undefined
  if (walk.chunk !== undefined) walk.lastChunk = walk.chunk
  walk.chunk = undefined
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

/** LaTeX figures, tables and formulas: of these only the caption is read. */
function environment(walk: Walk, line: Line): boolean {
  const name = /^\\begin\{([a-z]+\*?)\}/.exec(walk.text.slice(line.first, line.first + 40))?.[1]
  if (name === undefined || !silent.has(name.replace('*', '')) || walk.unclosed.has(name)) return false
  const mark = `\\end{${name}}`
  const end = walk.text.indexOf(mark, line.first)
  if (end === -1) {
    walk.unclosed.add(name)
    return false
  }
  walk.next = Math.max(walk.next, end + mark.length)
  const caption = captionIn(walk.text, line.first, end)
  if (caption !== undefined) walk.asides.push({...caption, kind: 'caption'})
  return hide(walk, line.start, end + mark.length)
}

const silent: ReadonlySet<string> = new Set(
  ['figure table tabular longtable wrapfigure algorithm equation align gather multline eqnarray displaymath math'].flatMap(
    names => names.split(' '),
  ),
)

function captionIn(text: string, start: number, end: number): Span | undefined {
  const opening = /\\caption(?:\[[^\]\n]*\])?\{/.exec(text.slice(start, end))
  if (opening === null) return undefined
  const from = start + opening.index + opening[0].length
  let depth = 1
  for (let at = from; at < end; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return {start: from, end: at}
  }
  return undefined
}

/** An item may begin with code. */
function listItem(walk: Walk, line: Line): boolean {
  const mark = /(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){1,4}(`{3,}(?![^\n]*`)|~{3,})[ \t]*([^\n\r]*)/y
  mark.lastIndex = line.first
  const match = mark.exec(walk.text)
  if (match === null) return nesting(walk, line)
  const first = line.first + match[0].indexOf(match[1] as string)
  walk.open.push({
    ...directive(walk.text, {line: line.start, first, body: walk.next, marks: match[1] as string, info: ''}),
    holds: 'code',
  })
  return true
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

function hide(walk: Walk, start: number, end: number): true {
  walk.codes.push({start, end})
  walk.dull.push({start, end})
  return true
}
