/** Paragraphs of a word processor → blocks: what the styles do not say, the looks do. */
import type {Block, BlockKind, Cell, Field, Role} from '../../model/document.ts'
import {bulletOf} from './bullet.ts'
import {labelOf} from './caption-label.ts'
import {ADDRESS, namesIn} from './front-matter.ts'
import {depthsOf, type HeadingLook} from './heading-depths.ts'
import {HEADING_NUMBER, headingText, isCapitals, isUsualHeading, REFERENCES, RUNNING} from './heading-names.ts'
import {countLetters, startsCapital, startsSmall} from './letters.ts'
import type {Written} from './paragraph-writer.ts'

/** What the style or the place of a paragraph says that it is. */
export type Stated =
  | 'text'
  | 'title'
  | 'heading'
  | 'caption'
  | 'item'
  | 'code'
  | 'cell'
  | 'note'
  | 'author'
  | 'abstract'
  | 'reference'

export interface Paragraph extends Written {
  readonly stated: Stated
  /** Depth that the style gives to a heading, from 1; else 0. */
  readonly depth: number
  /** From 1. */
  readonly number: number
  readonly centred: boolean
  /** Where a cell stands in its table. */
  readonly cell?: Cell
}

/** In reading order, even where broken markup has left a paragraph open around those behind it. */
export function inOrder(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.toSorted((left, right) => left.number - right.number)
}

export interface Outcome {
  readonly blocks: readonly Block[]
  readonly fields: readonly Field[]
}

interface Draft {
  readonly kind: BlockKind
  readonly text: string
  readonly number: number
  readonly role?: Role
  readonly look?: HeadingLook
  readonly depth?: number
  readonly cell?: Cell | undefined
}

/** `told` is the title in the properties of the file, for documents that show none. */
export function blocksOf(paragraphs: readonly Paragraph[], told: string | undefined): Outcome {
  const shown = paragraphs.filter(({text}) => text !== '')
  const size = bodySize(shown)
  const title = titleRange(shown, size)
  const front = title === undefined ? 0 : frontEnd(shown, title[1], size)
  const drafts: Draft[] = []
  let inReferences = false
  let hasAbstract = false
  if (title === undefined && told !== undefined && told !== '') drafts.push({kind: 'title', text: told, number: 1})
  shown.forEach((paragraph, at) => {
    const {text, number, stated} = paragraph
    if (title !== undefined && at >= title[0] && at < title[1])
      drafts.push({kind: 'title', text: text.replace(/^title:\s*/i, ''), number})
    else if (stated === 'author' || (at < front && isFront(paragraph))) drafts.push({kind: 'item', text, number, role: 'authors'})
    else if (stated === 'cell' || stated === 'code' || stated === 'caption')
      drafts.push({kind: stated, text, number, cell: paragraph.cell})
    else if (stated === 'note') drafts.push({kind: 'item', text, number})
    else if (isHeading(paragraph, shown[at + 1], size)) {
      inReferences = REFERENCES.test(text)
      hasAbstract ||= /^(abstract|summary)\b/i.test(text)
      drafts.push(headingDraft(paragraph, text))
    } else if (isCaption(paragraph)) drafts.push({kind: 'caption', text, number})
    else {
      if (stated === 'abstract' && !hasAbstract) {
        hasAbstract = true
        drafts.push({kind: 'heading', text: 'Abstract', number, role: 'abstract', depth: 1})
      }
      if (stated === 'reference' && !inReferences) {
        inReferences = true
        drafts.push({kind: 'heading', text: 'References', number, role: 'references', depth: 1})
      }
      const end = inReferences ? 0 : runInEnd(paragraph)
      if (end > 0) drafts.push(headingDraft(paragraph, text.slice(0, end), true))
      const rest = text.slice(end).trim()
      const listed = stated === 'item' || inReferences || bulletOf(text) !== undefined
      if (rest !== '') drafts.push({kind: listed ? 'item' : 'paragraph', text: rest, number})
    }
  })
  const whole = hasAbstract ? drafts : withAbstract(drafts)
  return {blocks: blocksFrom(whole), fields: fieldsFrom(whole)}
}

/** Papers without the word “Abstract” have one nevertheless: what stands between authors and the first heading. */
function withAbstract(drafts: readonly Draft[]): readonly Draft[] {
  const start = drafts.findLastIndex(({kind, role}) => kind === 'title' || role === 'authors') + 1
  const end = drafts.findIndex(({kind}, at) => at >= start && kind !== 'paragraph')
  const first = drafts[start]
  if (start === 0 || first?.kind !== 'paragraph' || drafts[end]?.kind !== 'heading') return drafts
  const words = drafts.slice(start, end).reduce((sum, {text}) => sum + text.split(' ').length, 0)
  if (words < 40 || words > 600) return drafts
  const heading: Draft = {kind: 'heading', text: 'Abstract', number: first.number, role: 'abstract', depth: 1}
  return [...drafts.slice(0, start), heading, ...drafts.slice(start)]
}

/** The size of most letters that stand under no style of their own. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>()
  for (const {text, size, stated} of paragraphs) if (stated === 'text') letters.set(size, (letters.get(size) ?? 0) + text.length)
  let most = 0
  for (const [size, count] of letters) if (most === 0 || count > (letters.get(most) ?? 0)) most = size
  return most
}

/** Indices of the first paragraph of the title and of the one after it. */
function titleRange(paragraphs: readonly Paragraph[], size: number): readonly [number, number] | undefined {
  const styled = paragraphs.findIndex(({stated}) => stated === 'title')
  if (styled !== -1) return [styled, styled + 1]
  const labelled = paragraphs.slice(0, 5).findIndex(({text}) => /^title:\s*\S/i.test(text))
  if (labelled !== -1) return [labelled, labelled + 1]
  const last = paragraphs.findIndex(({stated}) => stated === 'heading')
  const candidates = paragraphs.slice(0, Math.min(6, last === -1 ? 6 : Math.max(last, 1)))
  let best: number | undefined
  candidates.forEach((paragraph, at) => {
    const words = paragraph.text.split(' ').length
    const fits =
      words >= 3 &&
      words <= 45 &&
      !/[.;:]$/.test(paragraph.text) &&
      !isUsualHeading(paragraph.text) &&
      !ADDRESS.test(paragraph.text)
    const marked =
      paragraph.size > 1.1 * size || paragraph.bold || (at === 0 && (paragraph.centred || paragraph.stated === 'heading'))
    if (fits && marked && (best === undefined || paragraph.size > (candidates[best] as Paragraph).size)) best = at
  })
  return best === undefined ? undefined : [best, best + 1]
}

/** Index of the first paragraph that is no front matter. */
function frontEnd(paragraphs: readonly Paragraph[], start: number, size: number): number {
  for (let at = start; at < Math.min(paragraphs.length, start + 40); at++) {
    const paragraph = paragraphs[at] as Paragraph
    const {text, stated} = paragraph
    const isHead = isHeading(paragraph, paragraphs[at + 1], size) && stated !== 'author'
    if (isHead && (isUsualHeading(text) || namesIn([text]).length === 0)) return at
    if (text.length > 250 && !isFront(paragraph)) return at
  }
  return Math.min(paragraphs.length, start + 40)
}

function isFront({text, stated}: Paragraph): boolean {
  if ((stated !== 'text' && stated !== 'author') || text.length > 1500) return false
  return ADDRESS.test(text) || /^(authors?|affiliations?|institutions?)\b:?/i.test(text) || namesIn([text]).length > 0
}

function isHeading(paragraph: Paragraph, next: Paragraph | undefined, size: number): boolean {
  const {text, stated, bold, italic} = paragraph
  if (stated === 'heading' || (stated === 'reference' && REFERENCES.test(text))) return true
  if ((stated !== 'text' && stated !== 'item') || text.length > 120 || startsSmall(text)) return false
  const letters = countLetters(text)
  const words = text.split(' ').length
  if (letters < 3 || words > 16 || next === undefined || /[.;,]$/.test(text) || /@|https?:/.test(text)) return false
  if (labelOf(text) !== undefined) return false
  const marked = bold || paragraph.size > 1.08 * size || isCapitals(text)
  if (isUsualHeading(text) && stated === 'text') return true
  if (stated === 'item') return bold && next.stated !== 'item'
  return (
    marked ||
    (italic && words <= 10 && next.text.length > 120) ||
    (HEADING_NUMBER.test(text) && words <= 10 && next.text.length > 120)
  )
}

function isCaption({text, boldLead, stated}: Paragraph): boolean {
  if (stated !== 'text') return false
  const label = labelOf(text)
  if (label === undefined) return false
  return label.stop !== '' || boldLead >= label.text.length - 1
}

/** How many characters at the start are a heading that runs on into the paragraph; 0 for none. */
function runInEnd({text, bold, italic, boldLead, italicLead, stated}: Paragraph): number {
  const named = RUNNING.exec(text)
  if (named !== null) return named[0].length
  if (stated !== 'text') return 0
  const leads = [
    [bold ? 0 : boldLead, 12],
    [italic ? 0 : italicLead, 7],
  ] as const
  for (const [end, mostWords] of leads) {
    if (end < 4 || end === text.length) continue
    const start = text.slice(0, end).trimEnd()
    const letters = countLetters(start)
    const stop = /[.:—–]$/.test(start) || /^\s*[.:—–]/.test(text.slice(end))
    const fits = letters >= 4 && start.split(' ').length <= mostWords && startsCapital(start.replace(/^[\d(]*[\s.)]*/, ''))
    if (stop && fits && labelOf(start) === undefined && !/^(note|e\.g|i\.e)|</i.test(start)) {
      return end + (/^\s*[.:—–]\s*/.exec(text.slice(end))?.[0].length ?? 0)
    }
  }
  return 0
}

function headingDraft(paragraph: Paragraph, text: string, runIn = false): Draft {
  const {size, bold, italic, number, depth} = paragraph
  const look = {
    text: text.replace(/\s*[—–:.-]+\s*$/, '').trim(),
    size,
    bold,
    italic,
    runIn,
    ...(depth > 0 && !runIn && {stated: depth}),
  }
  return {kind: 'heading', text: headingText(text), number, look}
}

function blocksFrom(drafts: readonly Draft[]): Block[] {
  const depths = depthsOf(drafts.flatMap(({look}) => (look === undefined ? [] : [look])))
  let heading = 0
  return drafts.map(({kind, text, number, role, look, cell, depth = 0}) => {
    const block: Block = {
      kind,
      depth: look === undefined ? depth : (depths[heading++] as number),
      text,
      file: 0,
      site: {kind: 'paragraph', paragraph: number},
      anchors: [],
      ...(cell !== undefined && {cell}),
    }
    if (look !== undefined && REFERENCES.test(text)) return {...block, role: 'references'}
    return role === undefined ? block : {...block, role}
  })
}

function fieldsFrom(drafts: readonly Draft[]): Field[] {
  const title = drafts.find(({kind}) => kind === 'title')
  const fields: Field[] = []
  const add = (pointer: string, value: string, number: number) =>
    fields.push({pointer, value, file: 0, site: {kind: 'paragraph', paragraph: number}})
  if (title !== undefined) add('/title', title.text, title.number)
  let author = 0
  for (const {text, number, role} of drafts) {
    if (role === 'authors') for (const name of namesIn([text])) add(`/authors/${author++}/name`, name, number)
  }
  return fields
}
