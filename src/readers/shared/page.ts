/**
 * The state of reading a document with markup: which containers are open, and how blocks and headings are opened in them.
 * What the single elements of a format do to it is said in that format’s tables.
 */
import type {BlockKind, Cell, Role} from '../../model/document.ts'
import {type BlockWriter, blockWriter} from './blocks.ts'
import {type FieldWriter, fieldWriter} from './fields.ts'
import {type Grid, newGrid} from './grid.ts'
import type {MathReader} from './mathml.ts'
import type {XmlTag} from './xml.ts'

/**
 * What an open container does with what stands in it:
 * `section` has a heading and paragraphs; `figure` has one caption of all its labels, titles and paragraphs; `box` has a
 * caption of label and title, then paragraphs; `item` has paragraphs that are items; `joined` belongs to the open block
 * as a whole; `paragraph` is a paragraph with blocks possibly inside; `mute` has no running text.
 */
export type FrameKind = 'section' | 'figure' | 'box' | 'item' | 'joined' | 'paragraph' | 'mute'

export interface Frame {
  readonly name: string
  readonly kind: FrameKind
  readonly tag: XmlTag
  readonly role: Role | undefined
  /** Heading to write before the first block of a section that has no title of its own. */
  title: string | undefined
  /** The section has its heading. */
  titled: boolean
  /** The heading written last for a kind of notes in this section. */
  note: string | undefined
  /** The caption of this figure is open. */
  caption: boolean
  /** A block was opened for this frame, and is closed with it. */
  readonly block: boolean
}

export interface Page {
  readonly text: string
  readonly out: BlockWriter
  readonly fields: FieldWriter
  /** Open containers, outermost first. */
  readonly frames: Frame[]
  /** Number of open sections, and of those that have a heading. */
  depth: number
  headed: number
  /** Open sections whose default heading has not been written, outermost first. */
  readonly pending: Frame[]
  /** What a block is called that stands in no section after the first one; `undefined` while none has been closed. */
  readonly region: {title: string; orphan: boolean}
  /** Whether the innermost block was opened by text that stood in no block of its own. */
  implicit: boolean
  /** Elements deep inside one that is left out; 0 for none. */
  skipped: number
  /** Whether what stands beside each other in the open reference has no punctuation of its own between. */
  spaced: boolean
  /** The table that is being read. */
  grid: Grid
  math: MathReader | undefined
  /** What is to be written at the end of open citations and superscripts. */
  readonly endings: string[]
  /** How many of them are brackets around a citation. */
  brackets: number
  /** For each name asked for, where its next end tag is. */
  readonly endTags: Map<string, number>
  /** How many elements of each name were left out. */
  readonly leftOut: Map<string, number>
}

export function pageOf(text: string): Page {
  return {
    text,
    out: blockWriter(),
    fields: fieldWriter(),
    frames: [],
    depth: 0,
    headed: 0,
    pending: [],
    region: {title: 'Front matter', orphan: false},
    implicit: false,
    skipped: 0,
    spaced: false,
    grid: newGrid(),
    math: undefined,
    endings: [],
    brackets: 0,
    endTags: new Map(),
    leftOut: new Map(),
  }
}

export function top(page: Page): Frame | undefined {
  return page.frames[page.frames.length - 1]
}

export interface FrameOptions {
  readonly role?: Role | undefined
  readonly title?: string | undefined
  readonly block?: boolean
}

export function push(page: Page, kind: FrameKind, tag: XmlTag, options: FrameOptions = {}): void {
  endImplicit(page, tag.start)
  const {role, title, block = false} = options
  if (kind === 'section') page.depth++
  const frame: Frame = {name: tag.name, kind, tag, role, title, titled: false, note: undefined, caption: false, block}
  page.frames.push(frame)
  if (kind === 'section' && title !== undefined) page.pending.push(frame)
}

/** Closes the innermost frame, if it is that of `tag`. */
export function pop(page: Page, tag: XmlTag, start: number, end: number): Frame | undefined {
  const frame = top(page)
  if (frame?.tag !== tag) return undefined
  endImplicit(page, start)
  endCaption(page, start)
  if (frame.block) page.out.close(end)
  page.frames.pop()
  if (frame.kind === 'section') {
    if (page.pending.at(-1) === frame) page.pending.pop()
    page.depth--
    if (frame.titled) page.headed--
    if (page.headed === 0 && (frame.titled || frame.note !== undefined)) page.region.orphan = true
  }
  return frame
}

/** Opens a block of its own, or goes on in the open one where the container belongs to a block as a whole. */
export function openBlock(
  page: Page,
  kind: BlockKind,
  tag: XmlTag,
  frame: FrameKind = 'paragraph',
  more: {readonly role?: Role | undefined; readonly cell?: Cell | undefined} = {},
): void {
  const around = top(page)
  if (around?.kind === 'joined') {
    page.out.add(' ', undefined)
    push(page, 'joined', tag)
    return
  }
  if (around?.kind === 'mute') {
    push(page, 'mute', tag)
    return
  }
  endImplicit(page, tag.start)
  endCaption(page, tag.start)
  settle(page, tag.start)
  page.out.open(kind, tag.start, more)
  push(page, frame, tag, {block: true})
}

/** Goes on in the caption of the figure that is open, opening it if need be. */
export function joinCaption(page: Page, tag: XmlTag): void {
  const figure = top(page) as Frame
  if (figure.caption) page.out.add(' ', undefined)
  else {
    endImplicit(page, tag.start)
    settle(page, tag.start)
    page.out.open('caption', figure.tag.start, {role: figure.role})
    figure.caption = true
  }
  push(page, 'joined', tag)
}

export function endCaption(page: Page, at: number): void {
  const figure = top(page)
  if (figure?.caption !== true) return
  figure.caption = false
  page.out.close(at)
}

/** Writes the headings that open sections still lack, and one for a block that stands in no section. */
export function settle(page: Page, at: number): void {
  writePending(page, at)
  if (page.region.orphan && page.headed === 0) page.out.heading(page.region.title, 1, undefined, at)
  page.region.orphan = false
}

/** Writes the headings that open sections still lack. */
export function writePending(page: Page, at: number): void {
  for (const frame of page.pending) {
    page.out.heading(frame.title as string, ++page.headed, frame.role, at)
    frame.titled = true
  }
  page.pending.length = 0
}

/** Opens the heading of the innermost section for its title, one deeper than what it stands in unless `depth` says otherwise. */
export function openHeading(page: Page, tag: XmlTag, depth?: number): void {
  const section = top(page) as Frame
  if (page.pending.at(-1) === section) page.pending.pop()
  page.region.orphan = false
  writePending(page, tag.start)
  page.out.open('heading', tag.start, {depth: depth ?? page.headed + (section.titled ? 0 : 1), role: section.role})
  if (!section.titled) page.headed++
  section.titled = true
  push(page, 'joined', tag, {block: true})
}

/** A heading for what follows in the innermost section, unless the same stands there already. */
export function headOnce(page: Page, title: string, role: Role | undefined, at: number): void {
  const section = top(page) as Frame
  if (section.note === title) return
  page.region.orphan = false
  writePending(page, at)
  page.out.heading(title, page.headed + 1, role, at)
  section.note = title
}

/** Text that stands in no block of its own opens one. */
export function openImplicit(page: Page, source: number): void {
  endCaption(page, source)
  settle(page, source)
  page.out.open(top(page)?.kind === 'item' ? 'item' : 'paragraph', source)
  page.implicit = true
}

export function endImplicit(page: Page, at: number): void {
  if (!page.implicit) return
  page.implicit = false
  page.out.close(at)
}

/** Adds text that stands at `at`, in the block that is open or, where its container has none, in one of its own; `source` as in `RunText.add`. */
export function addText(page: Page, text: string, at: number, source: number | undefined): void {
  const frame = top(page)
  if (frame?.kind === 'mute') return
  if (!page.implicit && frame?.kind !== 'joined' && frame?.kind !== 'paragraph') {
    if (isBlank(text)) return
    openImplicit(page, at)
  }
  page.out.add(text, source)
}

/**
 * The markup from the start tag `tag` to the next end tag of its name, or nothing where that is too far off to be that of a
 * citation or an exponent. To be asked in the order of the text: then the text is searched only once.
 */
export function contentOf(page: Page, tag: XmlTag): string {
  let end = page.endTags.get(tag.name) ?? -1
  if (end < tag.end) {
    const found = page.text.indexOf(`</${tag.name}`, tag.end)
    end = found === -1 ? page.text.length : found
    page.endTags.set(tag.name, end)
  }
  return end - tag.end > 6000 ? '' : page.text.slice(tag.end, end)
}

/** Most of what stands between blocks is a line break; that is told fastest from the first letters. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0) return false
  }
  return true
}
