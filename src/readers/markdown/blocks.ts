/** Running text → the block that it is. */
import type {BlockKind, Span} from '../../model/document.ts'
import {opensCaption} from '../shared/caption-label.ts'
import type {RunText} from '../shared/run-text.ts'
import type {Page} from './page.ts'

/** Adds a block, if there is text. `shown` is the text where it is not all that was run. */
export function addBlock(page: Page, kind: BlockKind, run: RunText, span: Span, depth = 0, shown?: string): void {
  if (run.isEmpty) return
  const text = shown ?? run.text()
  const site = {kind: 'range' as const, start: span.start, end: span.end}
  const cell = kind === 'cell' && page.cell !== undefined ? {cell: page.cell} : {}
  page.blocks.push({kind, depth, text, file: page.file, site, anchors: run.anchors(), ...cell})
}

/** Adds a paragraph as what its place and its first words make of it. */
export function addParagraphBlock(page: Page, run: RunText, span: Span): void {
  const {enclosing} = page
  if (isInFigure(page, span.start) || isCaption(run.text())) addBlock(page, 'caption', run, span)
  else if (typeof enclosing === 'number') addBlock(page, 'heading', run, span, enclosing)
  else addBlock(page, enclosing ?? 'paragraph', run, span)
}

export function isInFigure({enclosing, captions}: Page, at: number): boolean {
  return enclosing === 'caption' || captions.some(span => at >= span.start && at < span.end)
}

/** In characters; the longest heading of the manuscripts at hand has 180. */
const longestHeading = 300

/** A rule below a long paragraph makes a heading of it, which nobody meant. */
export function addHeadingBlock(page: Page, run: RunText, span: Span, depth: number): void {
  if (run.text().length > longestHeading) addBlock(page, 'paragraph', run, span)
  else {
    page.depth = depth
    addBlock(page, 'heading', run, span, depth)
  }
}

/** “Figure 2. …”, “Table S1 | …”, and Pandoc’s “Table: …” or “: …” below a table. */
function isCaption(text: string): boolean {
  return /^(?:table)?: /i.test(text) || opensCaption(text)
}
