/** Finds headings that run on into their paragraph: “**Statistics.** Counts were …”, “*2) Training:* We …”. */
import {RUNNING} from '../shared/heading-names.ts'
import type {Measure} from './measure.ts'
import {above, gapAbove, isUnfinished, type Tagged} from './tags.ts'
import type {Line} from './types.ts'

/** In em: a wider gap after bold words ends a heading that has no stop. */
const HEADING_GAP = 0.6

/** How many characters at the start of a line are such a heading; 0 for none. */
export function runInEnd(tagged: readonly Tagged[], at: number, measure: Measure): number {
  const {line} = tagged[at] as Tagged
  if (continues(tagged, at)) return 0
  const named = RUNNING.exec(line.text)
  if (named !== null) return named[0].length
  for (const [lead, mostWords] of leadsOf(line, measure)) {
    const start = line.text.slice(0, lead).trimEnd()
    if (isHeading(start, mostWords) && /^[\d(]*[\s.)]*\p{Lu}/u.test(start)) {
      const end = leadEnd(line, lead, measure)
      if (end > 0) return end
    }
  }
  return 0
}

/** Index of the line on which a heading ends that begins on a line of its own and runs on into its paragraph; `start` for none. */
export function runOverEnd(tagged: readonly Tagged[], start: number, measure: Measure): number {
  const first = (tagged[start] as Tagged).line
  const isBold = first.bold && !measure.bold
  if (continues(tagged, start) || !(isBold || first.italic) || !/^[\d(]*[\s.)]*\p{Lu}/u.test(first.text)) return start
  for (let at = start + 1; at <= start + 2 && isFull((tagged[at - 1] as Tagged).line, measure); at++) {
    const entry = tagged[at]
    const gap = entry === undefined ? undefined : gapAbove(tagged, at)
    if (entry === undefined || entry.tag !== 'text' || gap === undefined || gap > 1.25 * measure.leading) return start
    if (Math.abs(entry.line.size - first.size) > 0.03 * first.size) return start
    if (isBold ? entry.line.bold : entry.line.italic) continue
    const lead = isBold ? entry.line.boldLead : entry.line.italicLead
    const words = tagged.slice(start, at).map(({line}) => line.text)
    return isHeading([...words, entry.line.text.slice(0, lead)].join(' '), 24) && leadEnd(entry.line, lead, measure) > 0
      ? at
      : start
  }
  return start
}

/** Where the heading ends that the bold or italic start of a line is or ends, its stop included; 0 where it is none. */
export function leadEnd(line: Line, lead: number, measure: Measure): number {
  const {text} = line
  const start = text.slice(0, lead).trimEnd()
  const isWide = lead === line.boldLead && !measure.bold && line.boldGap > HEADING_GAP
  const stops = /[.:—–]$/.test(start) || /^\s*[.:—–]/.test(text.slice(lead)) || isWide
  if (!stops || start === '' || lead >= text.length || /[\uE000-\uE002]/.test(start)) return 0
  return lead + (/^\s*[.:—–]\s*/.exec(text.slice(lead))?.[0].length ?? 0)
}

/** Only a line that reaches the right edge was broken. */
function isFull({column, right, left, x1}: Line, measure: Measure): boolean {
  const edge = measure.rights.get(column) ?? right
  return x1 > edge - 0.15 * (edge - left)
}

/** Whether the line goes on with the sentence above it. */
function continues(tagged: readonly Tagged[], at: number): boolean {
  const before = tagged[at - 1]
  return before?.tag === 'text' && above(tagged, at) !== undefined && isUnfinished(before.line.text)
}

/** The bold and the italic start of a line, with the words that such a heading has at most. */
function leadsOf(line: Line, measure: Measure): readonly (readonly [number, number])[] {
  return [
    [measure.bold ? 0 : line.boldLead, 12],
    [line.italicLead, 12],
  ]
}

function isHeading(text: string, mostWords: number): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 4 && text.split(' ').length <= mostWords && !/^(fig|table|note|algorithm|e\.g|i\.e)/i.test(text)
}
