/** Pieces of one page → chunks: what stands side by side on one line, with its raised and lowered characters. */
import {endsWithAccent} from '../shared/characters.ts'
import type {Chunk, Font, Piece} from './types.ts'

/** In em: pieces this far apart may stand in different columns. */
const CHUNK_GAP = 0.75

interface Draft {
  pieces: Piece[]
  x0: number
  x1: number
  /** Of the largest piece so far. */
  y: number
  size: number
}

/** Joins upright pieces. Most files draw their text in reading order; what was drawn elsewhere is joined by its place. */
export function chunksOf(pieces: readonly Piece[]): Chunk[] {
  const drafts: Draft[] = []
  let current: Draft | undefined
  for (const piece of pieces) {
    // Hats and bars of variables stand above their lines and say nothing there.
    if (/^[ˆ˜¯˙ˇ´`¨˘]$/.test(piece.text)) continue
    if (current !== undefined && fits(current, piece)) add(current, piece)
    else {
      current = {pieces: [piece], x0: piece.x0, x1: piece.x1, y: piece.y, size: piece.size}
      drafts.push(current)
    }
  }
  return mergeByPlace(drafts).map(draft => chunkOf(draft.pieces))
}

function fits(draft: Draft, piece: Piece): boolean {
  const size = Math.max(draft.size, piece.size)
  const gap = piece.x0 - draft.x1
  const reach = endsWithAccent(draft.pieces.at(-1)?.text ?? '') ? -0.9 : -0.4
  return sameLine(draft, piece) && gap > reach * size && gap < CHUNK_GAP * Math.min(draft.size, piece.size)
}

/** Raised and lowered characters are smaller than their line and stay within its height. */
function sameLine(a: {readonly y: number; readonly size: number}, b: {readonly y: number; readonly size: number}): boolean {
  const distance = Math.abs(a.y - b.y)
  const large = Math.max(a.size, b.size)
  return distance < 0.15 * large || (distance < 0.62 * large && Math.min(a.size, b.size) < 0.86 * large)
}

function add(draft: Draft, piece: Piece): void {
  draft.pieces.push(piece)
  draft.x0 = Math.min(draft.x0, piece.x0)
  draft.x1 = Math.max(draft.x1, piece.x1)
  if (piece.size > draft.size * 1.02) {
    draft.size = piece.size
    draft.y = piece.y
  }
}

/** Joins drafts that stand on one line although they were drawn apart. */
function mergeByPlace(drafts: readonly Draft[]): Draft[] {
  const sorted = drafts.toSorted((a, b) => b.y - a.y || a.x0 - b.x0)
  const merged: Draft[] = []
  /** Index of the first of `merged` that is still near enough. */
  let first = 0
  for (const draft of sorted) {
    while (
      first < merged.length &&
      (merged[first] as Draft).y - draft.y > 1.3 * Math.max((merged[first] as Draft).size, draft.size)
    )
      first++
    let partner: Draft | undefined
    for (let at = merged.length - 1; at >= first; at--) {
      const other = merged[at] as Draft
      if (sameLine(other, draft) && near(other, draft)) {
        partner = other
        break
      }
    }
    if (partner === undefined) merged.push(draft)
    else for (const piece of draft.pieces) add(partner, piece)
  }
  for (const draft of merged) draft.pieces = withoutDoubles(draft.pieces.sort((a, b) => a.x0 - b.x0))
  return merged
}

function near(a: Draft, b: Draft): boolean {
  const gap = Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)
  return gap < CHUNK_GAP * Math.min(a.size, b.size) && gap > -0.4 * Math.max(a.size, b.size)
}

/** Some files draw a text twice, a little apart, to make it look bold. */
function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, at) => {
    const previous = pieces[at - 1]
    return (
      previous === undefined ||
      previous.text !== piece.text ||
      Math.abs(previous.x0 - piece.x0) > 0.15 * piece.size ||
      Math.abs(previous.y - piece.y) > 0.15 * piece.size
    )
  })
}

/** A chunk of pieces that stand on one line, from left to right. */
export function chunkOf(pieces: readonly Piece[]): Chunk {
  const letters = new Map<Font, number>()
  const sizes = new Map<number, number>()
  let x0 = Number.POSITIVE_INFINITY
  let x1 = 0
  for (const piece of pieces) {
    letters.set(piece.font, (letters.get(piece.font) ?? 0) + piece.text.length)
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length)
    x0 = Math.min(x0, piece.x0)
    x1 = Math.max(x1, piece.x1)
  }
  const size = most(sizes)
  const base = pieces.find(piece => piece.size === size) as Piece
  return {pieces, x0, x1, y: base.y, size, font: most(letters)}
}

/** The key with the largest count. */
export function most<Key>(counts: ReadonlyMap<Key, number>): Key {
  let best: Key | undefined
  let largest = -1
  for (const [key, count] of counts) {
    if (count > largest) {
      largest = count
      best = key
    }
  }
  return best as Key
}

/** The first words of a chunk. */
export function startOf(chunk: Chunk): string {
  return chunk.pieces
    .slice(0, 3)
    .map(piece => piece.text)
    .join(' ')
}
