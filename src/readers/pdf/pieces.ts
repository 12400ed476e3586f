/** Follows the drawing operators of one page and collects its text as pieces and its painting as boxes. */

import {cleanGlyph, endsWithAccent} from '../shared/characters.ts'
import {bitmapLigature, fontOf, trueCharacter} from './fonts.ts'
import type {Glyph, OperatorList, Operators, PdfFont} from './pdfjs.ts'
import type {Box, Font, Ink, Piece} from './types.ts'

/** a, b, c, d, e, f of a PDF transformation. */
type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** In em: a wider gap stands for a space; a yet wider one ends the piece. */
const SPACE_GAP = 0.12
const PIECE_GAP = 0.7

interface GraphicsState {
  readonly ctm: Matrix
  readonly text: TextState
}

interface TextState {
  readonly font: string
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

/** Turns the operators of a page into ink. `fontNamed` gives what is known of a loaded font; `view` is the page's box. */
export function readInk(
  list: OperatorList,
  ops: Operators,
  fontNamed: (name: string) => PdfFont | undefined,
  view: readonly number[],
  unknown: (font: string, width: number, code: number) => string,
): Ink {
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const origin: Matrix = [1, 0, 0, 1, -left, -bottom]
  const pen = newPen()
  const marks: Box[] = []
  const page: Box = {x0: 0, y0: 0, x1: right - left, y1: top - bottom}
  const stack: GraphicsState[] = []
  const fonts = new Map<string, {readonly face: Font; readonly font: PdfFont | undefined}>()
  let ctm = origin
  let text: TextState = {font: '', size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0}
  let matrix = IDENTITY
  let lineMatrix = IDENTITY

  const actions = new Map<number, (args: readonly unknown[], at: number) => void>([
    [ops.save, () => stack.push({ctm, text})],
    [ops.restore, restore],
    [
      ops.transform,
      (args, at) => {
        ctm = multiply(ctm, args as unknown as Matrix)
        // An image that was not decoded leaves “save, transform, restore” behind, with its place in the transform.
        if (list.fnArray[at + 1] === ops.restore) mark([0, 0, 1, 1])
      },
    ],
    [
      ops.paintFormXObjectBegin,
      args => {
        stack.push({ctm, text})
        if (args[0] != null) ctm = multiply(ctm, args[0] as Matrix)
      },
    ],
    [ops.paintFormXObjectEnd, restore],
    [
      ops.beginText,
      () => {
        matrix = IDENTITY
        lineMatrix = IDENTITY
      },
    ],
    [ops.setFont, args => setFont(args as [string, number])],
    [
      ops.setGState,
      args => {
        for (const [key, value] of args[0] as [string, unknown][]) if (key === 'Font') setFont(value as [string, number])
      },
    ],
    [ops.setCharSpacing, args => set({charSpacing: args[0] as number})],
    [ops.setWordSpacing, args => set({wordSpacing: args[0] as number})],
    [ops.setHScale, args => set({scale: (args[0] as number) / 100})],
    [ops.setLeading, args => set({leading: -(args[0] as number)})],
    [ops.setTextRise, args => set({rise: args[0] as number})],
    [
      ops.setTextMatrix,
      args => {
        matrix = args[0] as Matrix
        lineMatrix = matrix
      },
    ],
    [ops.moveText, args => moveText(args[0] as number, args[1] as number)],
    [
      ops.setLeadingMoveText,
      args => {
        set({leading: args[1] as number})
        moveText(args[0] as number, args[1] as number)
      },
    ],
    [ops.nextLine, () => moveText(0, text.leading)],
    [ops.showText, args => showText(args[0] as readonly (Glyph | number | null)[])],
    [ops.constructPath, args => mark(args[0] === ops.endPath ? undefined : (args[2] as ArrayLike<number> | null))],
    [ops.paintImageXObject, () => mark([0, 0, 1, 1])],
    [ops.paintInlineImageXObject, () => mark([0, 0, 1, 1])],
    [ops.paintImageMaskXObject, () => mark([0, 0, 1, 1])],
  ])
  list.fnArray.forEach((fn, at) => {
    actions.get(fn)?.(list.argsArray[at] ?? [], at)
  })
  return {pieces: pen.finish(), marks, width: page.x1, height: page.y1}

  function restore(): void {
    const saved = stack.pop()
    if (saved === undefined) return
    ctm = saved.ctm
    text = saved.text
  }

  function set(change: Partial<TextState>): void {
    text = {...text, ...change}
  }

  function setFont([font, size]: readonly [string, number]): void {
    set({font, size})
  }

  function moveText(x: number, y: number): void {
    lineMatrix = multiply(lineMatrix, [1, 0, 0, 1, x, y])
    matrix = lineMatrix
  }

  function mark(bounds: ArrayLike<number> | null | undefined): void {
    if (bounds == null) return
    const [ax, ay] = apply(ctm, bounds[0] as number, bounds[1] as number)
    const [bx, by] = apply(ctm, bounds[2] as number, bounds[3] as number)
    const box = {
      x0: Math.max(page.x0, Math.min(ax, bx)),
      y0: Math.max(page.y0, Math.min(ay, by)),
      x1: Math.min(page.x1, Math.max(ax, bx)),
      y1: Math.min(page.y1, Math.max(ay, by)),
    }
    if (box.x1 >= box.x0 && box.y1 >= box.y0) marks.push(box)
  }

  function characterOf(glyph: Glyph, face: Font, font: PdfFont | undefined): string {
    const {unicode, width, originalCharCode} = glyph
    if (unicode === '\0' && width > 0) return unknown(text.font, width, originalCharCode)
    if (font?.isType3Font && unicode.charCodeAt(0) < 0x20) return bitmapLigature(unicode.charCodeAt(0))
    return trueCharacter(face, cleanGlyph(unicode))
  }

  function showText(glyphs: readonly (Glyph | number | null)[]): void {
    let known = fonts.get(text.font)
    if (known === undefined) {
      const font = fontNamed(text.font)
      known = {face: fontOf(font?.name ?? ''), font}
      fonts.set(text.font, known)
    }
    const {face, font} = known
    const whole = multiply(ctm, matrix)
    const size = Math.abs(text.size)
    const glyphScale = (font?.fontMatrix?.[0] ?? 0.001) * size
    const turn = turnOf(whole)
    const stretch = Math.hypot(whole[0], whole[1])
    let x = 0
    if (turn !== undefined) pen.begin(turn, face, size * Math.hypot(whole[2], whole[3]) * heightOf(font))
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') x -= (glyph * size) / 1000
      else if (glyph !== null) {
        const advance = glyph.width * glyphScale + text.charSpacing + (glyph.isSpace ? text.wordSpacing : 0)
        if (turn !== undefined) {
          const [px, py] = apply(whole, x * text.scale, text.rise)
          pen.glyph(characterOf(glyph, face, font), px, py, glyph.width * glyphScale * text.scale * stretch)
        }
        x += advance
      }
    }
    matrix = multiply(matrix, [1, 0, 0, 1, x * text.scale, 0])
  }
}

/** Joins glyphs to pieces as they come. */
function newPen() {
  const pieces: Piece[] = []
  let current: Piece | undefined
  let spaced = false
  let turn = 0
  let font: Font
  let size = 0

  return {
    begin(nextTurn: number, nextFont: Font, nextSize: number): void {
      turn = nextTurn
      font = nextFont
      size = nextSize
    },
    glyph(text: string, px: number, py: number, width: number): void {
      // Operators without their numbers put glyphs nowhere.
      if (text === '' || !Number.isFinite(px + py + width + size)) return
      if (text === ' ') {
        spaced = true
        return
      }
      const [x, y] = upright(turn, px, py)
      const gap = current === undefined ? 0 : x - current.x1
      if (
        current !== undefined &&
        current.turn === turn &&
        current.font === font &&
        Math.abs(current.size - size) < 0.02 * size &&
        Math.abs(current.y - y) < 0.05 * size &&
        gap > (endsWithAccent(current.text) ? -0.9 : -0.5) * size &&
        gap < PIECE_GAP * size
      ) {
        current.text += spaced || gap > SPACE_GAP * size ? ` ${text}` : text
        current.x1 = x + width
      } else {
        current = {text, x0: x, x1: x + width, y, size, font, spaced, turn}
        pieces.push(current)
      }
      spaced = false
    },
    finish: (): readonly Piece[] => pieces,
  }
}

/** Type 3 fonts draw glyphs in a scale of their own; their box says how tall they are. */
function heightOf(font: PdfFont | undefined): number {
  if (font === undefined || !font.isType3Font || !font.bbox || !font.fontMatrix) return 1
  const height = (font.bbox[3] as number) - (font.bbox[1] as number)
  return height > 0 ? height * Math.abs(font.fontMatrix[3] as number) : 1
}

/** Quarter turns of a text matrix; `undefined` for slanted text such as watermarks. */
function turnOf(m: Matrix): number | undefined {
  const flat = Math.abs(m[1]) < 0.02 * Math.abs(m[0])
  const tall = Math.abs(m[0]) < 0.02 * Math.abs(m[1])
  if (flat) return m[0] > 0 ? 0 : 2
  if (tall) return m[1] > 0 ? 1 : 3
  return undefined
}

function upright(turn: number, x: number, y: number): readonly [number, number] {
  if (turn === 0) return [x, y]
  if (turn === 1) return [y, -x]
  if (turn === 2) return [-x, -y]
  return [-y, x]
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}
