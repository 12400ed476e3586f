/** Hugging Face model cards: Markdown with a YAML header. */
import type {Block, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {decode, lineStarts} from '../shared/decode.ts'
import {type CardFields, cardFields} from './card-fields.ts'
import {type Header, splitHeader} from './header.ts'
import {modelIndexOddity} from './model-index.ts'

/**
 * The header becomes fields, the body becomes blocks; all places point into the one file. A card without header has no
 * fields and a remark. Throws `InputError` for a broken header and for the cards of data sets and Spaces.
 */
export const huggingface: Reader = {format: 'huggingface', read}

async function read(source: Source): Promise<Raw> {
  const {path} = source
  const decoded = decode(source.bytes, path)
  const header = splitHeader(decoded.text, path)
  const card = header === undefined || holdsNothing(header.yaml) ? undefined : headerFields(decoded.text, path, header)
  if (card !== undefined) refuseOtherKinds(card)
  const body = await readBody(path, decoded.text, header?.end ?? 0)
  return {
    format: 'huggingface',
    files: [{path, lines: lineStarts(decoded.text)}],
    blocks: body?.blocks ?? [],
    fields: card?.fields ?? [],
    gaps: [...new Set([...decoded.gaps, ...(body?.gaps ?? [])])],
    remarks: [...decoded.remarks, ...headerRemarks(card), ...(body?.remarks ?? ['there is no text below the header'])],
  }
}

/** Reads the text from `start` on, with places in the whole; `undefined` where there is none. It goes in as UTF-8, whatever it came in. */
async function readBody(path: string, text: string, start: number): Promise<Raw | undefined> {
  const body = text.slice(start)
  if (body.trim() === '') return undefined
  const {markdown} = await import('../markdown/index.ts')
  const raw = await markdown.read({path, bytes: new TextEncoder().encode(body)})
  return {...raw, blocks: raw.blocks.map(block => later(block, start))}
}

function later(block: Block, shift: number): Block {
  const {site} = block
  return {
    ...block,
    site: site.kind === 'range' ? {...site, start: site.start + shift, end: site.end + shift} : site,
    anchors: block.anchors.map(({text, source}) => ({text, source: source + shift})),
  }
}

function holdsNothing(yaml: string): boolean {
  return yaml.split('\n').every(line => line.trim() === '' || line.trim().startsWith('#'))
}

function headerFields(text: string, path: string, header: Header): CardFields {
  return cardFields(text, path, header.yaml, {file: 0, offset: header.offset, line: header.line})
}

function headerRemarks(card: CardFields | undefined): readonly string[] {
  if (card === undefined) return ['the card has no YAML header, or an empty one; it has no fields']
  const oddity = modelIndexOddity(card.head['model-index'])
  return oddity === undefined ? card.remarks : [...card.remarks, oddity]
}

/** Keys that only the cards of data sets or of Spaces have, and those that make it a model's card all the same. */
const modelKeys = ['library_name', 'pipeline_tag', 'base_model', 'model-index']
const otherKinds = [
  {kind: 'a data set', keys: ['dataset_info', 'size_categories', 'annotations_creators']},
  {kind: 'a Space', keys: ['sdk', 'sdk_version', 'app_file']},
]

function refuseOtherKinds(card: CardFields): void {
  if (modelKeys.some(key => key in card.head)) return
  for (const {kind, keys} of otherKinds) {
    const key = keys.find(candidate => candidate in card.head)
    if (key === undefined) continue
    throw new InputError('not-a-model', `the key “${key}” shows that this is the card of ${kind}, not of a model`, {
      path: card.path,
      hint: 'Give the README.md of the model’s own repository.',
    })
  }
}
