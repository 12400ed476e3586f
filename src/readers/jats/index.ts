/** JATS and NLM XML, as publishers, preprint servers and PubMed Central hold papers: all of it, not only the body. */
import type {Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {scanXml, type XmlHandler, type XmlTag} from '../shared/xml.ts'
import {judgeScan, xmlSource} from '../shared/xml-source.ts'
import type {Element} from './element.ts'
import {elements} from './elements.ts'
import {openImplicit, type Paper, paperOf, top} from './paper.ts'

export const jats: Reader = {format: 'jats', read}

/** Throws `InputError` for empty, binary or broken input of which nothing could be read. */
function read(source: Source): Raw {
  const xml = xmlSource(source)
  const paper = paperOf(xml.text)
  const scan = scanXml(xml.text, handlerOf(paper))
  const blocks = paper.out.blocks()
  const {gaps, remarks} = judgeScan(scan, blocks.length === 0, xml, source.path)
  if (blocks.length === 0) {
    throw new InputError('no-article', 'this XML holds no text of an article', {
      path: source.path,
      hint: 'Expected JATS: <article> with <front>, <body> and <back>.',
    })
  }
  return {
    format: 'jats',
    files: [{path: source.path, lines: xml.lines}],
    blocks,
    fields: paper.fields.fields(),
    gaps: [...xml.gaps, ...gaps],
    remarks: [...xml.remarks, ...remarks, ...leftOut(paper)],
  }
}

function handlerOf(paper: Paper): XmlHandler {
  /** What is to be done at the end of the open elements that are read. */
  const open: (Element | undefined)[] = []

  function start(tag: XmlTag): void {
    if (paper.skipped > 0) {
      paper.skipped++
      return
    }
    if (paper.math !== undefined) {
      const before = paper.math.open(tag.name)
      if (before === undefined) paper.skipped = 1
      else {
        open.push(undefined)
        paper.out.add(before, undefined)
      }
      return
    }
    const element = elements.get(tag.name)
    element?.open?.(paper, tag)
    if (paper.skipped === 0) open.push(element)
  }

  function close(tag: XmlTag, start: number, end: number): void {
    if (paper.skipped > 0) {
      paper.skipped--
      return
    }
    const element = open.pop()
    if (paper.math !== undefined) {
      paper.out.add(paper.math.close(), undefined)
      if (tag.name === 'math') {
        paper.math = undefined
        paper.formulaWritten = true
      }
      return
    }
    element?.close?.(paper, tag, start, end)
    if (paper.spaced > 0 && !inline.has(tag.name)) paper.out.add(' ', undefined)
  }

  function text(run: string, source: number, plain: boolean): void {
    if (paper.skipped > 0) return
    const at = plain ? source : undefined
    if (paper.math !== undefined) {
      const shown = paper.math.text(run)
      paper.out.add(shown, shown === run ? at : undefined)
      return
    }
    if (top(paper)?.kind === 'mute') return
    if (standsAlone(paper)) {
      if (run.trim() === '') return
      openImplicit(paper, source)
    }
    paper.out.add(run, plain ? source : undefined)
  }

  return {open: start, close, text}
}

/** Whether text here stands in no block of its own container. */
function standsAlone(paper: Paper): boolean {
  const frame = top(paper)
  return !paper.implicit && frame?.kind !== 'joined' && frame?.kind !== 'paragraph'
}

/** Elements of references that are not set apart from what is beside them. */
const inline: ReadonlySet<string> = new Set(['italic', 'bold', 'sup', 'sub', 'sc', 'underline', 'monospace'])

function leftOut(paper: Paper): string[] {
  const remarks: string[] = []
  const letters = (paper.leftOut.get('sub-article') ?? 0) + (paper.leftOut.get('response') ?? 0)
  if (letters > 0)
    remarks.push(
      `${letters} attached ${letters === 1 ? 'text' : 'texts'} (decision letter, author response or the like) left out`,
    )
  const translations = paper.leftOut.get('trans-abstract') ?? 0
  if (translations > 0) remarks.push(`${translations} translated ${translations === 1 ? 'abstract' : 'abstracts'} left out`)
  return remarks
}
