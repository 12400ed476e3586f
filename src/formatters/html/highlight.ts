/** Stretches of a text as `<mark>`s. They may overlap, so the text is cut wherever one begins or ends. */
import {anchorId, type Owner, type Role, roles, type Stretch} from './links.ts'
import {type Markup, markup} from './markup.ts'
import {matched} from './matched.ts'

/** The text of a block. Each stretch begins with its id and ends with links back to its items. */
export function highlight(text: string, stretches: readonly Stretch[], prefix: string): Markup {
  const spans = stretches.flatMap(stretch => (stretch.anchor.kind === 'text' ? [{stretch, ...stretch.anchor}] : []))
  if (spans.length === 0) return markup`${text}`
  const marks = stretches.flatMap(stretch => stretch.marks)
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
