/**
 * Targets of link annotations. A linked text is wrapped into marks from the private use area while lines are joined,
 * because a target may run over several lines; `resolveLinks` then writes `text <target>`.
 */
import type {Annotation} from './pdfjs.ts'
import type {Link} from './types.ts'

const OPEN = '\uE000'
const AFTER_INDEX = '\uE001'
const CLOSE = '\uE002'
const MARKED = /\uE000(\d+)\uE001([^\uE000\uE002]*)\uE002/g
const MARKED_TWICE = /\uE000(\d+)\uE001([^\uE000\uE002]*)\uE002( ?)\uE000\1\uE001([^\uE000\uE002]*)\uE002/g

/** The links among the annotations of a page that lead to another place than the document itself; `view` is the page's box. */
export function linksOf(annotations: readonly Annotation[], view: readonly number[]): Link[] {
  const [left = 0, bottom = 0] = view
  return annotations.flatMap(({url, unsafeUrl, rect}) => {
    const target = url ?? unsafeUrl
    if (target === undefined || !/^(https?|ftp):/i.test(target)) return []
    const [ax = 0, ay = 0, bx = 0, by = 0] = Array.from(rect)
    return [
      {
        url: target,
        x0: Math.min(ax, bx) - left,
        x1: Math.max(ax, bx) - left,
        y0: Math.min(ay, by) - bottom,
        y1: Math.max(ay, by) - bottom,
      },
    ]
  })
}

/** Wraps a linked text; `index` is its place in the list of all links of the document. */
export function markLink(text: string, index: number): string {
  return `${OPEN}${index}${AFTER_INDEX}${text}${CLOSE}`
}

/** Whether a text holds marks; the text without them. */
export function withoutMarks(text: string): string {
  return text.includes(OPEN) ? text.replace(MARKED, '$2').replace(/\uE000\d+\uE001|\uE002/g, '') : text
}

/** Writes marked links as `text <target>`, and a visible address only once, whole, however many lines it ran over. */
export function resolveLinks(text: string, links: readonly Link[]): string {
  if (!text.includes(OPEN)) return text
  let joined = text
  for (let before = ''; before !== joined; ) {
    before = joined
    joined = joined.replace(MARKED_TWICE, (_whole, index: string, first: string, space: string, second: string) => {
      const url = links[Number(index)]?.url ?? ''
      const glued = first + second
      return markLink(bare(url).includes(bare(glued)) ? glued : `${first}${space}${second}`, Number(index))
    })
  }
  return joined.replace(MARKED, (_whole, index: string, visible: string) => {
    const url = links[Number(index)]?.url
    if (url === undefined) return visible
    if (bare(visible) === bare(url)) return /^(https?|ftp):/i.test(visible) ? visible.replace(/ /g, '') : url
    return visible.trim() === '' ? visible : `${visible} <${url}>`
  })
}

/** An address without scheme, spaces, and what ends it, to compare. */
function bare(address: string): string {
  return address
    .replace(/\s+/g, '')
    .replace(/^(https?|ftp):\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/.,;)]+$/, '')
    .replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .toLowerCase()
}
