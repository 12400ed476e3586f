/** What each line of a document is. The steps below mark one kind after the other; what none of them claims is text. */
import type {Measure} from './measure.ts'
import type {Chunk, Line} from './types.ts'

/**
 * `label` is text inside a figure, `formula` a displayed formula; neither is kept. `run-in` is a line whose bold or italic start
 * is a heading, `run-on` one whose start ends the heading above.
 */
export type Tag =
  | 'text'
  | 'heading'
  | 'run-in'
  | 'run-on'
  | 'caption'
  | 'cell'
  | 'note'
  | 'title'
  | 'author'
  | 'formula'
  | 'label'

export interface Tagged {
  readonly line: Line
  tag: Tag
  /** Whether something new begins here: a caption, a note, a heading. */
  first: boolean
}

/** The line above in the same column, if any. */
export function above(tagged: readonly Tagged[], at: number): Line | undefined {
  const before = tagged[at - 1]?.line
  return before !== undefined && before.column === tagged[at]?.line.column ? before : undefined
}

/** Distance of the baselines of a line and the line above it; `undefined` at the top of a column. */
export function gapAbove(tagged: readonly Tagged[], at: number): number | undefined {
  const before = above(tagged, at)
  return before === undefined ? undefined : before.y - (tagged[at] as Tagged).line.y
}

/** Whether the line is part of running text: long enough, of the usual size, not parted by gaps. */
export function isProse(line: Line, measure: Measure): boolean {
  if (line.size < 0.84 * measure.size || line.size > 1.16 * measure.size) return false
  const words = line.text.match(/\p{L}{2,}/gu)?.length ?? 0
  const inks = isStretched(line, measure) ? [line.x1 - line.x0] : line.chunks.map(chunk => chunk.x1 - chunk.x0)
  const widest = inks.reduce((a, b) => Math.max(a, b))
  return words >= 5 && widest > 0.45 * (line.right - line.left)
}

/** A line before a long address is stretched to the full width of its column: its gaps, not its words, are equally wide. */
export function isStretched({chunks, text, column, x0, x1, size, left, right}: Line, measure: Measure): boolean {
  const isFull = x0 < (measure.lefts.get(column) ?? left) + 2.5 * size && x1 > (measure.rights.get(column) ?? right) - 2.5
  if (!isFull || chunks.length < 3 || chunks.length < 0.7 * text.split(' ').length) return false
  const gaps = chunks.slice(1).map((chunk, at) => chunk.x0 - (chunks[at] as Chunk).x1)
  const least = gaps.reduce((a, b) => Math.min(a, b))
  const most = gaps.reduce((a, b) => Math.max(a, b))
  return most < 1.6 * least
}

/** Whether the sentence goes on after this text. */
export function isUnfinished(text: string): boolean {
  const bare = text
    .replace(/[\uE000-\uE002]\d*/g, '')
    .replace(/(\s*\[[\d,;\s–-]+\])+$/, '')
    .replace(/["'”’)\]]+$/, '')
  if (/(^|[\s(])(et al|figs?|eqs?|e\.g|i\.e|cf|vs|refs?|secs?|tabs?|dr|prof|no|approx|resp|ca|supp|suppl|vol|pp)\.$/i.test(bare))
    return true
  return !/[.!?:]$/.test(bare)
}
