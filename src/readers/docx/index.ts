/** Reads Word manuscripts (.docx). Places are numbers of paragraphs with text, those in tables included. */
import type {Field, Gap, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {newTally, remarksOn, type Tally} from '../shared/manuscript-remarks.ts'
import {blocksOf, type Paragraph} from '../shared/paragraphs.ts'
import type {XmlFault} from '../shared/xml.ts'
import {type PartSource, readPart} from './body.ts'
import {openPackage, type Package} from './package.ts'
import {propertiesOf} from './properties.ts'
import {readStyles} from './styles.ts'

export const docx: Reader = {format: 'docx', read}

function read({bytes, path}: Source): Raw {
  const parts = openPackage(bytes, path)
  const styles = readStyles(parts.beside('styles.xml'))
  const tally = newTally()
  const notes = new Map<string, readonly Paragraph[]>()
  const faults: XmlFault[] = []
  const readFrom = (source: Pick<PartSource, 'xml' | 'links'>) => {
    const part = readPart({...source, styles, notes, tally})
    faults.push(...part.faults)
    return part
  }
  for (const name of ['footnotes.xml', 'endnotes.xml']) {
    const part = readFrom({xml: parts.beside(name), links: parts.links(name)})
    for (const [key, paragraphs] of part.notes) notes.set(key, paragraphs)
  }
  const {paragraphs} = readFrom({xml: parts.document, links: parts.links()})
  return assemble(paragraphs, faults, tally, parts, path)
}

function assemble(
  paragraphs: readonly Paragraph[],
  faults: readonly XmlFault[],
  tally: Tally,
  parts: Package,
  path: string,
): Raw {
  const properties = propertiesOf(parts.properties)
  const {blocks, fields} = blocksOf(paragraphs, properties.title)
  const fault = faults[0]
  const gaps: Gap[] = []
  const remarks = remarksOn(tally)
  if (fault !== undefined) {
    if (paragraphs.length === 0)
      throw new InputError('broken-xml', `the text of the .docx is damaged: ${fault.message}`, {
        path,
        hint: 'Save or download the file again.',
      })
    remarks.push(`the text of the .docx is damaged: ${fault.message}; parts may be lost`)
  }
  if (fault !== undefined || tally.beyond) gaps.push('cut-off')
  if (paragraphs.length === 0) {
    gaps.push('no-text')
    remarks.push('the document holds no text')
  } else if (!blocks.some(block => block.kind === 'heading')) gaps.push('no-headings')
  const keywords: Field[] = properties.keywords.map((value, at) => ({
    pointer: `/keywords/${at}`,
    value,
    file: 0,
    site: {kind: 'paragraph', paragraph: 1},
  }))
  return {format: 'docx', files: [{path, lines: []}], blocks, fields: [...fields, ...keywords], gaps, remarks}
}
