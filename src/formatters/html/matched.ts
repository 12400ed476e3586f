/** Words that matched, within their sentence. */
import type {Span} from '../../model/document.ts'
import {type Markup, markup} from './markup.ts'

/** The text from `start` to `end`, with the words that matched in bold; marks may overlap and stand in any order. */
export function matched(text: string, start: number, end: number, marks: readonly Span[]): Markup {
  const within = merge(marks)
    .map(mark => ({start: Math.max(start, mark.start), end: Math.min(end, mark.end)}))
    .filter(mark => mark.start < mark.end)
  const pieces = within.map(
    (mark, index) => markup`${text.slice(within[index - 1]?.end ?? start, mark.start)}<b>${text.slice(mark.start, mark.end)}</b>`,
  )
  return markup`${pieces}${text.slice(within.at(-1)?.end ?? start, end)}`
}

/** The same words may have matched for several items. */
function merge(marks: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && mark.start <= last.end) merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, mark.end)}
    else merged.push(mark)
  }
  return merged
}
