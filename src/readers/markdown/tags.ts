/** HTML tags, as far as a manuscript needs them. */
import {entityAt} from '../shared/entities.ts'

export interface Tag {
  /** Lower case; empty for comments, declarations and what is no tag. */
  readonly name: string
  readonly isClosing: boolean
  readonly attributes: string
  /** Offset after the tag. */
  readonly end: number
}

/** Longest tag, in characters; a `<` without `>` in that distance is a sign like others. */
const longest = 4000

/** The tag at the `<` at `at`; `undefined` where none begins. */
export function tagAt(text: string, at: number): Tag | undefined {
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    return {name: '', isClosing: false, attributes: '', end: end === -1 ? at + 4 : end + 3}
  }
  const opening = /<(\/?)([A-Za-z][\w:-]*)|<[!?]/y
  opening.lastIndex = at
  const match = opening.exec(text)
  if (match === null) return undefined
  const end = closing(text, opening.lastIndex)
  if (end === undefined) return undefined
  const attributes = text.slice(opening.lastIndex, end - 1)
  return {name: (match[2] ?? '').toLowerCase(), isClosing: match[1] === '/', attributes, end}
}

function closing(text: string, from: number): number | undefined {
  let quote = ''
  const last = Math.min(text.length, from + longest)
  for (let at = from; at < last; at++) {
    const sign = text[at] as string
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at + 1
    else if (sign === '<') return undefined
    else if ((sign === '"' || sign === "'") && text[at - 1] === '=') quote = sign
  }
  return undefined
}

/** The value of an attribute, in plain text; empty where there is none. */
export function attribute(tag: Tag, name: string): string {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const match = pattern.exec(tag.attributes)
  const value = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
  return value.replace(/&#?\w{1,32};/g, reference => entityAt(reference, 0)?.value ?? reference)
}

const skipped: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template', 'pre'])

/** Whether nothing in the element is running text. */
export function isSkipped(name: string): boolean {
  return skipped.has(name)
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** Whether the element parts blocks of text. */
export function isBlockTag(name: string): boolean {
  return blocks.has(name)
}

const elements: ReadonlySet<string> = new Set([
  ...blocks,
  ...skipped,
  ...'a abbr audio b bdi bdo big br button canvas cite code col colgroup data del dfn em embed font form i iframe img input ins kbd label link map mark math menu meta noscript object param picture q s samp select small source span strike strong sub summary sup text textarea time tt u var video wbr'.split(
    ' ',
  ),
])

/** Authors also put notes to themselves in angle brackets: `<removed the third strain>`. */
export function isHtmlElement(name: string): boolean {
  return elements.has(name)
}
