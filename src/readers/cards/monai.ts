/** MONAI bundles: `configs/metadata.json` and `docs/README.md`, whichever of the two is given. */
import type {Block, Gap, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {type Decoded, decode, lineStarts} from '../shared/decode.ts'
import {type CardFields, cardFields, textSection, titleBlock} from './card-fields.ts'
import {besides, type Companion, companion, headingGap} from './companion.ts'

/**
 * The metadata become fields; name, description and intended use become blocks as well; so does the README. What was given
 * comes first among the files. Throws `InputError` for broken JSON and for JSON that is not the metadata of a bundle.
 */
export const monai: Reader = {format: 'monai', read}

async function read(source: Source): Promise<Raw> {
  const decoded = decode(source.bytes, source.path)
  return decoded.text.trimStart().startsWith('{') ? readMetadata(source, decoded) : readReadme(source)
}

async function readMetadata(source: Source, decoded: Decoded): Promise<Raw> {
  const card = metadata(decoded.text, source.path, 0)
  const readme = await findReadme(source)
  return {
    format: 'monai',
    files: [{path: source.path, lines: lineStarts(decoded.text)}, ...readme.files],
    blocks: [...blocksOf(card), ...readme.blocks],
    fields: card.fields,
    gaps: unique([...decoded.gaps, ...readme.gaps, ...headingGap(readme)]),
    remarks: [...decoded.remarks, ...card.remarks, ...readme.remarks],
  }
}

/** In a bundle the README lies in `docs`, beside the folder `configs` of the metadata; some are laid out flat. */
async function findReadme(source: Source): Promise<Companion> {
  const isInConfigs = /(^|\/)configs\/[^/]+$/.test(source.path)
  for (const relative of isInConfigs
    ? ['../docs/README.md', '../README.md']
    : ['docs/README.md', '../docs/README.md', 'README.md']) {
    const found = await companion(source, relative, 1)
    if (found !== undefined) return found
  }
  const isHidden = source.sibling === undefined || isInConfigs
  return {files: [], blocks: [], gaps: isHidden ? ['cut-off'] : [], remarks: ['docs/README.md was not found with the metadata']}
}

async function readReadme(source: Source): Promise<Raw> {
  const {markdown} = await import('../markdown/index.ts')
  const readme = await markdown.read({path: source.path, bytes: source.bytes})
  const found = findMetadata(source, readme.files.length)
  // Every bundle has metadata: where they are not found, something is hidden.
  if (found === undefined) {
    const remark = 'configs/metadata.json was not found with the README; the card has no fields'
    return {
      ...readme,
      format: 'monai',
      fields: [],
      gaps: unique([...readme.gaps, 'cut-off']),
      remarks: [...readme.remarks, remark],
    }
  }
  const {card, decoded} = found
  return {
    format: 'monai',
    files: [...readme.files, {path: card.path, lines: lineStarts(card.text)}],
    blocks: [...blocksOf(card), ...readme.blocks.map(titleAsHeading)],
    fields: card.fields,
    gaps: unique([...readme.gaps, ...decoded.gaps]),
    remarks: [...readme.remarks, ...decoded.remarks, ...card.remarks],
  }
}

function findMetadata(source: Source, file: number): {readonly card: CardFields; readonly decoded: Decoded} | undefined {
  for (const relative of ['../configs/metadata.json', 'configs/metadata.json', 'metadata.json']) {
    const bytes = source.sibling?.(relative)
    if (bytes === undefined) continue
    const path = besides(source.path, relative)
    const decoded = decode(bytes, path)
    return {card: metadata(decoded.text, path, file), decoded}
  }
  return undefined
}

/** The name in the metadata is the title; a document has one. */
function titleAsHeading(block: Block): Block {
  return block.kind === 'title' ? {...block, kind: 'heading', depth: 1} : block
}

function unique(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Set(gaps)]
}

function blocksOf(card: CardFields): readonly Block[] {
  return [
    ...titleBlock(card, '/name'),
    ...textSection(card, 'Description', '/description'),
    ...textSection(card, 'Intended use', '/intended_use'),
  ]
}

function metadata(text: string, path: string, file: number): CardFields {
  const card = cardFields(text, path, text, {file, offset: 0, line: 0})
  if ('monai_version' in card.head || 'network_data_format' in card.head) return card
  if ('model_details' in card.head || 'model_parameters' in card.head) {
    throw new InputError('not-a-model', 'this is a model card of the TensorFlow Model Card Toolkit, which is not read', {
      path,
      hint: 'Write the card as Markdown (Hugging Face) or as a bioimage.io description.',
    })
  }
  throw new InputError('not-a-model', 'no metadata of a MONAI bundle: neither monai_version nor network_data_format is there', {
    path,
  })
}
