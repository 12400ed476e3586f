/** The state of reading one JATS paper: which containers are open, and how blocks and headings are opened in them. */
import type {BlockKind, Role} from '../../model/document.ts'
import {type BlockWriter, blockWriter} from '../shared/blocks.ts'
import {type FieldWriter, fieldWriter} from '../shared/fields.ts'
import type {MathReader} from '../shared/mathml.ts'
import type {XmlTag} from '../shared/xml.ts'
import type {Contributor} from './front.ts'

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

export interface Paper {
  readonly text: string
  readonly out: BlockWriter
  readonly fields: FieldWriter
  /** Open containers, outermost first. */
  readonly frames: Frame[]
  /** Number of open sections. */
  depth: number
  /** Number of open sections that have a heading still to come. */
  untitled: number
  /** What a block is called that stands in no section after the first one; `undefined` while none has been closed. */
  readonly region: {title: string; orphan: boolean}
  /** Whether the innermost block was opened by text that stood in no block of its own. */
  implicit: boolean
  /** Elements deep inside one that is left out; 0 for none. */
  skipped: number
  /** Elements deep inside a reference list entry that has no punctuation of its own; 0 for none. */
  spaced: number
  math: MathReader | undefined
  /** Whether the open inline formula has been written in one of its forms. */
  formulaWritten: boolean
  /** What is to be written at the end of open links and superscripts. */
  readonly endings: string[]
  contributor: Contributor | undefined
  /** “Name: role, role” for each contributor with roles of their own. */
  readonly contributions: string[]
  readonly leftOut: Map<string, number>
}

export function paperOf(text: string): Paper {
  return {
    text,
    out: blockWriter(),
    fields: fieldWriter(),
    frames: [],
    depth: 0,
    untitled: 0,
    region: {title: 'Front matter', orphan: false},
    implicit: false,
    skipped: 0,
    spaced: 0,
    math: undefined,
    formulaWritten: false,
    endings: [],
    contributor: undefined,
    contributions: [],
    leftOut: new Map(),
  }
}

export function top(paper: Paper): Frame | undefined {
  return paper.frames[paper.frames.length - 1]
}

export interface FrameOptions {
  readonly role?: Role | undefined
  readonly title?: string | undefined
  readonly block?: boolean
}

export function push(paper: Paper, kind: FrameKind, tag: XmlTag, options: FrameOptions = {}): void {
  endImplicit(paper, tag.start)
  const {role, title, block = false} = options
  paper.frames.push({name: tag.name, kind, tag, role, title, titled: false, note: undefined, caption: false, block})
  if (kind === 'section') {
    paper.depth++
    if (title !== undefined) paper.untitled++
  }
}

/** Closes the innermost frame, if it is that of `name`. */
export function pop(paper: Paper, name: string, start: number, end: number): Frame | undefined {
  const frame = top(paper)
  if (frame?.name !== name) return undefined
  endImplicit(paper, start)
  endCaption(paper, start)
  if (frame.block) paper.out.close(end)
  paper.frames.pop()
  if (frame.kind === 'section') {
    if (frame.title !== undefined && !frame.titled) paper.untitled--
    if (--paper.depth === 0) paper.region.orphan = true
  }
  return frame
}

/** Opens a block of its own, or goes on in the open one where the container belongs to a block as a whole. */
export function openBlock(paper: Paper, kind: BlockKind, tag: XmlTag, frame: FrameKind = 'paragraph', role?: Role): void {
  const around = top(paper)
  if (around?.kind === 'joined') {
    paper.out.add(' ', undefined)
    push(paper, 'joined', tag)
    return
  }
  if (around?.kind === 'mute') {
    push(paper, 'mute', tag)
    return
  }
  endImplicit(paper, tag.start)
  endCaption(paper, tag.start)
  settle(paper, tag.start)
  paper.out.open(kind, tag.start, {role})
  push(paper, frame, tag, {block: true})
}

/** Goes on in the caption of the figure that is open, opening it if need be. */
export function joinCaption(paper: Paper, tag: XmlTag): void {
  const figure = top(paper) as Frame
  if (figure.caption) paper.out.add(' ', undefined)
  else {
    endImplicit(paper, tag.start)
    settle(paper, tag.start)
    paper.out.open('caption', figure.tag.start, {role: figure.role})
    figure.caption = true
  }
  push(paper, 'joined', tag)
}

export function endCaption(paper: Paper, at: number): void {
  const figure = top(paper)
  if (figure?.caption !== true) return
  figure.caption = false
  paper.out.close(at)
}

/** Writes the headings that open sections still lack, and one for a block that stands in no section. */
export function settle(paper: Paper, at: number): void {
  if (paper.untitled > 0) {
    let depth = 0
    for (const frame of paper.frames) {
      if (frame.kind === 'section') depth++
      if (frame.kind === 'section' && frame.title !== undefined && !frame.titled) {
        paper.out.heading(frame.title, depth, frame.role, at)
        frame.titled = true
        paper.untitled--
      }
    }
  }
  if (paper.region.orphan && paper.depth === 0) {
    paper.out.heading(paper.region.title, 1, undefined, at)
    paper.region.orphan = false
  }
}

/** Opens the heading of the innermost section for its title. */
export function openHeading(paper: Paper, tag: XmlTag): void {
  const section = top(paper) as Frame
  if (section.title !== undefined && !section.titled) paper.untitled--
  section.titled = true
  settle(paper, tag.start)
  paper.out.open('heading', tag.start, {depth: paper.depth, role: section.role})
  push(paper, 'joined', tag, {block: true})
}

/** A heading for what follows in the innermost section, unless the same stands there already. */
export function headOnce(paper: Paper, title: string, role: Role | undefined, at: number): void {
  const section = top(paper) as Frame
  if (section.note === title) return
  settle(paper, at)
  paper.out.heading(title, paper.depth + (section.titled ? 1 : 0), role, at)
  section.note = title
}

/** Text that stands in no block of its own opens one. */
export function openImplicit(paper: Paper, source: number): void {
  endCaption(paper, source)
  settle(paper, source)
  paper.out.open(top(paper)?.kind === 'item' ? 'item' : 'paragraph', source)
  paper.implicit = true
}

export function endImplicit(paper: Paper, at: number): void {
  if (!paper.implicit) return
  paper.implicit = false
  paper.out.close(at)
}
