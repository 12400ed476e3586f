/** A Markdown text → blocks. */
import type {Span} from '../../model/document.ts'
import {guard} from './guard.ts'
import {hidden, type Include} from './hidden.ts'
import {type Aside, frame} from './lines.ts'
import {marks} from './marks.ts'
import {cover, inOrder} from './masks.ts'
import type {Page} from './page.ts'
import {addPlain, plainOf} from './plain-text.ts'
import {addTable} from './table.ts'
import {treeOf} from './tree.ts'
import {addFlow} from './walk.ts'

/** A text made ready, so that any region of it can be read. */
export interface Text {
  readonly page: Page
  /** Paragraphs and headings without markup. */
  readonly plain: readonly Span[]
  readonly asides: readonly Aside[]
  readonly dull: readonly Span[]
  readonly includes: readonly Include[]
  readonly remarks: readonly string[]
}

/** Masks what is no Markdown in `text` from `start` on. `file` is the index that its blocks get. */
export function prepare(text: string, start: number, file: number): Text {
  const unseen = hidden(text, start)
  const {
    masks: kept,
    asides,
    chunks,
    codes,
    dull,
    captions,
    includes,
    remarks,
  } = frame(cover(text, inOrder(unseen.masks)), start, text.length)
  const masks = [...unseen.masks, ...kept]
  const tables = asides.filter(aside => aside.kind === 'table')
  let guarded = 0
  for (const range of without(codes, start, text.length)) {
    marks(text, range.start, range.end, masks)
    guarded += guard(text, range, tables, masks)
  }
  for (const aside of asides.filter(({kind}) => kind !== 'table')) marks(text, aside.start, aside.end, masks)
  const ordered = inOrder(masks)
  const said =
    guarded === 0 ? [] : [`${guarded} paragraph(s) with more than 1000 brackets, stars or backticks were read as plain text`]
  const page: Page = {
    ...{file, text, masked: cover(text, ordered), masks: new Map(ordered.map(mask => [mask.start, mask]))},
    ...{captions: captions.toSorted(byStart), blocks: [], depth: 0, enclosing: undefined},
  }
  return {
    page,
    plain: plainOf(page.masked, chunks),
    asides: asides.toSorted(byStart),
    dull,
    includes: [...unseen.includes, ...includes].toSorted((left, right) => left.at - right.at),
    remarks: [...unseen.remarks, ...remarks, ...said],
  }
}

/** Adds the blocks of `region` to the page. `onInclude` is called in its place for each file that is to be read there. */
export function addRegion(
  text: Text,
  region: Span & {readonly cuts?: readonly Span[]},
  onInclude: (include: Include) => void = () => {},
): void {
  const within = <T extends Span>(spans: readonly T[]) =>
    spans.filter(span => span.start >= region.start && span.end <= region.end)
  const asides = within(text.asides)
  const plain = within(text.plain)
  const cuts = [...asides, ...plain, ...within(text.dull), ...(region.cuts ?? [])].toSorted(byStart)
  const tree = treeOf(text.page, {...region, cuts})
  const waiting = [
    ...asides.map(aside => ({at: aside.start, write: () => addAside(text, aside)})),
    ...plain.map(chunk => ({at: chunk.start, write: () => addPlain(text.page, chunk)})),
    ...text.includes
      .filter(({at}) => at >= region.start && at < region.end)
      .map(include => ({at: include.at, write: () => onInclude(include)})),
  ].toSorted((left, right) => left.at - right.at)
  let next = 0
  const writeUpTo = (offset: number): void => {
    for (; next < waiting.length && (waiting[next]?.at ?? 0) < offset; next++) waiting[next]?.write()
  }
  for (const node of tree.children) {
    writeUpTo(tree.bones.sourceOf(node.position?.start.offset ?? 0))
    addFlow(tree, node)
  }
  writeUpTo(Number.POSITIVE_INFINITY)
}

function addAside(text: Text, aside: Aside): void {
  const {page} = text
  if (aside.kind === 'table') {
    addTable(page, aside, cell => addCell(page, cell))
    return
  }
  const tree = treeOf(page, {start: aside.start, end: aside.end, cuts: aside.cuts ?? []})
  for (const node of tree.children) addFlow(tree, node, aside.kind)
}

/** A cell with markup; what would be a heading at the margin is none in a table. */
function addCell(page: Page, cell: Span): void {
  const {enclosing} = page
  page.enclosing = 'cell'
  const tree = treeOf(page, {...cell, cuts: []})
  for (const node of tree.children) addFlow(tree, node.type === 'heading' ? {...node, type: 'paragraph'} : node, 'cell')
  page.enclosing = enclosing
}

/** What of `[start, end)` lies outside the spans. */
function without(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const left: Span[] = []
  let from = start
  for (const span of spans) {
    if (span.start > from) left.push({start: from, end: span.start})
    from = Math.max(from, span.end)
  }
  if (from < end) left.push({start: from, end})
  return left
}

function byStart(left: Span, right: Span): number {
  return left.start - right.start
}
