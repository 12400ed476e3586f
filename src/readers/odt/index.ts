/** Reads OpenDocument texts (.odt). Places are numbers of paragraphs with text, those in tables included. */
import type {Gap, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {emptyFile} from '../shared/empty.ts'
import {newTally, remarksOn} from '../shared/manuscript-remarks.ts'
import {blocksOf} from '../shared/paragraphs.ts'
import {toldTitle} from '../shared/told-title.ts'
import {scanXml} from '../shared/xml.ts'
import {type Archive, openZip} from '../shared/zip.ts'
import {readBody} from './body.ts'
import {readStyles} from './styles.ts'

export const odt: Reader = {format: 'odt', read}

function read({bytes, path}: Source): Raw {
  if (bytes.length === 0) throw emptyFile(path)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new InputError('not-a-zip', 'not an OpenDocument text: the file is no zip archive', {
      path,
      hint: 'Save it anew as .odt.',
    })
  }
  const archive = openZip(bytes, path)
  if (/<manifest:encryption-data/.test(archive.text('META-INF/manifest.xml') ?? '')) {
    throw new InputError('encrypted', 'the OpenDocument text is protected by a password', {
      path,
      hint: 'Save it without a password.',
    })
  }
  const content = archive.text('content.xml')
  if (content === undefined || !content.includes('office:text')) {
    throw new InputError('not-odt', 'this is a zip archive without an OpenDocument text', {
      path,
      hint: 'Give the manuscript itself as .odt.',
    })
  }
  const tally = newTally()
  const styles = readStyles([archive.text('styles.xml') ?? '', content])
  const {paragraphs, faults} = readBody(content, styles, tally, target => formulaIn(archive, target))
  const {blocks, fields} = blocksOf(paragraphs, titleIn(archive.text('meta.xml') ?? ''))
  const gaps: Gap[] = []
  const remarks = remarksOn(tally)
  const fault = faults[0]
  if (fault !== undefined) {
    if (paragraphs.length === 0)
      throw new InputError('broken-xml', `the text of the .odt is damaged: ${fault.message}`, {
        path,
        hint: 'Save or download the file again.',
      })
    remarks.push(`the text of the .odt is damaged: ${fault.message}; parts may be lost`)
  }
  if (fault !== undefined || tally.beyond) gaps.push('cut-off')
  if (paragraphs.length === 0) {
    gaps.push('no-text')
    remarks.push('the document holds no text')
  } else if (!blocks.some(block => block.kind === 'heading')) gaps.push('no-headings')
  return {format: 'odt', files: [{path, lines: []}], blocks, fields, gaps, remarks}
}

/** The markup of an embedded formula; `undefined` for other objects. */
function formulaIn(archive: Archive, target: string): string | undefined {
  const content = archive.text(`${target.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`)
  return content !== undefined && /<(?:\w+:)?math\b/.test(content.slice(0, 2000)) ? content : undefined
}

function titleIn(meta: string): string | undefined {
  let inTitle = false
  let title = ''
  scanXml(meta, {
    open(tag) {
      inTitle = tag.name === 'title'
    },
    close() {
      inTitle = false
    },
    text(value) {
      if (inTitle) title += value
    },
  })
  return toldTitle(title)
}
