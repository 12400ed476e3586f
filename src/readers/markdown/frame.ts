/** The frame of a Markdown file, while its lines are looked at. */
import type {Span} from '../../model/document.ts'
import type {Aside, Opened} from './directives.ts'
import type {Include} from './hidden.ts'
import type {Mask} from './masks.ts'

export interface Frame {
  readonly masks: Mask[]
  /** Fenced code and the lines of directives: no place for formulas and the like. */
  readonly codes: Span[]
  /** Lines that the parser does not see: those of directives, and those of code, which are all the same to it. */
  readonly dull: Span[]
  /** What stands here as a paragraph is a caption. */
  readonly captions: Span[]
  /** A list that stands here is a table: an item for each row, with a list of its cells. */
  readonly rows: Span[]
  readonly asides: Aside[]
  /** Paragraphs and headings at the margin, between blank lines, that may turn out to be plain text. */
  readonly chunks: Span[]
  /** Where code at the margin has ended. */
  readonly ends: number[]
  readonly includes: Include[]
  readonly remarks: string[]
}

export interface Line extends Span {
  /** Offset of the first character that is not blank. */
  readonly first: number
}

export interface Walk extends Frame {
  readonly text: string
  /** Open fences, outermost first. */
  readonly open: Opened[]
  /** First line of the paragraph or table that goes on here; `undefined` after a blank line. */
  chunk: Line | undefined
  lastChunk: Line | undefined
  previous: Line | undefined
  /** Where the table that goes on here began. */
  table: number | undefined
  /** LaTeX environments that were found to be unclosed. */
  readonly unclosed: Set<string>
  /** Where the next line to be looked at begins. */
  next: number
}

/** A paragraph or table ends here. */
export function endChunk(walk: Walk, end: number): void {
  if (walk.table !== undefined) walk.asides.push({start: walk.table, end, kind: 'table'})
  else if (walk.chunk !== undefined && walk.chunk.first === walk.chunk.start) walk.chunks.push({start: walk.chunk.start, end})
  walk.table = undefined
  if (walk.chunk !== undefined) walk.lastChunk = walk.chunk
  walk.chunk = undefined
}

/** A stretch that is neither parsed nor looked at; always true, as the line is used up. */
export function hide(walk: Walk, start: number, end: number): true {
  walk.codes.push({start, end})
  walk.dull.push({start, end})
  return true
}
