/** Marks captions, the cells of the tables they belong to, and the words inside the figures above them. */
import {labelOf} from '../shared/caption-label.ts'
import {startOf} from './chunks.ts'
import {plainText} from './lines.ts'
import type {Measure} from './measure.ts'
import {above, gapAbove, isProse, isStretched, isUnfinished, type Tagged} from './tags.ts'
import type {Chunk, Line} from './types.ts'

export function tagCaptions(tagged: readonly Tagged[], measure: Measure): void {
  tagged.forEach((entry, at) => {
    if (entry.tag === 'text' && isCaptionStart(tagged, at, measure)) tagCaption(tagged, at, measure)
  })
  tagged.forEach((entry, at) => {
    if (entry.tag !== 'caption' || !entry.first) return
    const end = endOf(tagged, at)
    if (labelOf(plainText(entry.line))?.kind === 'table') tagTable(tagged, at, end, measure)
    else tagLabels(tagged, at, measure)
  })
}

/** Weighs the signs: a sentence may begin with “Figure 2” too. */
function isCaptionStart(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const text = plainText(line)
  const label = labelOf(text)
  if (label === undefined) return false
  const stop = label.stop
  const gap = gapAbove(tagged, at)
  const before = tagged[at - 1]?.line
  let signs = 0
  if (/[:|–—-]/.test(stop)) signs += 2
  else if (stop === '.') signs += 1
  if (Math.abs(line.size - measure.size) > 0.04 * measure.size) signs += 2
  if (line.boldLead >= label.text.length - 1 && !measure.bold) signs += line.boldLead > label.text.length + 3 ? 2 : 1.5
  if (gap === undefined) signs += before === undefined || !isUnfinished(before.text) ? 1 : 0.5
  else if (gap > 1.25 * measure.leading) signs += 1
  if (/^(TABLE|FIGURE)/.test(text) && stop === '') signs += 1
  const alone = label.text === text
  return signs >= (stop === '' && !alone ? 3 : 2)
}

/** A caption runs on while size and leading stay the same. */
function tagCaption(tagged: readonly Tagged[], start: number, measure: Measure): void {
  const first = tagged[start] as Tagged
  first.tag = 'caption'
  first.first = true
  let leading: number | undefined
  for (let at = start + 1; at < tagged.length; at++) {
    const {line, tag} = tagged[at] as Tagged
    const gap = gapAbove(tagged, at)
    if (tag !== 'text') break
    if (gap === undefined) {
      if (!goesOnInNextColumn(tagged, at, first.line, measure)) break
      ;(tagged[at] as Tagged).tag = 'caption'
      continue
    }
    // “TABLE I” alone on its line: what follows is its title, in whatever size.
    const onlyLabel = at === start + 1 && labelOf(plainText(first.line))?.text === plainText(first.line)
    if (!onlyLabel && Math.abs(line.size - lastSize(tagged, at)) > 0.05 * line.size) break
    if (gap > (leading === undefined ? 1.35 * Math.max(measure.leading, 1.2 * line.size) : 1.2 * leading)) break
    if (beginsRows(tagged, at, measure) || isCaptionStart(tagged, at, measure)) break
    if (leading !== undefined && turnsToText(tagged, at, first.line, measure)) break
    leading ??= gap
    ;(tagged[at] as Tagged).tag = 'caption'
  }
}

/** A caption at the foot of a page may end on the next one; only looks of its own tell it from the text. */
function goesOnInNextColumn(tagged: readonly Tagged[], at: number, first: Line, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const own = Math.abs(line.size - measure.size) > 0.04 * measure.size || !measure.fonts.has(line.font.name)
  const alike =
    Math.abs(line.size - first.size) < 0.04 * line.size && line.font.name === (tagged[at - 1] as Tagged).line.font.name
  return own && alike && isUnfinished((tagged[at - 1] as Tagged).line.text) && /^[\p{Ll}(\d]/u.test(line.text)
}

/** Whether a table begins here; one line with wide gaps may be a stretched line in a narrow column. */
function beginsRows(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const next = tagged[at + 1]?.line
  return (
    isTabular(line, measure) &&
    (widestGap(line) > 2.2 * line.size || (next !== undefined && next.column === line.column && isTabular(next, measure)))
  )
}

function lastSize(tagged: readonly Tagged[], at: number): number {
  return (tagged[at - 1] as Tagged).line.size
}

/** In the size of the text, a caption ends where a paragraph is indented or hanging lines stop to hang. */
function turnsToText(tagged: readonly Tagged[], at: number, first: Line, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  if (Math.abs(line.size - measure.size) > 0.04 * measure.size) return false
  const before = (tagged[at - 1] as Tagged).line
  const outdented = before.x0 > first.x0 + 3 && Math.abs(line.x0 - first.x0) < 2
  const indented = line.x0 > before.x0 + 0.8 * line.size && !isUnfinished(before.text)
  return outdented || indented
}

/** Index after the last line of the caption that starts at `start`. */
function endOf(tagged: readonly Tagged[], start: number): number {
  let end = start + 1
  while (tagged[end]?.tag === 'caption' && !(tagged[end] as Tagged).first) end++
  return end
}

/** Whether gaps part the line into cells; a stretched line of text has equal gaps, or many words and narrow gaps. */
export function isTabular(line: Line, measure: Measure): boolean {
  const {chunks, text, size} = line
  if (chunks.length < 2 || isStretched(line, measure)) return false
  const words = text.split(' ').length
  const gap = widestGap(line)
  return chunks.length >= 4 || (chunks.length === 3 && words < 15 && gap > size) || (gap > 1.3 * size && words < 14)
}

function widestGap({chunks}: Line): number {
  let widest = 0
  for (let at = 1; at < chunks.length; at++) widest = Math.max(widest, (chunks[at] as Chunk).x0 - (chunks[at - 1] as Chunk).x1)
  return widest
}

/** A table stands below its caption, or above it: on the side where the lines are tabular. */
function tagTable(tagged: readonly Tagged[], start: number, end: number, measure: Measure): void {
  const below = rowsFrom(tagged, end, 1, measure)
  const over = rowsFrom(tagged, start - 1, -1, measure)
  const rows = tabularCount(tagged, over, measure) > tabularCount(tagged, below, measure) ? over : below
  if (tabularCount(tagged, rows, measure) === 0 && rows.length < 3) return
  for (const at of rows) (tagged[at] as Tagged).tag = 'cell'
}

function tabularCount(tagged: readonly Tagged[], rows: readonly number[], measure: Measure): number {
  return rows.filter(at => isTabular((tagged[at] as Tagged).line, measure)).length
}

/** Indices of the lines from `from` on that look like rows. */
function rowsFrom(tagged: readonly Tagged[], from: number, step: 1 | -1, measure: Measure): number[] {
  const rows: number[] = []
  const page = tagged[from - step]?.line.page
  for (let at = from; at >= 0 && at < tagged.length; at += step) {
    const {line, tag} = tagged[at] as Tagged
    if (tag !== 'text' || line.page !== page) break
    if (!isTabular(line, measure) && (isProse(line, measure) || isTail(tagged, at, measure) || isHeadingLike(line, measure)))
      break
    const neighbour = tagged[at - step]?.line
    if (neighbour !== undefined && neighbour.column === line.column && Math.abs(neighbour.y - line.y) > 4.5 * measure.leading)
      break
    rows.push(at)
  }
  while (rows.length > 0 && !isTabular((tagged[rows.at(-1) as number] as Tagged).line, measure) && rows.length > 1) {
    const {line} = tagged[rows.at(-1) as number] as Tagged
    const last = rows.at(-2) as number
    const near = Math.abs((tagged[last] as Tagged).line.y - line.y) < 1.6 * measure.leading && line.text.split(' ').length < 5
    if (line.size < 0.95 * measure.size || near) break
    rows.pop()
  }
  return rows
}

/** The short last line of a paragraph looks like a label, but hangs on to the line above. */
function isTail(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const before = above(tagged, at)
  const gap = gapAbove(tagged, at)
  if (before === undefined || gap === undefined || gap > 1.25 * measure.leading || gap < 0.5 * measure.leading) return false
  if (Math.abs(line.size - measure.size) > 0.04 * measure.size || Math.abs(line.x0 - before.x0) > 2.5 * line.size) return false
  return isProse(before, measure) && !isTabular(before, measure) && isUnfinished(before.text)
}

function isHeadingLike(line: Line, measure: Measure): boolean {
  const numbered = /^(appendix|(\d+(\.\d+)*\.?|[A-Z]\.)\s+\p{Lu})/iu.test(line.text)
  return (
    line.chunks.length === 1 &&
    ((numbered && line.bold) ||
      (line.size > 1.08 * measure.size && measure.fonts.has(line.font.name)) ||
      (numbered && line.size > 1.08 * measure.size))
  )
}

/** Words left over from a figure stand above its caption and are no running text. */
function tagLabels(tagged: readonly Tagged[], start: number, measure: Measure): void {
  for (let at = start - 1; at >= 0; at--) {
    const {line, tag} = tagged[at] as Tagged
    if (tag !== 'text' || line.page !== tagged[start]?.line.page || line.column !== tagged[start]?.line.column) return
    if (isProse(line, measure) || isTail(tagged, at, measure) || isHeadingLike(line, measure)) return
    if (!looksLikeLabel(tagged, at, measure)) return
    // “(a) Raw image” under a part of a figure is worth keeping.
    const named = line.chunks.every(chunk => /^\([a-z]\s?\)\s?./.test(startOf(chunk)))
    ;(tagged[at] as Tagged).tag = named && /\p{L}{3,}/u.test(line.text) ? 'cell' : 'label'
  }
}

function looksLikeLabel(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const words = line.text.match(/\p{L}{3,}/gu)?.length ?? 0
  const foreign = line.size < 0.9 * measure.size || !measure.fonts.has(line.font.name)
  const before = gapAbove(tagged, at)
  const apart =
    before === undefined ||
    before > 1.25 * measure.leading ||
    line.x0 > (measure.lefts.get(line.column) ?? line.left) + 2 * line.size
  return (foreign && words < 12) || (apart && words < 5)
}

/** Three or more tabular lines in a row are a table even without a caption. */
export function tagLooseTables(tagged: readonly Tagged[], measure: Measure): void {
  for (let at = 0; at < tagged.length; ) {
    let end = at
    while (end < tagged.length && tagged[end]?.tag === 'text' && isGrid((tagged[end] as Tagged).line, measure)) end++
    if (end - at >= 3) for (let row = at; row < end; row++) (tagged[row] as Tagged).tag = 'cell'
    at = end + 1
  }
}

/** A line of short cells, none of which reads like a line of text. */
function isGrid(line: Line, measure: Measure): boolean {
  const width = (measure.rights.get(line.column) ?? line.right) - (measure.lefts.get(line.column) ?? line.left)
  return line.chunks.length >= 3 && isTabular(line, measure) && line.chunks.every(chunk => chunk.x1 - chunk.x0 < 0.5 * width)
}
