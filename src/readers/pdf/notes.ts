/** Marks footnotes: small print at the foot of a column, below running text. */
import type {Measure} from './measure.ts'
import {gapAbove, type Tagged} from './tags.ts'

const MARK = /^(\[?\d{1,2}\]?\)?|[*∗†‡§¶#]+|[a-z])(?=[\s\p{Lu}])/u
const WITHOUT_MARK =
  /^(correspond|e-?mail|equal|these authors|contributed|present address|manuscript received|this work|©|copyright|preprint)/i

/** Lines after `references` are never notes: lists of references are small print too. */
export function tagNotes(tagged: readonly Tagged[], references: number, measure: Measure): void {
  const columns = new Map<number, number[]>()
  tagged.forEach(({line}, at) => {
    const list = columns.get(line.column) ?? []
    columns.set(line.column, list)
    list.push(at)
  })
  const feet = new Map<number, number>()
  for (const {line} of tagged) feet.set(line.page, Math.min(line.y, feet.get(line.page) ?? line.y))
  for (const column of columns.values()) {
    const last = (tagged[column.at(-1) as number] as Tagged).line
    const atFoot = last.y < (feet.get(last.page) ?? 0) + 5 * measure.leading
    if (atFoot) tagFoot(tagged, column, references, measure)
  }
}

function tagFoot(tagged: readonly Tagged[], column: readonly number[], references: number, measure: Measure): void {
  let start = column.length
  while (start > 0) {
    const {line, tag} = tagged[column[start - 1] as number] as Tagged
    if (tag !== 'text' || line.size > 0.93 * measure.size) break
    start--
  }
  // What follows a mark of a note is a note; small print without any mark is one on the first page only.
  while (start < column.length && !startsNote(tagged, column[start] as number, measure)) start++
  const first = column[start]
  if (first === undefined || first > references || start === 0) return
  for (const at of column.slice(start)) {
    const entry = tagged[at] as Tagged
    entry.tag = 'note'
    entry.first = at === first || MARK.test(entry.line.text)
  }
}

function startsNote(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = tagged[at] as Tagged
  const gap = gapAbove(tagged, at)
  const apart = gap === undefined || gap > 1.2 * measure.leading || (tagged[at - 1] as Tagged).line.size > 1.05 * line.size
  return apart && (MARK.test(line.text) || WITHOUT_MARK.test(line.text) || line.page === 1)
}
