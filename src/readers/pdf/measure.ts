/** Measures of a document: what its running text looks like, so that headings, captions and notes stand out against it. */
import {REFERENCES} from '../shared/heading-names.ts'
import {most, startOf} from './chunks.ts'
import type {Chunk, Line} from './types.ts'

export interface Measure {
  /** Size of most letters. */
  readonly size: number
  /** Distance of most baselines of running text. */
  readonly leading: number
  /** Names of the fonts of running text. */
  readonly fonts: ReadonlySet<string>
  /** Whether the running text itself is bold (some scans and slides). */
  readonly bold: boolean
  /** Left edge of the running text of each column, by `Line.column`. */
  readonly lefts: ReadonlyMap<number, number>
  /** Right edge of the running text of each column, by `Line.column`. */
  readonly rights: ReadonlyMap<number, number>
}

/** Size of most letters of running text: of chunks with several words, before the list of references, which is small print often. */
export function bodySize(pages: readonly (readonly Chunk[])[]): number {
  const end = pages.findLastIndex(page => page.some(chunk => REFERENCES.test(startOf(chunk))))
  const before = end > 0 ? pages.slice(0, end + 1) : pages
  const prose = sizes(before, 5)
  return most(prose.size > 0 ? prose : sizes(pages, 1)) ?? 10
}

/** Letters by size, in chunks with that many words. */
function sizes(pages: readonly (readonly Chunk[])[], leastWords: number): Map<number, number> {
  const letters = new Map<number, number>()
  for (const page of pages) {
    for (const chunk of page) {
      const words = chunk.pieces.reduce((sum, piece) => sum + piece.text.split(' ').length, 0)
      if (words < leastWords) continue
      for (const piece of chunk.pieces) {
        const size = Math.round(piece.size * 4) / 4
        letters.set(size, (letters.get(size) ?? 0) + piece.text.length)
      }
    }
  }
  return letters
}

export function measure(lines: readonly Line[], size: number): Measure {
  const body = lines.filter(line => Math.abs(line.size - size) < 0.05 * size && line.text.length > 30)
  const gaps = new Map<number, number>()
  const fonts = new Map<string, number>()
  let letters = 0
  let bold = 0
  body.forEach((line, at) => {
    const before = body[at - 1]
    if (before !== undefined && before.column === line.column && before.page === line.page) {
      const gap = Math.round((before.y - line.y) * 2) / 2
      if (gap > 0.8 * size && gap < 3.2 * size) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    }
    fonts.set(line.font.name, (fonts.get(line.font.name) ?? 0) + line.text.length)
    letters += line.text.length
    if (line.bold) bold += line.text.length
  })
  return {
    size,
    leading: gaps.size === 0 ? 1.2 * size : most(gaps),
    fonts: new Set([...fonts].filter(([, count]) => count > 0.1 * letters).map(([name]) => name)),
    bold: bold > 0.5 * letters,
    lefts: edges(lines, line => line.x0),
    rights: edges(lines, line => line.x1),
  }
}

/** The edge that most lines of each column share. */
function edges(lines: readonly Line[], edge: (line: Line) => number): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const line of lines) {
    if (line.text.length < 20) continue
    const bins = counts.get(line.column) ?? new Map<number, number>()
    counts.set(line.column, bins)
    const bin = Math.round(edge(line))
    bins.set(bin, (bins.get(bin) ?? 0) + 1)
  }
  return new Map([...counts].map(([column, bins]) => [column, most(bins)]))
}
