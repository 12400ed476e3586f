/** The chunks of a column → its lines, from top to bottom. */

import {labelOf} from '../shared/caption-label.ts'
import {countLetters} from '../shared/letters.ts'
import {startOf} from './chunks.ts'
import type {Region} from './columns.ts'
import {withoutMarks} from './links.ts'
import {type PlacedLink, textOf} from './text.ts'
import type {Chunk, Line, Piece} from './types.ts'

/** Lines of one region of a page. `nextColumn` counts the columns of the document. */
export function linesOf(region: Region, page: number, nextColumn: () => number, links: readonly PlacedLink[]): Line[] {
  const rows = rowsOf(region.chunks)
  const column = nextColumn()
  const lines: Line[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Chunk[]
    const starts = row.filter(chunk => labelOf(startOf(chunk)) !== undefined).map(chunk => chunk.x0)
    if (starts.length < 2) {
      lines.push(lineOf(row, region, page, column, links))
      at++
      continue
    }
    // Two captions side by side: each is a column of its own.
    let end = at + 1
    while (end < rows.length && topOf(rows, end - 1) - topOf(rows, end) < 1.5 * (row[0] as Chunk).size) end++
    starts.forEach((left, index) => {
      const right = starts[index + 1] ?? region.right + 1
      const own = nextColumn()
      for (const cells of rows.slice(at, end)) {
        const inside = cells.filter(chunk => chunk.x0 > left - 12 && chunk.x0 < right - 12)
        if (inside.length > 0) lines.push(lineOf(inside, {left, right, chunks: []}, page, own, links))
      }
    })
    at = end
  }
  return lines
}

function rowsOf(chunks: readonly Chunk[]): Chunk[][] {
  const rows: Chunk[][] = []
  for (const chunk of chunks) {
    const row = rows.at(-1)
    if (row !== undefined && onOneLine(row[0] as Chunk, chunk)) row.push(chunk)
    else rows.push([chunk])
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0)
  return rows
}

function topOf(rows: readonly (readonly Chunk[])[], at: number): number {
  return rows[at]?.[0]?.y ?? 0
}

function lineOf(chunks: readonly Chunk[], region: Region, page: number, column: number, links: readonly PlacedLink[]): Line {
  const main = chunks.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a))
  const written = chunks.map(chunk => textOf(chunk, links))
  return {
    chunks,
    page,
    column,
    left: region.left,
    right: region.right,
    x0: (chunks[0] as Chunk).x0,
    x1: chunks.reduce((most, chunk) => Math.max(most, chunk.x1), 0),
    y: main.y,
    size: main.size,
    font: main.font,
    bold: allLetters(chunks, piece => piece.font.bold),
    italic: allLetters(chunks, piece => piece.font.italic),
    text: written.map(part => part.text).join(' '),
    boldLead: written[0]?.boldLead ?? 0,
    italicLead: written[0]?.italicLead ?? 0,
    boldGap: gapAfterBold(chunks),
  }
}

/** In em. */
function gapAfterBold(chunks: readonly Chunk[]): number {
  const pieces = chunks.flatMap(chunk => chunk.pieces)
  const first = pieces.findIndex(piece => !piece.font.bold)
  const last = pieces[first - 1]
  return last === undefined ? 0 : ((pieces[first] as Piece).x0 - last.x1) / last.size
}

/** The text of a line without the marks of its links. */
export function plainText(line: Line): string {
  return withoutMarks(line.text)
}

function onOneLine(a: Chunk, b: Chunk): boolean {
  const size = Math.max(a.size, b.size)
  const distance = Math.abs(a.y - b.y)
  const apart = b.x0 > a.x1 - 0.5 * size || b.x1 < a.x0 + 0.5 * size
  return distance < 0.2 * size || (apart && distance < 0.5 * size && Math.min(a.size, b.size) < 0.8 * size)
}

/** Whether the test holds for all pieces with letters; digits and signs come in any font. */
function allLetters(chunks: readonly Chunk[], test: (piece: Chunk['pieces'][number]) => boolean): boolean {
  let letters = 0
  let held = 0
  for (const {pieces} of chunks) {
    for (const piece of pieces) {
      const count = countLetters(piece.text)
      letters += count
      if (test(piece)) held += count
    }
  }
  return letters > 0 && held >= 0.88 * letters
}
