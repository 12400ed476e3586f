/** TEI XML: what GROBID makes of a PDF, and what journals in the humanities publish. */
import type {Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {handlerOf} from '../shared/element.ts'
import {endImplicit} from '../shared/page.ts'
import {scanXml} from '../shared/xml.ts'
import {judgeScan, xmlSource} from '../shared/xml-source.ts'
import {elements} from './elements.ts'
import {paperOf} from './paper.ts'

export const tei: Reader = {format: 'tei', read}

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
      hint: 'Expected TEI: <TEI> with <teiHeader> and <text>.',
    })
  }
  return {
    format: 'tei',
    files: [{path: source.path, lines: xml.lines}],
    blocks,
    fields: paper.fields.fields(),
    gaps: [...xml.gaps, ...gaps],
    remarks: [...xml.remarks, ...remarks],
  }
}
