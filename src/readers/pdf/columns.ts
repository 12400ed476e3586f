/** Finds the columns of a page and puts its chunks into reading order. */
import {chunkOf} from './chunks.ts'
import {quantile} from './margins.ts'
import type {Box, Chunk} from './types.ts'

/** Chunks of one column, or of the full width, from top to bottom. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly chunks: readonly Chunk[]
}

/** The white between two columns. */
export interface Gutter {
  /** Its middle. */
  readonly at: number
  /** Where the lines of the column to its right begin. */
  readonly start: number
}

/** Where the gutters of each page run, from left to right. Pages with little text follow the others. */
export function guttersOf(pages: readonly (readonly Chunk[])[]): (readonly Gutter[])[] {
  const found = pages.map(findGutters)
  const columned = found.filter(gutters => gutters.length > 0)
  if (columned.length < 2) return found
  return found.map((gutters, at) => {
    if (gutters.length > 0) return gutters
    const usual = columned[Math.floor(columned.length / 2)] as readonly Gutter[]
    return followsUsual(pages[at] as readonly Chunk[], usual) ? usual : []
  })
}

/** Regions of a page in reading order. What crosses a gutter parts the page into bands; in a band, column follows column. */
export function regionsOf(chunks: readonly Chunk[], gutters: readonly Gutter[], rules: readonly Box[]): Region[] {
  const sorted = chunks.flatMap(chunk => splitAt(chunk, gutters)).sort((a, b) => b.y - a.y || a.x0 - b.x0)
  const left = sorted.reduce((least, chunk) => Math.min(least, chunk.x0), Number.POSITIVE_INFINITY)
  const right = sorted.reduce((most, chunk) => Math.max(most, chunk.x1), 0)
  if (gutters.length === 0) return sorted.length === 0 ? [] : [{left, right, chunks: sorted}]
  const spanning = spanningChunks(sorted, gutters, rules)
  const edges = [left, ...gutters.map(gutter => gutter.at), right]
  const regions: Region[] = []
  let band: Chunk[] = []
  let wide: Chunk[] = []
  const closeBand = () => {
    for (let column = 0; column + 1 < edges.length; column++) {
      const inside = band.filter(chunk => columnOf(chunk, gutters) === column)
      if (inside.length > 0) regions.push({left: edges[column] as number, right: edges[column + 1] as number, chunks: inside})
    }
    band = []
  }
  const closeWide = () => {
    if (wide.length > 0) regions.push({left, right, chunks: wide})
    wide = []
  }
  for (const chunk of sorted) {
    if (spanning.has(chunk) || (band.length === 0 && endsWide(chunk, wide.at(-1)))) {
      closeBand()
      wide.push(chunk)
    } else {
      closeWide()
      band.push(chunk)
    }
  }
  closeBand()
  closeWide()
  return regions
}

/** Parts a chunk in which the lines of two columns nearly touch. */
function splitAt(chunk: Chunk, gutters: readonly Gutter[]): Chunk[] {
  for (const {start} of gutters) {
    if (chunk.x0 > start - 3 || chunk.x1 < start + 3) continue
    const at = chunk.pieces.findIndex((piece, index) => {
      const before = chunk.pieces[index - 1]
      return before !== undefined && Math.abs(piece.x0 - start) < 2 && piece.x0 - before.x1 > 0.45 * chunk.size
    })
    if (at > 0) return [chunkOf(chunk.pieces.slice(0, at)), ...splitAt(chunkOf(chunk.pieces.slice(at)), gutters)]
  }
  return [chunk]
}

/** Whether a short line is the last of the full-width lines above it. */
function endsWide(chunk: Chunk, above: Chunk | undefined): boolean {
  if (above === undefined || Math.abs(above.size - chunk.size) > 0.03 * chunk.size) return false
  return above.y - chunk.y < 1.35 * chunk.size && above.y > chunk.y && Math.abs(above.x0 - chunk.x0) < 3
}

/** A column starts where many wide chunks start in line, in the inner part of the page, and few cross. */
function findGutters(chunks: readonly Chunk[]): Gutter[] {
  const wide = chunks.filter(chunk => wordsOf(chunk) >= 3)
  if (wide.length < 12) return []
  const left = quantile(
    wide.map(chunk => chunk.x0),
    0.05,
  )
  const right = quantile(
    wide.map(chunk => chunk.x1),
    0.95,
  )
  const width = right - left
  const gutters: Gutter[] = []
  for (const start of columnStarts(wide, left, width)) {
    const after = wide.filter(chunk => Math.abs(chunk.x0 - start) < 3)
    const before = wide.filter(chunk => chunk.x1 < start && chunk.x1 > start - 0.5 * width)
    if (before.length < 5) continue
    const end = quantile(
      before.map(chunk => chunk.x1),
      0.9,
    )
    const crossing = wide.filter(chunk => chunk.x0 < start - 6 && chunk.x1 > start + 6).length
    const typical = quantile(
      after.map(chunk => chunk.x1 - chunk.x0),
      0.6,
    )
    const typicalBefore = quantile(
      before.map(chunk => chunk.x1 - chunk.x0),
      0.6,
    )
    const wideEnough = typical > 0.22 * width && typicalBefore > 0.22 * width
    if (wideEnough && end < start - 2 && crossing < 2 * after.length && start - end < 0.2 * width)
      gutters.push({at: (end + start) / 2, start})
  }
  return gutters
}

/** Left edges that at least eight chunks and a tenth of all share. */
function columnStarts(chunks: readonly Chunk[], left: number, width: number): number[] {
  const bins = new Map<number, number>()
  for (const chunk of chunks) {
    if (chunk.x0 < left + 0.2 * width || chunk.x0 > left + 0.8 * width) continue
    const bin = Math.round(chunk.x0 / 2)
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  const enough = Math.max(8, 0.1 * chunks.length)
  const peaks = [...bins.keys()]
    .map(bin => ({bin, count: (bins.get(bin) ?? 0) + (bins.get(bin + 1) ?? 0)}))
    .filter(peak => peak.count >= enough)
    .sort((a, b) => b.count - a.count)
  const starts: number[] = []
  for (const {bin} of peaks) {
    const start = 2 * bin + 1
    if (starts.every(other => Math.abs(other - start) > 0.2 * width)) starts.push(start)
  }
  return starts.sort((a, b) => a - b)
}

/** Whether most text stays between the gutters, or some of it stands on either side of each. */
function followsUsual(chunks: readonly Chunk[], gutters: readonly Gutter[]): boolean {
  const wide = chunks.filter(chunk => wordsOf(chunk) >= 3)
  const columns = wide.map(chunk => columnOf(chunk, gutters))
  const crossing = columns.filter(column => column === undefined).length
  const everywhere = [...gutters, 0].every((_gutter, column) => columns.filter(other => other === column).length >= 4)
  return crossing < 0.4 * wide.length || everywhere
}

/** Index of the column that holds the chunk; `undefined` where it crosses a gutter. */
function columnOf(chunk: Chunk, gutters: readonly Gutter[]): number | undefined {
  let column = 0
  for (const {at} of gutters) {
    if (chunk.x0 < at - 2 && chunk.x1 > at + 2) return undefined
    if ((chunk.x0 + chunk.x1) / 2 > at) column++
  }
  return column
}

/** Chunks of the full width: they cross a gutter, stand beside one that does, or lie between the rules of a wide table. */
function spanningChunks(sorted: readonly Chunk[], gutters: readonly Gutter[], rules: readonly Box[]): ReadonlySet<Chunk> {
  const spanning = new Set(sorted.filter(chunk => columnOf(chunk, gutters) === undefined))
  const heights = [...spanning].map(chunk => chunk.y)
  const tables = wideTables(sorted, gutters, rules)
  for (const chunk of sorted) {
    if (heights.some(y => Math.abs(y - chunk.y) < 1.5)) spanning.add(chunk)
    if (tables.some(([bottom, top]) => chunk.y > bottom && chunk.y < top)) spanning.add(chunk)
  }
  return spanning
}

/** Heights between two rules that cross a gutter and hold no running text. */
function wideTables(chunks: readonly Chunk[], gutters: readonly Gutter[], rules: readonly Box[]): (readonly [number, number])[] {
  const crossing = rules
    .filter(rule => rule.y1 - rule.y0 < 3 && gutters.some(({at}) => rule.x0 < at - 20 && rule.x1 > at + 20))
    .map(rule => rule.y0)
    .sort((a, b) => b - a)
  const tables: (readonly [number, number])[] = []
  for (let at = 1; at < crossing.length; at++) {
    const top = crossing[at - 1] as number
    const bottom = crossing[at] as number
    const inside = chunks.filter(chunk => chunk.y > bottom && chunk.y < top)
    const words = inside.reduce((sum, chunk) => sum + wordsOf(chunk), 0)
    if (inside.length > 0 && words < 6 * inside.length) tables.push([bottom, top])
  }
  return tables
}

function wordsOf(chunk: Chunk): number {
  let words = 0
  for (const piece of chunk.pieces) words += piece.text.split(' ').length
  return words
}
