/** Where words stand in their source file. */
import type {Block, Document, Field, Place, Point, SourceFile, Span} from '../model/document.ts'
import {sourceAt} from './normalize.ts'

/** The place of a span of a block’s text. */
export function locate(document: Document, block: Block, span: Span): Place {
  const start = sourceAt(block.anchors, span.start)
  const end = sourceAt(block.anchors, Math.max(span.start, span.end - 1))
  if (block.site.kind !== 'range' || start === undefined || end === undefined) return placeOf(document, block)
  return range(fileOf(document, block.file), start, Math.max(start, end + 1))
}

/** The place of a whole block or field. */
export function placeOf(document: Document, part: Block | Field): Place {
  const file = fileOf(document, part.file)
  const site = part.site
  if (site.kind === 'page') return {kind: 'page', file: file.path, page: site.page}
  if (site.kind === 'paragraph') return {kind: 'paragraph', file: file.path, paragraph: site.paragraph}
  return range(file, site.start, site.end)
}

function fileOf(document: Document, index: number): SourceFile {
  return document.files[index] ?? {path: document.path, lines: [0]}
}

function range(file: SourceFile, start: number, end: number): Place {
  return {kind: 'range', file: file.path, start: pointAt(file.lines, start), end: pointAt(file.lines, end)}
}

/** Line and column from 1, by binary search. */
function pointAt(lines: readonly number[], offset: number): Point {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return {line: Math.max(1, low), column: offset - (lines[low - 1] ?? 0) + 1, offset}
}
