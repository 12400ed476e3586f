/**
 * Pipe tables (GitHub, Pandoc, MyST) and grid tables → cells. Split here and not by the GFM extension of the parser:
 * with that, the tables of the manuscripts at hand, 7 % of their text, took a quarter of the time, and all other text 60 % longer.
 */
import type {Cell, Span} from '../../model/document.ts'
import {runText} from '../shared/run-text.ts'
import {addBlock} from './blocks.ts'
import {literal} from './literal.ts'
import type {Page} from './page.ts'
import {hasMarkup} from './plain-text.ts'

/** Reads all cells with markup, in order; calls `onCell` before each. */
export type AddCells = (page: Page, cells: readonly Span[], onCell: (index: number) => void) => void

/** Adds a block for each cell of the table at `span`. */
export function addTable(page: Page, span: Span, addMarkup: AddCells): void {
  if (page.masked[skipBlanks(page.masked, span.start, span.end)] === '+') {
    addGrid(page, span)
    return
  }
  // The row of dashes is always the second one.
  const rows = linesOf(page.masked, span).filter((_, index) => index !== 1)
  const cells = rows.flatMap((line, row) => cellsOf(page.masked, line, row))
  const isMarked = cells.map(cell => hasMarkup(page.masked.slice(cell.start, cell.end)))
  const marked = cells.filter((_, index) => isMarked[index])
  let next = 0
  const addPlainCells = (end: number): void => {
    for (; next < cells.length && (cells[next]?.start ?? end) < end; next++) {
      if (isMarked[next] !== true) addCell(page, [cells[next] as Part])
    }
  }
  addMarkup(page, marked, index => {
    addPlainCells(marked[index]?.start ?? span.end)
    page.cell = marked[index]?.cell
  })
  addPlainCells(span.end)
  page.cell = undefined
}

/** A cell, or one line of it. */
interface Part extends Span {
  readonly cell: Cell
}

/** The cells of one line; `\|` is a bar of the text. */
function cellsOf(text: string, line: Span, row: number): readonly Part[] {
  const parts: Part[] = []
  let from = line.start
  for (let at = line.start; at <= line.end; at++) {
    if (text[at] === '\\' && at < line.end) at++
    else if (at === line.end || text[at] === '|') {
      parts.push({...trimmed(text, from, at), cell: {row, column: parts.length}})
      from = at + 1
    }
  }
  return parts.filter(part => part.end > part.start)
}

/** In a grid, a cell goes on over lines until the next border. */
function addGrid(page: Page, span: Span): void {
  let columns = new Map<number, Part[]>()
  let row = 0
  for (const line of linesOf(page.masked, span)) {
    if (page.masked[line.start] === '+') {
      for (const parts of columns.values()) addCell(page, parts)
      if (columns.size > 0) row++
      columns = new Map()
      continue
    }
    for (const part of cellsOf(page.masked, {start: line.start + 1, end: line.end}, row)) {
      const column = columns.get(part.cell.column)
      if (column === undefined) columns.set(part.cell.column, [part])
      else column.push(part)
    }
  }
  page.cell = undefined
}

function addCell(page: Page, parts: readonly Part[]): void {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return
  const run = runText()
  for (const part of parts) {
    run.add(' ', undefined)
    literal(page, part, run)
  }
  page.cell = first.cell
  addBlock(page, 'cell', run, {start: first.start, end: last.end})
}

function linesOf(text: string, span: Span): readonly Span[] {
  const lines: Span[] = []
  for (let at = span.start; at < span.end; ) {
    const newline = text.indexOf('\n', at)
    const end = newline === -1 || newline > span.end ? span.end : newline
    const line = trimmed(text, at, end)
    if (line.end > line.start) lines.push(line)
    at = end + 1
  }
  return lines
}

function trimmed(text: string, from: number, to: number): Span {
  const start = skipBlanks(text, from, to)
  let end = to
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return {start, end}
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}
