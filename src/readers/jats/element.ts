/** What an element of JATS does to the paper that is being read, and the kinds that many elements are of. */
import type {BlockKind, Role} from '../../model/document.ts'
import type {XmlTag} from '../shared/xml.ts'
import {type FrameKind, openBlock, type Paper, pop, push} from './paper.ts'

export type Closing = (paper: Paper, tag: XmlTag, start: number, end: number) => void

export interface Element {
  readonly open?: (paper: Paper, tag: XmlTag) => void
  readonly close?: Closing
}

export const popFrame: Closing = (paper, tag, start, end) => void pop(paper, tag.name, start, end)

/** For elements that open a section and a block in it. */
export const popTwice: Closing = (paper, tag, start, end) => {
  pop(paper, tag.name, start, end)
  pop(paper, tag.name, start, end)
}

/** A container that changes nothing but what stands directly in it. */
export const frame = (kind: FrameKind): Element => ({open: (paper, tag) => push(paper, kind, tag), close: popFrame})

/** A section with a heading by default, such as `ack`. */
export const section = (title?: string, role?: Role): Element => ({
  open: (paper, tag) => push(paper, 'section', tag, {title, role}),
  close: popFrame,
})

/** A block that all text in it belongs to. */
export const block = (kind: BlockKind): Element => ({
  open: (paper, tag) => openBlock(paper, kind, tag, 'joined'),
  close: popFrame,
})

/** An element that is left out with all that is in it. */
export const skip: Element = {
  open: paper => {
    paper.skipped = 1
  },
}

/** An element that is left out and counted, so that a person can be told. */
export const leaveOut: Element = {
  open(paper, tag) {
    paper.skipped = 1
    paper.leftOut.set(tag.name, (paper.leftOut.get(tag.name) ?? 0) + 1)
  },
}

/** Text that is set apart from what stands beside it. */
export const apart: Element = {
  open: paper => paper.out.add(' ', undefined),
  close: paper => paper.out.add(' ', undefined),
}
