/** Found words → evidence that a person can check: quote, marks, place, section. */
import type {Block, Document, Field, Span} from '../model/document.ts'
import type {Evidence} from '../model/report.ts'
import {copyOf} from '../text/copy.ts'
import {locate, placeOf} from '../text/locate.ts'
import type {Matches} from './match.ts'
import type {Qualify} from './qualify.ts'

/** Words `[first, last)` of a sentence. */
export interface Hit {
  readonly sentence: number
  readonly first: number
  readonly last: number
}

/** A quote longer than this is cut around its marks. */
const longestQuote = 600

/** Evidence from sentence `index`, with the words that clause `clause` found in it. */
export function evidenceOf(clause: string, index: number, hits: readonly Hit[], matches: Matches, qualify: Qualify): Evidence {
  const {document} = matches
  const sentence = document.sentences[index] as Document['sentences'][number]
  const block = document.blocks[sentence.block] as Block
  const {first, starts, ends} = matches.words
  const from = first[index] as number
  const spans = disjoint(hits.map(hit => ({start: starts[from + hit.first] as number, end: ends[from + hit.last - 1] as number})))
  const window = whole(around(sentence, spans), block.text)
  const qualifiers = new Set(hits.flatMap(hit => qualify(index, hit.first, hit.last)))
  return {
    clause,
    quote: copyOf(block.text.slice(window.start, window.end)),
    place: locate(document, block, window),
    section: sectionPath(document, sentence.section),
    marks: spans
      .filter(span => span.start >= window.start && span.end <= window.end)
      .map(span => ({start: span.start - window.start, end: span.end - window.start})),
    qualifiers: [...qualifiers].sort(),
  }
}

/** The whole sentence, or as much of it around the first mark as a report can bear. */
function around(sentence: Span, spans: readonly Span[]): Span {
  if (sentence.end - sentence.start <= longestQuote) return {start: sentence.start, end: sentence.end}
  const middle = spans[0]?.start ?? sentence.start
  const start = Math.max(sentence.start, middle - longestQuote / 3)
  return {start, end: Math.min(sentence.end, start + longestQuote)}
}

/** Without the half of a character that the cut would leave at either end. */
function whole({start, end}: Span, text: string): Span {
  return {start: isLowHalf(text, start) ? start + 1 : start, end: isLowHalf(text, end) ? end - 1 : end}
}

/** Whether the second of two code units that make one character stands at `at`. */
function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Sorted, and joined where they overlap. */
function disjoint(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last !== undefined && span.start <= last.end)
      joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    else joined.push(span)
  }
  return joined
}

/** Titles of the sections around a sentence, outermost first. */
function sectionPath(document: Document, section: number): string[] {
  const path: string[] = []
  for (let at = section; at > 0; at = document.sections[at]?.parent ?? -1)
    path.unshift(copyOf(document.sections[at]?.title ?? ''))
  return path
}

/** Evidence from a field: `pointer: value`. */
export function fieldEvidence(clause: string, field: Field, document: Document): Evidence {
  const head = `${field.pointer.slice(1)}: `
  const value = typeof field.value === 'string' ? field.value : JSON.stringify(field.value)
  const full = head + value.replace(/\s+/g, ' ')
  const shown = full.slice(0, whole({start: 0, end: longestQuote}, full).end)
  return {
    clause,
    quote: copyOf(shown),
    place: placeOf(document, field),
    section: [],
    marks: [{start: Math.min(head.length, shown.length), end: shown.length}],
    qualifiers: [],
  }
}
