/**
 * Pipe tables (GitHub, Pandoc, MyST) and grid tables → cells. Split here and not by the GFM extension of the parser:
 * with that, the tables of the manuscripts at hand, 7 % of their text, took a quarter of the time, and all other text 60 % longer.
 */
import type {Block, Cell, Span} from '../../model/document.ts'
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
  const cells = rows.flatMap((line, row) => cellsOf(page.masked, line).map(cell => ({...cell, row})))
  const before = page.blocks.length
  const isMarked = cells.map(cell => hasMarkup(page.masked.slice(cell.start, cell.end)))
  const marked = cells.filter((_, index) => isMarked[index])
  let next = 0
  const addPlainCells = (end: number): void => {
    for (; next < cells.length && (cells[next]?.start ?? end) < end; next++) {
      if (isMarked[next] !== true) addCell(page, [cells[next] as Span])
    }
  }
  addMarkup(page, marked, index => addPlainCells(marked[index]?.start ?? span.end))
  addPlainCells(span.end)
  placeCells(page.blocks, before, cells)
}

/** Gives the blocks of a table, from `start` on, their rows and columns; blocks and cells are in the order of the text. */
function placeCells(blocks: Block[], start: number, cells: readonly PlacedCell[]): void {
  let next = 0
  for (let at = start; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (block.site.kind !== 'range' || block.kind !== 'cell') continue
    while (next < cells.length && (cells[next] as PlacedCell).start <= block.site.start) next++
    const cell = cells[next - 1]
    if (cell !== undefined) blocks[at] = {...block, cell: {row: cell.row, column: cell.column}}
  }
}

interface PlacedCell extends Span, Cell {}

/** The cells of one row; `\|` is a bar of the text. */
function cellsOf(text: string, row: Span): readonly (Span & {readonly column: number})[] {
  const cells: (Span & {readonly column: number})[] = []
  let from = row.start
  for (let at = row.start; at <= row.end; at++) {
    if (text[at] === '\\' && at < row.end) at++
    else if (at === row.end || text[at] === '|') {
      cells.push({...trimmed(text, from, at), column: cells.length})
      from = at + 1
    }
  }
  return cells.filter(cell => cell.end > cell.start)
}

/** In a grid, a cell goes on over lines until the next border. */
function addGrid(page: Page, span: Span): void {
  let columns: Span[][] = []
  for (const row of linesOf(page.masked, span)) {
    if (page.masked[row.start] === '+') {
      for (const parts of columns) addCell(page, parts)
      columns = []
      continue
    }
    for (const [index, cell] of cellsOf(page.masked, {start: row.start + 1, end: row.end}).entries()) {
      const column = columns[index]
      if (column === undefined) columns[index] = [cell]
      else column.push(cell)
    }
  }
}

function addCell(page: Page, parts: readonly Span[]): void {
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return
  const run = runText()
  for (const part of parts) {
    run.add(' ', undefined)
    literal(page, part, run)
  }
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
