/** Finds the words of evidence in the text of the document, so that both can be linked. */
import type {Block, Document, Place, Site} from '../../model/document.ts'
import type {Evidence} from '../../model/report.ts'

/** Where evidence stands: a stretch of a block, in UTF-16 code units, or a field. */
export type Anchor =
  | {readonly kind: 'text'; readonly block: number; readonly start: number; readonly end: number}
  | {readonly kind: 'field'; readonly field: number}

/** A function that finds evidence in the document; `undefined` where its words are not shown there. */
export function anchorFinder(document: Document): (evidence: Evidence) => Anchor | undefined {
  const sentences = new Map<string, Anchor[]>()
  for (const {block, start, end} of document.sentences) {
    const text = document.blocks[block]?.text.slice(start, end) ?? ''
    const same = sentences.get(text)
    if (same) same.push({kind: 'text', block, start, end})
    else sentences.set(text, [{kind: 'text', block, start, end}])
  }
  return evidence => {
    const same = sentences.get(evidence.quote) ?? []
    const near = same.find(anchor => anchor.kind === 'text' && holds(document, anchor.block, evidence.place))
    return near ?? findField(document, evidence) ?? findInBlock(document, evidence) ?? same[0]
  }
}

function findField(document: Document, {quote, place}: Evidence): Anchor | undefined {
  const field = document.fields.findIndex(
    ({pointer, file, site}) => quote.startsWith(`${pointer}: `) && contains(document, file, site, place),
  )
  return field === -1 ? undefined : {kind: 'field', field}
}

/** Evidence may be longer than a sentence: a paragraph, a section of which this is the first block. */
function findInBlock(document: Document, {quote, place}: Evidence): Anchor | undefined {
  const block = document.blocks.findIndex((_, index) => holds(document, index, place))
  const text = document.blocks[block]?.text
  if (text === undefined) return undefined
  const start = text.indexOf(quote)
  return start === -1
    ? {kind: 'text', block, start: 0, end: text.length}
    : {kind: 'text', block, start, end: start + quote.length}
}

function holds(document: Document, index: number, place: Place): boolean {
  const block: Block | undefined = document.blocks[index]
  return block !== undefined && contains(document, block.file, block.site, place)
}

function contains(document: Document, file: number, site: Site, place: Place): boolean {
  if (document.files[file]?.path !== place.file) return false
  if (site.kind === 'range') return place.kind === 'range' && site.start <= place.start.offset && place.start.offset <= site.end
  return site.kind === 'page'
    ? place.kind === 'page' && site.page === place.page
    : place.kind === 'paragraph' && site.paragraph === place.paragraph
}
