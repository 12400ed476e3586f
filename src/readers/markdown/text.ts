/** A Markdown text made ready for parsing: what is no Markdown in it is masked. */
import type {Span} from '../../model/document.ts'
import {newGrid} from '../shared/grid.ts'
import type {Aside} from './directives.ts'
import {guard, mostLines, mostSigns} from './guard.ts'
import {hidden, type Include} from './hidden.ts'
import {frame} from './lines.ts'
import {marks} from './marks.ts'
import {cover, inOrder} from './masks.ts'
import type {Page} from './page.ts'
import {plainOf} from './plain-text.ts'

/** Any region of it can be read. */
export interface Text {
  readonly page: Page
  /** Paragraphs and headings without markup. */
  readonly plain: readonly Span[]
  readonly asides: readonly Aside[]
  readonly dull: readonly Span[]
  /** Where a text may be cut in two without changing its structure: beginnings of paragraphs and headings at the margin, ends of code there. */
  readonly breaks: readonly number[]
  readonly includes: readonly Include[]
  readonly remarks: readonly string[]
}

/** `file` is the index that the blocks of the text get. */
export function prepare(text: string, file: number): Text {
  const unseen = hidden(text, 0)
  const {
    masks: own,
    asides,
    chunks,
    ends,
    codes,
    dull,
    captions,
    rows,
    includes,
    remarks,
  } = frame(cover(text, inOrder(unseen.masks)), 0, text.length)
  const masks = [...own, ...unseen.masks]
  const prose = without(codes, 0, text.length)
  marks(text, prose, masks)
  const notes = asides.filter(({kind}) => kind !== 'table').toSorted(byStart)
  marks(text, notes, masks)
  const tables = asides.filter(({kind}) => kind === 'table')
  const marked = inOrder(masks)
  const covered = cover(text, marked)
  const guarded = guard(covered, prose, tables).map(mask => ({...mask, text: text.slice(mask.start, mask.end)}))
  const ordered = guarded.length === 0 ? marked : inOrder([...marked, ...guarded])
  const page: Page = {
    ...{file, text, masked: guarded.length === 0 ? covered : cover(text, ordered)},
    ...{masks: new Map(ordered.map(mask => [mask.start, mask])), captions: captions.toSorted(byStart), rows},
    ...{blocks: [], depth: 0, enclosing: undefined, grid: newGrid(), cell: undefined},
  }
  return {
    page,
    plain: plainOf(page.masked, chunks),
    asides: asides.toSorted(byStart),
    dull,
    breaks: [...chunks.map(chunk => chunk.start), ...ends].toSorted((left, right) => left - right),
    includes: [...unseen.includes, ...includes].toSorted((left, right) => left.at - right.at),
    remarks: [...unseen.remarks, ...remarks, ...remarkOn(guarded.length)],
  }
}

function remarkOn(guarded: number): readonly string[] {
  if (guarded === 0) return []
  const which = guarded === 1 ? '1 paragraph' : `${guarded} paragraphs`
  const why = `more than ${mostSigns} brackets, stars or backticks, or ${mostLines} lines`
  return [`read as plain text: ${which} with ${why}`]
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

export function byStart(left: Span, right: Span): number {
  return left.start - right.start
}
