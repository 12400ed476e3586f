/** What an element does to the page that is being read, the kinds that many elements are of, and the walk over all of them. */
import type {BlockKind, Role} from '../../model/document.ts'
import {addText, endImplicit, type FrameKind, openBlock, type Page, pop, push} from './page.ts'
import type {XmlHandler, XmlTag} from './xml.ts'

export type Closing<P extends Page = Page> = (page: P, tag: XmlTag, start: number, end: number) => void

export interface Element<P extends Page = Page> {
  readonly open?: (page: P, tag: XmlTag) => void
  readonly close?: Closing<P>
}

export const popFrame: Closing = (page, tag, start, end) => void pop(page, tag, start, end)

/** For elements that open a section and a block in it. */
export const popTwice: Closing = (page, tag, start, end) => {
  pop(page, tag, start, end)
  pop(page, tag, start, end)
}

/** A container that changes nothing but what stands directly in it. */
export const frame = (kind: FrameKind): Element => ({open: (page, tag) => push(page, kind, tag), close: popFrame})

/** A section with a heading by default, such as `ack`. */
export const section = (title?: string, role?: Role): Element => ({
  open: (page, tag) => push(page, 'section', tag, {title, role}),
  close: popFrame,
})

/** A block that all text in it belongs to. */
export const block = (kind: BlockKind): Element => ({
  open: (page, tag) => openBlock(page, kind, tag, 'joined'),
  close: popFrame,
})

/** A part of the document; what stands in none of its sections, after the first one, gets a heading of this name. */
export const region = (title: string): Element => ({
  open(page, tag) {
    endImplicit(page, tag.start)
    page.region.title = title
  },
})

/** An element that is left out with all that is in it. */
export const skip: Element = {
  open: page => {
    page.skipped = 1
  },
}

/** An element that is left out and counted, so that a person can be told. */
export const leaveOut: Element = {
  open(page, tag) {
    page.skipped = 1
    page.leftOut.set(tag.name, (page.leftOut.get(tag.name) ?? 0) + 1)
  },
}

/** Text that is set apart from what stands beside it. */
export const apart: Element = {
  open: page => page.out.add(' ', undefined),
  close: page => page.out.add(' ', undefined),
}

/** Walks over the markup of a page by the table of its elements; the text of elements not in it belongs to what they stand in. */
export function handlerOf<P extends Page>(page: P, elements: ReadonlyMap<string, Element<P>>): XmlHandler {
  /** What is to be done at the end of the open elements that are read. */
  const open: (Element<P> | undefined)[] = []

  function start(tag: XmlTag): void {
    if (page.skipped > 0) {
      page.skipped++
      return
    }
    if (page.math !== undefined) {
      const before = page.math.open(tag.name)
      if (before === undefined) page.skipped = 1
      else {
        open.push(undefined)
        page.out.add(before, undefined)
      }
      return
    }
    const element = elements.get(tag.name)
    element?.open?.(page, tag)
    if (page.skipped === 0) open.push(element)
  }

  function close(tag: XmlTag, start: number, end: number): void {
    if (page.skipped > 0) {
      page.skipped--
      return
    }
    const element = open.pop()
    if (page.math !== undefined) {
      page.out.add(page.math.close(), undefined)
      if (tag.name !== 'math') return
      page.math = undefined
    }
    element?.close?.(page, tag, start, end)
    if (page.spaced && !inline.has(tag.name)) page.out.add(' ', undefined)
  }

  function text(run: string, source: number, plain: boolean): void {
    if (page.skipped > 0) return
    const at = plain ? source : undefined
    if (page.math !== undefined) {
      const shown = page.math.text(run)
      page.out.add(shown, shown === run ? at : undefined)
      return
    }
    addText(page, run, source, at)
  }

  return {open: start, close, text}
}

/** Elements of references that are not set apart from what is beside them. */
const inline: ReadonlySet<string> = new Set(['italic', 'bold', 'sup', 'sub', 'sc', 'underline', 'monospace'])
