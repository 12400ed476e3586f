/** Blocks and fields → a Document: normalised, cut into sections and sentences. Done once, for all formats. */
import {
  type Block,
  type BlockKind,
  type Document,
  type Field,
  type Format,
  type Gap,
  kindOf,
  type Raw,
  type Sentence,
} from '../model/document.ts'
import {bounded} from './bounds.ts'
import {lists} from './lists.ts'
import {normalize} from './normalize.ts'
import {outline} from './outline.ts'
import {rows} from './rows.ts'
import {parts, sentences} from './sentences.ts'

/** Makes the document that the engine judges. `sha256` is that of all bytes read, in hex. */
export function build(path: string, whole: Raw, sha256: string): Document {
  const raw = bounded(whole)
  const plainBlocks = raw.blocks.map(plain)
  const blocks = lists(rows(plainBlocks))
  const {sections, sectionOf} = outline(blocks)
  const found: Sentence[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'code') continue
    const section = sectionOf[index] ?? 0
    for (const span of undivided.has(block.kind) ? entire(block.text) : sentences(block.text)) {
      found.push({block: index, start: span.start, end: span.end, section})
    }
  }
  let words = 0
  for (const {kind, text} of plainBlocks) if (kind !== 'code') words += wordsIn(text)
  const gaps = new Set<Gap>(raw.gaps)
  if (sections.length === 1) gaps.add('no-headings')
  return {
    path,
    format: raw.format,
    kind: kindOf(raw.format),
    sha256,
    files: raw.files,
    blocks,
    sections,
    sentences: found,
    fields: [...raw.fields, ...ownFields(raw.format)],
    gaps: [...gaps],
    remarks: raw.remarks,
    words,
  }
}

function plain(block: Block): Block {
  const {text, anchors} = normalize(block.text, block.anchors)
  return text === block.text ? block : {...block, text, anchors}
}

/** One sentence each, whatever stops they hold. */
const undivided: ReadonlySet<BlockKind> = new Set(['cell', 'row', 'heading', 'title'])

function entire(text: string): {start: number; end: number}[] {
  return text.trim() === '' ? [] : parts(text, {start: 0, end: text.length})
}

function wordsIn(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const blank = text.charCodeAt(at) === 0x20
    if (!blank && !inside) count++
    inside = !blank
  }
  return count
}

/** What every document says of itself, so that rules can ask: `/@kind` and `/@format`. */
function ownFields(format: Format): Field[] {
  const at = {file: 0, site: {kind: 'range', start: 0, end: 0}} as const
  return [
    {pointer: '/@kind', value: kindOf(format), ...at},
    {pointer: '/@format', value: format, ...at},
  ]
}
