/** A chunk of lines → paragraphs, items and headings. */
import {bulletOf} from '../shared/bullet.ts'
import {type Heading, headingOf} from './headings.ts'
import type {Chunk, Line} from './lines.ts'

export interface Unit {
  readonly lines: readonly Line[]
  readonly heading?: Heading
}

/** A line longer than this was not wrapped by hand: it is a paragraph of its own. */
const longestWrapped = 200

/** Where a chunk stands. */
export interface Place {
  readonly next: Chunk | undefined
  /** The usual length of a full line. */
  readonly width: number
  /** Whether no heading came before. */
  readonly isFront: boolean
}

export function unitsOf(chunk: Chunk, {next, width, isFront}: Place): readonly Unit[] {
  const units: Unit[] = []
  let lines: Line[] = []
  const close = (): void => {
    if (lines.length > 0) units.push({lines})
    lines = []
  }
  const shape: Shape = {isWrapped: chunk.every(line => line.text.length <= longestWrapped), isAlone: chunk.length === 1, width}
  for (let index = 0; index < chunk.length; index++) {
    const line = chunk[index] as Line
    const following = chunk[index + 1]?.text
    const depth = lines.length === 0 ? ruleDepth(following) : 0
    const heading =
      depth > 0
        ? {depth, isSure: true, text: line.text}
        : mayBeHeading(line, lines, shape)
          ? headingOf(line.text, {next: following ?? next?.[0]?.text, isAlone: shape.isAlone || !shape.isWrapped, isFront})
          : undefined
    if (heading !== undefined) {
      close()
      units.push({lines: [line], heading})
      if (depth > 0) index++
    } else {
      if (lines.length > 0 && begins(line, lines, shape)) close()
      lines.push(line)
    }
  }
  close()
  return units
}

/** How a chunk is set. */
interface Shape {
  /** Whether its lines were broken by hand. */
  readonly isWrapped: boolean
  /** Whether it is one line. */
  readonly isAlone: boolean
  readonly width: number
}

/** A line of equals signs or dashes makes a heading of the line above. */
function ruleDepth(line: string | undefined): number {
  if (line === undefined) return 0
  return /^={3,}$/.test(line) ? 1 : /^-{3,}$/.test(line) ? 2 : 0
}

/** In wrapped text, only a line that is short and does not go on a sentence. */
function mayBeHeading(line: Line, before: readonly Line[], {isWrapped, isAlone, width}: Shape): boolean {
  if (!isWrapped || isAlone) return true
  if (before.length === 0) return line.text.length < width * 0.85
  return line.text.length < width * 0.7 && /[.!?:]$/.test(before.at(-1)?.text ?? '')
}

/** Whether a line begins something new, and does not go on with the lines before. */
function begins(line: Line, before: readonly Line[], {isWrapped, width}: Shape): boolean {
  if (!isWrapped || bulletOf(line.text) !== undefined || /^\[\d{1,3}\]\s/.test(line.text)) return true
  const previous = before.at(-1) as Line
  const isIndented = line.indent >= previous.indent + 2 && bulletOf((before[0] as Line).text) === undefined
  const hasEnded = /[.!?:]["”’)]?$/.test(previous.text)
  return hasEnded && (isIndented || previous.text.length < width * 0.75)
}
