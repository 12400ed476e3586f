/** Reads the text layer of a PDF. Pages are places; images are not looked at. */
import type {Block, Field, Gap, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {emptyFile} from '../shared/empty.ts'
import {namesIn} from '../shared/front-matter.ts'
import {REFERENCES} from '../shared/heading-names.ts'
import {refuseBombs} from './bombs.ts'
import {tagCaptions, tagLooseTables} from './captions.ts'
import {flow} from './flow.ts'
import {tagFormulas} from './formulas.ts'
import {tagFront} from './front.ts'
import {tagHeadings} from './headings.ts'
import {countWords} from './join.ts'
import {layOut, type Page} from './layout.ts'
import {ligatureMender, unknownGlyphs} from './ligatures.ts'
import {plainText} from './lines.ts'
import {linksOf} from './links.ts'
import {measure} from './measure.ts'
import {tagNotes} from './notes.ts'
import {
  type Annotation,
  LINK,
  type OperatorList,
  type Operators,
  openPdf,
  type PdfFile,
  type PdfFont,
  type PdfPage,
} from './pdfjs.ts'
import {readInk} from './pieces.ts'
import type {Tagged} from './tags.ts'

/** Pages that are read at most. */
const MOST_PAGES = 1000

export const pdf: Reader = {format: 'pdf', read}

async function read({bytes, path}: Source): Promise<Raw> {
  if (bytes.length === 0) throw emptyFile(path)
  refuseOthers(bytes, path)
  refuseBombs(bytes, path)
  const {file, ops} = await openPdf(bytes, path)
  try {
    const {pages, unread} = await readPages(file, ops, Math.min(file.numPages, MOST_PAGES))
    if (pages.length === 0)
      throw new InputError('broken-pdf', 'no page of the PDF can be read', {path, hint: 'Export or download the file again.'})
    return assemble(pages, unread, await titleTold(file), path, file.numPages)
  } finally {
    await file.loadingTask.destroy()
  }
}

/** Files that carry the name of a PDF and are something else. */
function refuseOthers(bytes: Uint8Array, path: string): void {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) return
  if (start.startsWith('version https://git-lfs')) {
    throw new InputError('lfs-pointer', 'this is a pointer of git LFS, not the file itself', {path, hint: 'Run `git lfs pull`.'})
  }
  const what = /^\s*<(!doctype html|html)/i.test(start)
    ? 'this is a web page, not a PDF'
    : 'not a PDF: the file does not begin as one'
  throw new InputError('not-pdf', what, {path, hint: 'Export or download the file again.'})
}

interface ReadPages {
  readonly pages: readonly Page[]
  /** Numbers of the pages that are damaged. */
  readonly unread: readonly number[]
}

async function readPages(file: PdfFile, ops: Operators, count: number): Promise<ReadPages> {
  const unknown = unknownGlyphs()
  const links = await annotationsByPage(file, count)
  const pages: Page[] = []
  const unread: number[] = []
  for (let number = 1; number <= count; number++) {
    const drawn = await drawnOn(file, number)
    if (drawn === undefined) {
      unread.push(number)
      continue
    }
    const {page, list} = drawn
    const fontNamed = (name: string) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : undefined)
    const ink = readInk(list, ops, fontNamed, page.view, unknown)
    pages.push({number, ink, links: linksOf(links.get(number) ?? [], page.view)})
    page.cleanup()
  }
  return {pages, unread}
}

/** A page and what is drawn on it; `undefined` where pdf.js cannot read it. */
async function drawnOn(
  file: PdfFile,
  number: number,
): Promise<{readonly page: PdfPage; readonly list: OperatorList} | undefined> {
  try {
    const page = await file.getPage(number)
    return {page, list: await page.getOperatorList({annotationMode: 0})}
  } catch {
    return undefined
  }
}

/** Links by page, from 1; none where a file has more pages than are read. */
async function annotationsByPage(file: PdfFile, count: number): Promise<ReadonlyMap<number, readonly Annotation[]>> {
  const byPage = new Map<number, Annotation[]>()
  if (file.numPages > count) return byPage
  // Where pages are damaged, pdf.js refuses them all: the text is worth more than its links.
  const all = await file.getAnnotationsByType(new Set([LINK]), new Set()).catch(() => [])
  for (const annotation of all) {
    const list = byPage.get(annotation.pageIndex + 1) ?? []
    byPage.set(annotation.pageIndex + 1, list)
    list.push(annotation)
  }
  return byPage
}

async function titleTold(file: PdfFile): Promise<string | undefined> {
  const {info} = await file.getMetadata().catch(() => ({info: {}}))
  const title = (info as {readonly Title?: unknown}).Title
  return typeof title === 'string' ? title : undefined
}

function assemble(
  pages: readonly Page[],
  unread: readonly number[],
  told: string | undefined,
  path: string,
  allPages: number,
): Raw {
  const layout = layOut(pages)
  const remarks = [`${pages.length} ${pages.length === 1 ? 'page' : 'pages'} read`]
  const gaps: Gap[] = []
  if (unread.length > 0 || allPages > MOST_PAGES) gaps.push('cut-off')
  if (unread.length > 0) remarks.push(`damaged pages were left out: ${unread.slice(0, 20).join(', ')}`)
  if (allPages > MOST_PAGES) {
    remarks.push(`only the first ${MOST_PAGES} of ${allPages} pages were read`)
  }
  if (layout.removed.lineNumbers > 0) remarks.push(`${layout.removed.lineNumbers} line numbers removed`)
  if (layout.removed.furniture > 0) remarks.push(`${layout.removed.furniture} running heads, feet and page numbers removed`)
  const raw = {format: 'pdf', files: [{path, lines: []}]} as const
  if (layout.lines.length === 0)
    return {...raw, blocks: [], fields: [], gaps: ['no-text'], remarks: [...remarks, 'the pages hold no text, only images']}
  const mend = ligatureMender(layout.lines.map(line => line.text))
  const tagged: Tagged[] = layout.lines.map(line => ({line: {...line, text: mend(line.text)}, tag: 'text', first: false}))
  const lines = tagged.map(entry => entry.line)
  const look = measure(lines, layout.size)
  tagCaptions(tagged, look)
  const references = lines.findLastIndex(line => REFERENCES.test(plainText(line)))
  tagNotes(tagged, references === -1 ? lines.length : references, look)
  tagFormulas(tagged, look)
  tagLooseTables(tagged, look)
  tagHeadings(tagged, look)
  const title = tagFront(tagged, look, told)
  const words = countWords(lines.map(plainText))
  const blocks = withTitle(
    // Cells are written anew from their pieces.
    flow(tagged, look, layout.links, words).map(block => ({...block, text: mend(block.text)})),
    title,
  )
  if (!blocks.some(block => block.kind === 'heading')) gaps.push('no-headings')
  return {...raw, blocks, fields: fieldsOf(blocks, tagged), gaps, remarks}
}

function withTitle(blocks: readonly Block[], title: string | undefined): Block[] {
  if (title === undefined) return [...blocks]
  return [{kind: 'title', depth: 0, text: title, file: 0, site: {kind: 'page', page: 1}, anchors: []}, ...blocks]
}

function fieldsOf(blocks: readonly Block[], tagged: readonly Tagged[]): Field[] {
  const site = {kind: 'page', page: 1} as const
  const title = blocks.find(block => block.kind === 'title')?.text
  const names = namesIn(tagged.filter(({tag}) => tag === 'author').map(({line}) => line.text))
  return [
    ...(title === undefined ? [] : [{pointer: '/title', value: title, file: 0, site}]),
    ...names.map((name, at) => ({pointer: `/authors/${at}/name`, value: name, file: 0, site})),
  ]
}
