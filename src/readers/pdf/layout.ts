/** Pages of ink → all lines of the document in reading order, without what stands in the margins. */
import {chunksOf, most} from './chunks.ts'
import {type Gutter, guttersOf, regionsOf} from './columns.ts'
import {figureBoxes, withoutLabels} from './figures.ts'
import {linesOf} from './lines.ts'
import {furniture, withoutLineNumbers} from './margins.ts'
import {bodySize} from './measure.ts'
import type {PlacedLink} from './text.ts'
import type {Chunk, Ink, Line, Link, Piece} from './types.ts'

/** A page as it was read. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly ink: Ink
  readonly links: readonly Link[]
}

export interface Layout {
  readonly lines: readonly Line[]
  /** Size of most letters. */
  readonly size: number
  /** The links of all pages, as the marks in the text of the lines count them. */
  readonly links: readonly Link[]
  readonly removed: {readonly lineNumbers: number; readonly furniture: number}
}

export function layOut(pages: readonly Page[]): Layout {
  const upright = pages.map(({ink}) => uprightPieces(ink.pieces))
  const pieces = upright.map((page, at) => withoutLineNumbers(page, (pages[at] as Page).ink.height))
  const chunks = pieces.map(chunksOf)
  const margins = furniture(chunks)
  const kept = chunks.map(page => page.filter(chunk => !margins.has(chunk)))
  const size = bodySize(kept)
  const text = kept.map((page, at) => withoutLabels(page, figureBoxes((pages[at] as Page).ink), size))
  const gutters = guttersOf(text)
  const links: Link[] = []
  const indices = new Map<string, number>()
  /** The parts of one target share an index, so that they are joined again. */
  const indexOf = (link: Link): number => {
    const known = indices.get(link.url)
    if (known !== undefined) return known
    indices.set(link.url, links.length)
    return links.push(link) - 1
  }
  const lines: Line[] = []
  let column = 0
  pages.forEach((page, at) => {
    const placed: PlacedLink[] = page.links.map(link => ({link, index: indexOf(link)}))
    for (const region of regionsOf(text[at] as readonly Chunk[], gutters[at] as readonly Gutter[], page.ink.marks)) {
      for (const line of linesOf(region, page.number, () => column++, placed)) lines.push(line)
    }
  })
  return {
    lines,
    size,
    links,
    removed: {lineNumbers: sum(upright) - sum(pieces), furniture: margins.size},
  }
}

/** Pieces that stand as most of the page does; what is turned against it is a stamp or the label of an axis. */
function uprightPieces(pieces: readonly Piece[]): readonly Piece[] {
  const letters = new Map<number, number>()
  for (const piece of pieces) letters.set(piece.turn, (letters.get(piece.turn) ?? 0) + piece.text.length)
  if (letters.size === 0) return pieces
  const turn = most(letters)
  return letters.size === 1 ? pieces : pieces.filter(piece => piece.turn === turn)
}

function sum(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((total, list) => total + list.length, 0)
}
