/** Finds what editors and presses put around the text: line numbers, running heads and feet, page numbers, stamps. */
import {most} from './chunks.ts'
import type {Chunk, Piece} from './types.ts'

/**
 * Pieces without line numbers: numbers outside the text, or in one long row between the columns, that stand one below the other
 * and grow by steps. `height` is that of the page.
 */
export function withoutLineNumbers(pieces: readonly Piece[], height: number): readonly Piece[] {
  const numbers = pieces.filter(piece => /^\d{1,4}$/.test(piece.text))
  if (numbers.length < 4) return pieces
  const wide = pieces.filter(piece => piece.text.length > 12)
  if (wide.length < 3) return pieces
  const left = quantile(
    wide.map(piece => piece.x0),
    0.1,
  )
  const right = quantile(
    wide.map(piece => piece.x1),
    0.9,
  )
  const sides = [numbers.filter(number => number.x1 < left + 1), numbers.filter(number => number.x0 > right - 1)]
  const gone = new Set<Piece>()
  for (const side of sides) if (isCount(side)) for (const number of side) gone.add(number)
  for (const row of alignedNumbers(numbers)) {
    const tall = Math.abs((row[0] as Piece).y - (row.at(-1) as Piece).y) > 0.4 * height
    if (row.length >= 15 && tall && isCount(row)) for (const number of row) gone.add(number)
  }
  return gone.size === 0 ? pieces : pieces.filter(piece => !gone.has(piece))
}

/** Numbers with the same right edge, from top to bottom. */
function alignedNumbers(numbers: readonly Piece[]): Piece[][] {
  const rows = new Map<number, Piece[]>()
  for (const number of numbers) {
    for (const edge of [Math.floor(number.x1 / 2), Math.floor(number.x1 / 2) + 1]) {
      const row = rows.get(edge) ?? []
      rows.set(edge, row)
      row.push(number)
    }
  }
  return [...rows.values()].map(row => row.sort((a, b) => b.y - a.y))
}

/** Whether the numbers grow down the page by one step (1 or 5, mostly). */
function isCount(numbers: readonly Piece[]): boolean {
  if (numbers.length < 4) return false
  const values = numbers.toSorted((a, b) => b.y - a.y).map(number => Number(number.text))
  const steps = new Map<number, number>()
  for (let at = 1; at < values.length; at++) {
    const step = (values[at] as number) - (values[at - 1] as number)
    steps.set(step, (steps.get(step) ?? 0) + 1)
  }
  const step = most(steps)
  return step > 0 && step <= 10 && (steps.get(step) as number) >= 0.8 * (values.length - 1)
}

/** What stands on one line at the edge of a page. */
interface Row {
  readonly page: number
  readonly chunks: readonly Chunk[]
  readonly y: number
  readonly size: number
  readonly text: string
  /** The text with every number replaced. */
  readonly key: string
  /** Rows between it and the edge of the text, from 0. */
  readonly depth: number
  /** The row next to it on the side of the text, where that is looked at too. */
  readonly inner: Row | undefined
  /** Whether white space parts it from the rest of the page. */
  readonly isolated: boolean
}

const STAMP = [
  /\b(bio|med)Rxiv preprint\b/i,
  /\bthis version posted\b/i,
  /copyright holder for this preprint/i,
  /not certified by peer review/i,
  /(display the preprint in perpetuity|made available under an? ?CC|^available under an? ?CC|^\(which was not certified)/i,
  /^(under an? ?)?CC[ -]BY[ -A-Z0-9.]* International licen[cs]e\.?$/i,
  /^(downloaded|content courtesy) (from|of)\b/i,
  /^arXiv:\d{4}\.\d{4,5}/,
  /^(preprint submitted to|proceedings of machine learning research|author manuscript|hhs public access)\b/i,
  /^(©|copyright ©|\(c\)) ?(the authors?|\d{4})/i,
]
const PAGE_NUMBER = /^[-–—|\s]*(page\s*|p\.\s*)?(\d{1,5}|[ivxlc]{1,6})(\s*(of|\/|\|)\s*\d{1,4})?[-–—|\s]*$/i
/** Rows looked at on either edge of a page. */
const DEPTH = 4

/** The chunks of all pages that are no text of the manuscript. */
export function furniture(pages: readonly (readonly Chunk[])[]): ReadonlySet<Chunk> {
  const rows = pages.flatMap((chunks, at) => edgeRows(chunks, at + 1))
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    const list = byKey.get(row.key)
    if (list === undefined) byKey.set(row.key, [row])
    else list.push(row)
  }
  const gone = new Set<Row>()
  for (const [key, same] of byKey) {
    const apart = new Set(same.map(row => row.page)).size
    // The title of a paper often is its running head: only what stands where the others stand is one.
    const repeated = apart >= 2 && (apart >= 3 || pages.length <= 8) && key.length > 1
    if (repeated) for (const row of same) if (isInLine(row, same)) gone.add(row)
  }
  for (const row of rows) {
    if (STAMP.some(pattern => pattern.test(row.text))) gone.add(row)
    if (PAGE_NUMBER.test(row.text) && row.isolated && row.depth === 0) gone.add(row)
  }
  const numbers = [...gone].filter(row => PAGE_NUMBER.test(row.text))
  for (const row of rows) if (PAGE_NUMBER.test(row.text) && numbers.some(other => Math.abs(other.y - row.y) < 2)) gone.add(row)
  // A head that changes from page to page stands where the others stand and looks like them.
  const places = [...gone].filter(row => row.depth === 0)
  for (const row of rows) {
    if (gone.has(row) || row.depth > 0 || !row.isolated) continue
    const alike = places.filter(other => Math.abs(other.y - row.y) < 1.5 && Math.abs(other.size - row.size) < 0.3)
    if (alike.length >= 2 && row.text.length < 120) gone.add(row)
  }
  return new Set([...gone].filter(row => standsOff(row, gone)).flatMap(row => row.chunks))
}

/** Heads and feet are parted from the text by white space, or by other rows that are. */
function standsOff(row: Row, gone: ReadonlySet<Row>): boolean {
  for (let inner: Row | undefined = row; inner !== undefined && gone.has(inner); inner = inner.inner) {
    if (inner.isolated) return true
  }
  return false
}

/** Whether another of the rows stands at the same height in the same size. */
function isInLine(row: Row, rows: readonly Row[]): boolean {
  return rows.some(other => other !== row && Math.abs(other.y - row.y) < 4 && Math.abs(other.size - row.size) < 0.5)
}

/** The outermost rows of a page, at its head and at its foot. */
function edgeRows(chunks: readonly Chunk[], page: number): Row[] {
  const rows: Chunk[][] = []
  for (const chunk of chunks.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs((row[0] as Chunk).y - chunk.y) < 2) row.push(chunk)
    else rows.push([chunk])
  }
  const half = Math.ceil(rows.length / 2)
  const head = rows.slice(0, Math.min(DEPTH + 1, half))
  const foot = rows.slice(Math.max(half, rows.length - DEPTH - 1)).reverse()
  return [...rowsOf(head, page), ...rowsOf(foot, page)]
}

/** Rows from the edge inward; the last one given only parts those before it from the text. */
function rowsOf(sets: readonly (readonly Chunk[])[], page: number): Row[] {
  const found: Row[] = []
  for (let depth = Math.min(DEPTH, sets.length) - 1; depth >= 0; depth--) {
    const row = sets[depth] as readonly Chunk[]
    const y = (row[0] as Chunk).y
    const inward = sets[depth + 1]?.[0]?.y
    const size = row.reduce((most, chunk) => Math.max(most, chunk.size), 0)
    const text = row
      .toSorted((a, b) => a.x0 - b.x0)
      .map(chunk => chunk.pieces.map(piece => piece.text).join(' '))
      .join(' ')
    found.push({
      page,
      chunks: row,
      y,
      size,
      text,
      key: text.toLowerCase().replace(/\d+/g, '#'),
      depth,
      inner: found.at(-1),
      isolated: inward === undefined || Math.abs(inward - y) > 1.35 * size,
    })
  }
  return found
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
