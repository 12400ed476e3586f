/** What passes between the steps that turn the ink of a page into blocks. Lengths are points; the origin is the lower left corner. */

/** A rectangle, with `x0 <= x1` and `y0 <= y1`. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** What the name of a font gives away. */
export interface Font {
  /** Without the subset prefix. */
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Made for formulas: symbols, math italics. */
  readonly math: boolean
}

/** Glyphs of one font and size on one baseline, with no gap wider than 0.7 em between them. */
export interface Piece {
  text: string
  x0: number
  x1: number
  /** The baseline. */
  y: number
  readonly size: number
  readonly font: Font
  /** Whether a space character stands before the first glyph. */
  readonly spaced: boolean
  /** Quarter turns against the page, counter-clockwise: 0 is upright. */
  readonly turn: number
}

/** All that one page shows. */
export interface Ink {
  readonly pieces: readonly Piece[]
  /** Bounds of every painted path and image. */
  readonly marks: readonly Box[]
  readonly width: number
  readonly height: number
}

/** Pieces that stand side by side on one line, with no gap as wide as a gutter between them. */
export interface Chunk {
  readonly pieces: readonly Piece[]
  readonly x0: number
  readonly x1: number
  /** The baseline of most letters. */
  readonly y: number
  /** The size of most letters. */
  readonly size: number
  /** The font of most letters. */
  readonly font: Font
}

/** A target that a link annotation lays over a part of the page. */
export interface Link extends Box {
  readonly url: string
}

/** One line of one column, in reading order. */
export interface Line {
  /** From left to right; more than one where gaps part it, as in tables. */
  readonly chunks: readonly Chunk[]
  /** From 1. */
  readonly page: number
  /** Counts the columns in reading order, from 0, over the whole document. */
  readonly column: number
  /** Bounds of the column. */
  readonly left: number
  readonly right: number
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly font: Font
  /** Whether all its words are bold; all its words are italic. */
  readonly bold: boolean
  readonly italic: boolean
  readonly text: string
  /** How many characters of the text, from its start, are bold; are italic. */
  readonly boldLead: number
  readonly italicLead: number
  /** The gap after its bold start, in em. */
  readonly boldGap: number
}
