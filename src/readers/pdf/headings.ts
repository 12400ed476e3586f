/** Marks headings, by weight, size, numbering, capitals, or because they are headings in every paper; and finds their depth. */

import {bulletOf} from '../shared/bullet.ts'
import {HEADING_NUMBER, isCapitals, isUsualHeading, REFERENCES} from '../shared/heading-names.ts'
import {plainText} from './lines.ts'
import type {Measure} from './measure.ts'
import {runInEnd, runOverEnd} from './run-ins.ts'
import {gapAbove, isProse, isUnfinished, type Tagged} from './tags.ts'
import type {Line} from './types.ts'

/** Lines that one heading has at most. */
const MOST_LINES = 3

export function tagHeadings(tagged: readonly Tagged[], measure: Measure): void {
  let references: Line | undefined
  for (let at = 0; at < tagged.length; at++) {
    const entry = tagged[at] as Tagged
    if (entry.tag !== 'text') continue
    const text = plainText(entry.line)
    const over = references === undefined ? runOverEnd(tagged, at, measure) : at
    if (over > at) {
      for (let line = at; line < over; line++) (tagged[line] as Tagged).tag = 'heading'
      entry.first = true
      ;(tagged[over] as Tagged).tag = 'run-on'
      at = over
      continue
    }
    if (references === undefined && runInEnd(tagged, at, measure) > 0) {
      entry.tag = 'run-in'
      continue
    }
    const end = headingEnd(tagged, at, measure)
    if (end > at && (references === undefined || endsReferences(text, entry.line, references))) {
      references = REFERENCES.test(text) ? entry.line : undefined
      for (let line = at; line < end; line++) (tagged[line] as Tagged).tag = 'heading'
      entry.first = true
      at = end - 1
    }
  }
}

/** In a list of references many things look like headings; only what looks like the heading of the list ends it. */
function endsReferences(text: string, line: Line, references: Line): boolean {
  if (isUsualHeading(text) || /^(appendi|supplement|supporting|figure legend|figure caption)/i.test(text)) return true
  const alike =
    Math.abs(line.size - references.size) < 0.04 * line.size && line.bold === references.bold && line.italic === references.italic
  return alike && !/^\[?\d/.test(text) && line.font.name === references.font.name
}

/** Index after the last line of the heading that begins at `start`; `start` itself where none begins. */
function headingEnd(tagged: readonly Tagged[], start: number, measure: Measure): number {
  const {line} = tagged[start] as Tagged
  const text = plainText(line)
  if (!couldBeHeading(text, line) || !standsApart(tagged, start, measure)) return start
  if (isUsualHeading(text) && isAlone(tagged, start, measure)) return start + 1
  const plain = plainHeadingEnd(tagged, start, measure)
  if (plain > start) return plain
  const styled = isStyled(line, text, measure)
  const numbered =
    HEADING_NUMBER.test(text) && bulletOf(text) === undefined
      ? isAlone(tagged, start, measure)
      : HEADING_NUMBER.test(text) && styled
  if (!styled && !numbered && !isCapitals(text)) return start
  let end = start + 1
  while (end < tagged.length && end - start <= MOST_LINES && goesOn(tagged, end, line, measure)) end++
  if (end - start > MOST_LINES) return start
  // A heading heads something: at least one line of text, or another heading.
  return end < tagged.length ? end : start
}

/** A heading such as `4.2.1. Effect of noise`, in the looks of the text: after its one to three lines there is a gap. */
function plainHeadingEnd(tagged: readonly Tagged[], start: number, measure: Measure): number {
  const {line} = tagged[start] as Tagged
  const gap = gapAbove(tagged, start)
  if (!/^\d{1,2}(\.\d{1,2}){1,3}\.?\s+\p{Lu}/u.test(plainText(line)) || (gap !== undefined && gap < 1.25 * measure.leading))
    return start
  for (let end = start + 1; end <= start + MOST_LINES; end++) {
    const next = tagged[end]
    const distance = next === undefined ? undefined : gapAbove(tagged, end)
    if (next === undefined || next.tag !== 'text') return start
    if (distance === undefined || distance > 1.15 * measure.leading)
      return isUnfinished(plainText((tagged[end - 1] as Tagged).line)) ? end : start
  }
  return start
}

function couldBeHeading(text: string, line: Line): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const words = text.split(' ').length
  const name = text.replace(HEADING_NUMBER, '')
  if (letters < 3 || text.length > 130 || words > 18 || line.chunks.length > 2) return false
  if (/[.,;]$/.test(text) && !/^([A-Z\d.\s]+|appendix [A-Z\d]+)\.$/i.test(text)) return false
  if (/@|https?:|^\p{Ll}/u.test(text) && !isUsualHeading(text)) return false
  if (/[=×∑∫√±<>]/.test(text) && (text.match(/\p{L}{3,}/gu)?.length ?? 0) < 3) return false
  return (name.match(/\p{L}/gu)?.length ?? 0) > 0.55 * name.replace(/\s/g, '').length
}

/** Whether a heading may begin here: after a gap, at the top of a column, or after a sentence has ended. */
function standsApart(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const before = tagged[at - 1]
  const gap = gapAbove(tagged, at)
  if (before === undefined || before.tag !== 'text') return true
  if (gap === undefined)
    return (
      !isUnfinished(before.line.text) ||
      (tagged[at] as Tagged).line.size > 1.08 * measure.size ||
      (tagged[at] as Tagged).line.bold
    )
  if (gap > 1.25 * measure.leading) return true
  return gap > 0.7 * measure.leading && !isUnfinished(before.line.text)
}

/** Whether no line of the same kind follows at once. */
function isAlone(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const next = tagged[at + 1]?.line
  const right = measure.rights.get(line.column) ?? line.right
  if (line.x1 > right - 0.1 * (right - line.left)) return false
  if (next === undefined || next.column !== line.column) return true
  const gap = line.y - next.y
  return (
    gap > 1.1 * measure.leading ||
    line.bold !== next.bold ||
    Math.abs(line.size - next.size) > 0.05 * line.size ||
    /^\p{Lu}/u.test(next.text)
  )
}

function isStyled(line: Line, text: string, measure: Measure): boolean {
  if (line.bold && !measure.bold) return true
  if (line.size > 1.08 * measure.size) return true
  return line.italic && (HEADING_NUMBER.test(text) || line.chunks.length === 1) && text.split(' ').length <= 12
}

/** Whether the line belongs to the heading above it. */
function goesOn(tagged: readonly Tagged[], at: number, first: Line, measure: Measure): boolean {
  const {line, tag} = tagged[at] as Tagged
  const gap = gapAbove(tagged, at)
  if (tag !== 'text' || gap === undefined || gap > 1.35 * Math.max(measure.leading, 1.2 * first.size)) return false
  if (line.bold !== first.bold || line.italic !== first.italic || Math.abs(line.size - first.size) > 0.03 * first.size)
    return false
  if (first.font.name !== line.font.name || HEADING_NUMBER.test(plainText(line))) return false
  // In the looks of the text itself, only a full line goes on.
  return (
    first.bold !== measure.bold ||
    first.size > 1.08 * measure.size ||
    (first.italic && (HEADING_NUMBER.test(plainText(first)) || !isProse(line, measure)))
  )
}
