/** Stretches of a text as `<mark>`s. They may overlap, so the text is cut wherever one begins or ends. */
import type {Span} from '../../model/document.ts'
import {anchorId, type Owner, type Role, roles, type Stretch} from './links.ts'
import {type Markup, markup} from './markup.ts'

/** The text of a block. Each stretch begins with its id and ends with links back to its items. */
export function highlight(text: string, stretches: readonly Stretch[], prefix: string): Markup {
  const spans = stretches.flatMap(stretch => (stretch.anchor.kind === 'text' ? [{stretch, ...stretch.anchor}] : []))
  if (spans.length === 0) return markup`${text}`
  const marks = merge(stretches.flatMap(stretch => stretch.marks))
  const edges = [...new Set([0, text.length, ...spans.flatMap(({start, end}) => [start, end])])].toSorted((a, b) => a - b)
  const pieces = edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0
    const covering = spans.filter(span => span.start <= start && end <= span.end)
    if (covering.length === 0) return markup`${text.slice(start, end)}`
    const opening = covering.find(span => span.start === start)
    const id = opening && markup` id="${anchorId(prefix, opening.stretch.anchor)}" tabindex="-1"`
    const owners = covering.filter(span => span.end === end).flatMap(({stretch}) => stretch.owner ?? [])
    const role = worst(covering.map(({stretch}) => stretch))
    return markup`<mark class="${role}"${id}>${matched(text, start, end, marks)}</mark>${references(owners)}`
  })
  return markup`${pieces}`
}

/** The text from `start` to `end`, with the words that matched. */
function matched(text: string, start: number, end: number, marks: readonly Span[]): Markup {
  const within = marks
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

/** The value of a field, which items rest on as a whole. */
export function wholeField(value: string, stretches: readonly Stretch[], id: string | undefined): Markup {
  if (id === undefined) return markup`${value}`
  const owners = stretches.flatMap(({owner}) => owner ?? [])
  return markup`<mark class="${worst(stretches)}" id="${id}" tabindex="-1">${value}</mark>${references(owners)}`
}

function worst(stretches: readonly Stretch[]): Role {
  return roles.find(role => stretches.some(stretch => stretch.role === role)) ?? 'fact'
}

/** Small numbers, as for footnotes. */
function references(owners: readonly Owner[]): Markup | undefined {
  if (owners.length === 0) return undefined
  const unique = [...new Map(owners.map(owner => [owner.href, owner])).values()]
  return markup`<sup>${unique.map(({href, label, title}) => markup`<a href="${href}" title="${title}">${label}</a>`)}</sup>`
}
