/** JATS and NLM XML, as publishers, preprint servers and PubMed Central hold papers: all of it, not only the body. */
import type {Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {handlerOf} from '../shared/element.ts'
import {endImplicit} from '../shared/page.ts'
import {scanXml} from '../shared/xml.ts'
import {judgeScan, xmlSource} from '../shared/xml-source.ts'
import {elements} from './elements.ts'
import {type Paper, paperOf} from './paper.ts'

export const jats: Reader = {format: 'jats', read}

/** Throws `InputError` for empty, binary or broken input of which nothing could be read. */
function read(source: Source): Raw {
  const xml = xmlSource(source)
  const paper = paperOf(xml.text)
  const scan = scanXml(xml.text, handlerOf(paper, elements))
  endImplicit(paper, xml.text.length)
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
