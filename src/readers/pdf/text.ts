/** Writes the text of a chunk: spaces where gaps are, raised numbers as citations or exponents, links marked. */

import {composeAccents} from '../shared/characters.ts'
import {lowered, raised, type Shifted} from '../shared/raised.ts'
import {markLink} from './links.ts'
import type {Chunk, Link, Piece} from './types.ts'

/** In em: a wider gap between two pieces is a space. */
const SPACE_GAP = 0.13

/** A link and its place in the list of all links of the document. */
export interface PlacedLink {
  readonly link: Link
  readonly index: number
}

export interface Written {
  readonly text: string
  /** How many characters, from the start, are bold; are italic. */
  readonly boldLead: number
  readonly italicLead: number
}

export function textOf(chunk: Chunk, links: readonly PlacedLink[]): Written {
  const here = links.filter(({link}) => link.y0 - 2 < chunk.y && chunk.y < link.y1 && link.x0 < chunk.x1 && link.x1 > chunk.x0)
  let text = ''
  let previous: Piece | undefined
  let open: {readonly index: number; text: string} | undefined
  const close = () => {
    if (open !== undefined) text += markLink(open.text, open.index)
    open = undefined
  }
  const write = (run: string, index: number | undefined) => {
    if (open !== undefined && open.index !== index) {
      close()
      // A space belongs outside of the marks.
      if (run.startsWith(' ') && index !== undefined) {
        text += ' '
        run = run.slice(1)
      }
    } else if (open === undefined && index !== undefined && run.startsWith(' ')) {
      text += ' '
      run = run.slice(1)
    }
    if (index === undefined) text += run
    else if (open === undefined) open = {index, text: run}
    else open.text += run
  }
  let boldLead: number | undefined
  let italicLead: number | undefined
  for (const piece of joinShifted(chunk)) {
    const before = text + (open?.text ?? '')
    const gap = previous === undefined ? 0 : piece.x0 - previous.x1
    if (!piece.font.bold && /\p{L}/u.test(piece.text)) boldLead ??= before.length
    if (!piece.font.italic && /\p{L}/u.test(piece.text)) italicLead ??= before.length
    const apart =
      previous !== undefined &&
      (piece.spaced || isMark(previous, before, chunk) || gap > SPACE_GAP * Math.max(piece.size, previous.size))
    const shifted = shift(piece, chunk, before, previous)
    const space = apart && !shifted.attached && !before.endsWith(' ') ? ' ' : ''
    if (here.length === 0 || shifted.text !== piece.text) write(space + shifted.text, undefined)
    else writeWords(piece, space, here, write)
    previous = piece
  }
  close()
  const whole = composeAccents(text)
  return {text: whole, boldLead: boldLead ?? whole.length, italicLead: italicLead ?? whole.length}
}

/** Whether a piece is the raised mark at the start of a note. */
function isMark(piece: Piece, text: string, chunk: Chunk): boolean {
  return text === piece.text && piece.size < 0.87 * chunk.size && piece.y - chunk.y > 0.12 * chunk.size
}

/** Raised or lowered pieces that follow each other are one. */
function joinShifted(chunk: Chunk): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of chunk.pieces) {
    const previous = joined.at(-1)
    const both = previous !== undefined && side(previous, chunk) !== 0 && side(previous, chunk) === side(piece, chunk)
    if (both && piece.x0 - previous.x1 < 0.3 * piece.size) {
      const space = piece.spaced || piece.x0 - previous.x1 > SPACE_GAP * piece.size ? ' ' : ''
      joined[joined.length - 1] = {...previous, text: previous.text + space + piece.text, x1: piece.x1}
    } else joined.push(piece)
  }
  return joined
}

/** 1 for raised, -1 for lowered, 0 for pieces on the line. */
function side(piece: Piece, chunk: Chunk): number {
  if (piece.size > 0.87 * chunk.size) return 0
  const rise = piece.y - chunk.y
  if (rise > 0.12 * chunk.size) return 1
  return rise < -0.06 * chunk.size ? -1 : 0
}

/** Writes a piece word by word, because a link may cover only some of them. */
function writeWords(
  piece: Piece,
  space: string,
  links: readonly PlacedLink[],
  write: (run: string, index: number | undefined) => void,
): void {
  const width = (piece.x1 - piece.x0) / Math.max(1, piece.text.length)
  let at = 0
  for (const word of piece.text.split(' ')) {
    const middle = piece.x0 + (at + word.length / 2) * width
    const covering = links.find(({link}) => middle > link.x0 - 1 && middle < link.x1 + 1)
    // A stop after the address is not part of it; one inside, where a line ends, is.
    const isWhole = covering === undefined || covering.link.url.includes(word)
    const core = isWhole ? word : word.replace(/[.,;:)\]]+$/, '')
    write((at === 0 ? space : ' ') + core, covering?.index)
    if (core.length < word.length) write(word.slice(core.length), undefined)
    at += word.length + 1
  }
}

/** Writes raised and lowered pieces. */
function shift(piece: Piece, chunk: Chunk, before: string, previous: Piece | undefined): Shifted {
  const where = before === '' ? 0 : side(piece, chunk)
  if (where > 0) return raised(piece.text, before, previous?.font.math === true)
  if (where < 0) return lowered(piece.text, before)
  return {text: piece.text, attached: false}
}
