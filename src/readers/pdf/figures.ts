/** Finds the parts of a page that are drawn, so that the labels inside a figure do not break into the text. */
import {labelOf} from '../shared/caption-label.ts'
import {startOf} from './chunks.ts'
import type {Box, Chunk, Ink} from './types.ts'

/** Points that may part two marks of one figure. */
const REACH = 8
/** Points that a figure measures at least, in both directions. */
const SMALLEST = 36
/** A page with more marks than this is a drawing; only its larger marks are looked at. */
const MOST_MARKS = 4000

/** Boxes around the figures of a page. Rules, frames and backgrounds are no figures. */
export function figureBoxes(ink: Ink): Box[] {
  const area = ink.width * ink.height
  const drawn = ink.marks.filter(mark => !isRule(mark) && areaOf(mark) < 0.85 * area)
  const cells = cellsOf(drawn)
  let marks = drawn.filter(mark => !cells.has(mark))
  if (marks.length > MOST_MARKS) marks = marks.toSorted((a, b) => areaOf(b) - areaOf(a)).slice(0, MOST_MARKS)
  return cluster(marks).filter(box => box.x1 - box.x0 > SMALLEST && box.y1 - box.y0 > SMALLEST && areaOf(box) < 0.9 * area)
}

/** Points that the cell of a table measures at least: room for a line of text. */
const SMALLEST_CELL = 11

/** Marks that are the frames or backgrounds of the cells of a table: others go on beside them and below or above them. */
function cellsOf(marks: readonly Box[]): ReadonlySet<Box> {
  const roomy = marks.filter(({x0, y0, x1, y1}) => x1 - x0 >= SMALLEST_CELL && y1 - y0 >= SMALLEST_CELL)
  const beside = neighbours(
    roomy,
    ({x0, y0, y1}) => key(x0, y0, y1),
    ({x1, y0, y1}) => key(x1, y0, y1),
  )
  const below = neighbours(
    roomy,
    ({y0, x0, x1}) => key(y0, x0, x1),
    ({y1, x0, x1}) => key(y1, x0, x1),
  )
  return new Set(roomy.filter(mark => beside.has(mark) && below.has(mark)))
}

/** Marks that begin where another ends, or end where another begins. */
function neighbours(marks: readonly Box[], start: (mark: Box) => string, end: (mark: Box) => string): ReadonlySet<Box> {
  const starts = new Set(marks.map(start))
  const ends = new Set(marks.map(end))
  return new Set(marks.filter(mark => starts.has(end(mark)) || ends.has(start(mark))))
}

/** Edges in half points, so that what touches is equal. */
function key(...edges: readonly number[]): string {
  return edges.map(edge => Math.round(edge * 2)).join(' ')
}

/** The chunks of a page without the labels inside its figures. Tables and framed text stay. */
export function withoutLabels(chunks: readonly Chunk[], boxes: readonly Box[], size: number): readonly Chunk[] {
  const gone = new Set<Chunk>()
  for (const box of boxes) {
    const inside = chunks.filter(chunk => isInside(chunk, box))
    const prose = inside.filter(chunk => isSentence(chunk, size))
    if (inside.length === 0 || letters(prose) > 0.5 * letters(inside) || belongsToTable(chunks, box)) continue
    for (const chunk of inside) if (!isSentence(chunk, size) && labelOf(startOf(chunk)) === undefined) gone.add(chunk)
  }
  return gone.size === 0 ? chunks : chunks.filter(chunk => !gone.has(chunk))
}

/** Whether the caption next to the box is that of a table. */
function belongsToTable(chunks: readonly Chunk[], box: Box): boolean {
  let nearest: {readonly label: 'figure' | 'table'; readonly distance: number} | undefined
  for (const chunk of chunks) {
    const distance = chunk.y > box.y1 ? chunk.y - box.y1 : box.y0 - chunk.y
    if (distance > 60 || chunk.x1 < box.x0 || chunk.x0 > box.x1) continue
    const label = labelOf(startOf(chunk))?.kind
    if (label !== undefined && (nearest === undefined || distance < nearest.distance)) nearest = {label, distance}
  }
  return nearest?.label === 'table'
}

function isSentence(chunk: Chunk, size: number): boolean {
  const words = chunk.pieces.reduce((sum, piece) => sum + (piece.text.match(/\p{L}{2,}/gu)?.length ?? 0), 0)
  return words >= 6 && chunk.size > 0.75 * size
}

function letters(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.pieces.reduce((count, piece) => count + piece.text.length, 0), 0)
}

/** Whether most of a chunk lies inside the box. */
function isInside(chunk: Chunk, box: Box): boolean {
  const middle = (chunk.x0 + chunk.x1) / 2
  return middle > box.x0 - 2 && middle < box.x1 + 2 && chunk.y > box.y0 - 2 && chunk.y < box.y1 + 2
}

function isRule(box: Box): boolean {
  return box.x1 - box.x0 < 1.6 || box.y1 - box.y0 < 1.6
}

function areaOf(box: Box): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0)
}

/** Unites boxes that overlap or nearly touch: a sweep from the top, with the boxes still open kept in a list. */
function cluster(boxes: readonly Box[]): Box[] {
  let current = boxes.toSorted((a, b) => b.y1 - a.y1)
  for (let before = -1; before !== current.length; ) {
    before = current.length
    current = sweep(current)
  }
  return current
}

function sweep(sorted: readonly Box[]): Box[] {
  let open: Box[] = []
  const done: Box[] = []
  for (const box of sorted) {
    let united = box
    const apart: Box[] = []
    for (const other of open) {
      if (other.y0 - REACH > box.y1) done.push(other)
      else if (touch(other, united)) united = unite(other, united)
      else apart.push(other)
    }
    apart.push(united)
    open = apart
  }
  return [...done, ...open].toSorted((a, b) => b.y1 - a.y1)
}

function touch(a: Box, b: Box): boolean {
  return a.x0 - REACH < b.x1 && b.x0 - REACH < a.x1 && a.y0 - REACH < b.y1 && b.y0 - REACH < a.y1
}

function unite(a: Box, b: Box): Box {
  return {x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1)}
}
