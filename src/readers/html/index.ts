/** HTML: article pages of publishers and preprint servers saved to disk, LaTeXML and pandoc output. */
import type {Block, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {type Decoded, decode, lineStarts} from '../shared/decode.ts'
import {handlerOf} from '../shared/element.ts'
import {endImplicit} from '../shared/page.ts'
import {elements} from './elements.ts'
import {scanHtml} from './scan.ts'
import {articleOf, titled, wordsIn} from './select.ts'
import {type Web, webOf} from './web.ts'

export const html: Reader = {format: 'html', read}

/** Fewer words than this are no paper; then what seemed to be the frame of the page is read as well. */
const fewWords = 500

/** Throws `InputError` for empty and for binary input, and for a page without text. */
function read(source: Source): Raw {
  const decoded = decodePage(source)
  const strict = walk(decoded.text, false)
  const lenient = wordsIn(strict.blocks) < fewWords ? walk(decoded.text, true) : undefined
  const isLenient = lenient !== undefined && wordsIn(lenient.blocks) > 2 * wordsIn(strict.blocks)
  const {web, blocks, leftOut} = isLenient ? lenient : strict
  if (blocks.length === 0) {
    throw new InputError('no-text', 'this page shows no text', {
      path: source.path,
      hint: 'Pages that load their text by script must be saved after they have loaded.',
    })
  }
  const remarks = [...decoded.remarks]
  if (leftOut > 0) remarks.push(`${leftOut} words around the article left out`)
  const title = blocks.find(block => block.kind === 'title')
  if (title?.site.kind === 'range' && !web.fields.has('/title')) {
    web.fields.add('/title', title.text, title.site.start, title.site.end)
  }
  return {
    format: 'html',
    files: [{path: source.path, lines: lineStarts(decoded.text)}],
    blocks,
    fields: web.fields.fields(),
    gaps: decoded.gaps,
    remarks,
  }
}

function walk(text: string, isLenient: boolean): {web: Web; blocks: readonly Block[]; leftOut: number} {
  const web = webOf(text, isLenient)
  scanHtml(text, handlerOf(web, elements))
  endImplicit(web, text.length)
  const {blocks, leftOut} = articleOf(web)
  return {web, blocks: titled(web, blocks), leftOut}
}

/** Where the bytes are no UTF-8, the page may say itself what they are. */
function decodePage(source: Source): Decoded {
  const decoded = decode(source.bytes, source.path)
  const label = /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(decoded.text.slice(0, 4000))?.[1]
  if (!decoded.gaps.includes('encoding') || label === undefined || /^utf-?8$/i.test(label)) return decoded
  try {
    const text = new TextDecoder(label, {fatal: true}).decode(source.bytes).replaceAll('\0', ' ')
    return {text, gaps: [], remarks: [`read as ${label}, as the page declares`]}
  } catch {
    return decoded
  }
}
