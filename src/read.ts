/** Bytes → Document: the format is found, its reader loaded, and what it read is built. */
import type {Block, Document, Field, Format, Gap, Raw, SourceFile} from './model/document.ts'
import {InputError} from './model/errors.ts'
import type {Reader, Source} from './model/reader.ts'
import {readers} from './readers/index.ts'
import {sniff} from './readers/sniff.ts'
import type {Hash} from './sha256.ts'
import {build} from './text/build.ts'

/** Format → its reader. */
export type Readers = Readonly<Record<Format, () => Promise<Pick<Reader, 'read'>>>>

/** What reading needs of the world around it. */
export interface Tools {
  readonly readers: Readers
  readonly hash: () => Hash | Promise<Hash>
}

/** What works everywhere. */
const portable: Tools = {readers, hash: async () => (await import('./sha256.ts')).portableHash()}

/** Reads one file. `format` overrules what its content says. Throws `InputError`. */
export async function read(source: Source, format?: Format, tools: Tools = portable): Promise<Document> {
  return readParts(source.path, [source], format, tools)
}

/**
 * Reads a manuscript that comes in several files, in order, as one document called `path`. Throws `InputError`.
 */
export async function readParts(
  path: string,
  parts: readonly Source[],
  format?: Format,
  tools: Tools = portable,
): Promise<Document> {
  const hash = await tools.hash()
  const raws: Raw[] = []
  const supplements = new Set<Raw>()
  for (const part of parts) {
    const watched: Source =
      part.sibling === undefined ? part : {...part, sibling: watch(part.sibling, bytes => hash.update(bytes))}
    const isSupplement = part.isSupplement === true
    const reading = async (): Promise<Raw> => {
      hash.update(part.bytes)
      // The format that was asked for is that of the paper.
      return readPart(watched, parts.length > 1, isSupplement ? undefined : format, tools.readers)
    }
    const raw = isSupplement ? await reading().catch(unread(part)) : await reading()
    raws.push(raw)
    if (isSupplement) supplements.add(raw)
  }
  const [only] = raws
  if (only === undefined) throw new InputError('empty', 'there is nothing to read', {path})
  return build(path, raws.length === 1 ? only : join(raws, supplements, format), hash.hex())
}

async function readPart(source: Source, isPart: boolean, format: Format | undefined, table: Readers): Promise<Raw> {
  return (await readerOf(source, isPart, format, table)).read(source)
}

/** A supplement that cannot be read does not cost the paper its report: the report says so, and what may stand in it is not missing. */
function unread({path}: Source): (error: unknown) => Raw {
  return error => {
    if (!(error instanceof InputError)) throw error
    const remark = `${path.slice(path.lastIndexOf('/') + 1)} was not read: ${error.message}`
    const gaps: readonly Gap[] = error.code === 'empty' || error.code === 'no-text' ? [] : ['cut-off']
    return {format: 'text', files: [], blocks: [], fields: [], gaps, remarks: [remark]}
  }
}

/** The hash is that of all bytes that were read, each file once. */
function watch(sibling: NonNullable<Source['sibling']>, tell: (bytes: Uint8Array) => void): NonNullable<Source['sibling']> {
  const seen = new Set<string>()
  return relative => {
    const bytes = sibling(relative)
    if (bytes !== undefined && !seen.has(relative)) {
      seen.add(relative)
      tell(bytes)
    }
    return bytes
  }
}

async function readerOf(
  source: Source,
  isPart: boolean,
  format: Format | undefined,
  table: Readers,
): Promise<Pick<Reader, 'read'>> {
  if (isPart && /(?:^|\/)(?:metadata|myst)\.ya?ml$/.test(source.path)) return (await import('./readers/metadata.ts')).metadata
  return table[format === undefined || format === 'manubot' ? sniff(source) : format]()
}

/**
 * Several sources, one after the other; file numbers are shifted. Only the first title is that of the document, and a supplement is
 * a section of its own.
 */
function join(raws: readonly Raw[], supplements: ReadonlySet<Raw>, format: Format | undefined): Raw {
  const files: SourceFile[] = []
  const blocks: Block[] = []
  const fields: Field[] = []
  const gaps = new Set<Gap>()
  const remarks = new Set<string>()
  let titled = false
  for (const raw of raws) {
    const shift = files.length
    files.push(...raw.files)
    for (const block of supplements.has(raw) ? asSection(raw.blocks) : raw.blocks) {
      blocks.push({...(block.kind === 'title' && titled ? asHeading(block) : block), file: block.file + shift})
      titled ||= block.kind === 'title'
    }
    for (const field of raw.fields) fields.push({...field, file: field.file + shift})
    for (const gap of raw.gaps) gaps.add(gap)
    for (const remark of raw.remarks) remarks.add(remark)
  }
  const kind = (supplements.size > 0 ? raws[0] : raws.at(-1))?.format
  return {format: format ?? kind ?? 'markdown', files, blocks, fields, gaps: [...gaps], remarks: [...remarks]}
}

/** A supplement under a heading that says so: its references and headings are not those of the paper. */
function asSection(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks
  if (first === undefined) return blocks
  const heading: Block = {
    kind: 'heading',
    depth: 1,
    text: 'Supplementary information',
    file: first.file,
    site: first.site,
    anchors: [],
  }
  const inside = blocks.map(block =>
    block.kind === 'title' || block.kind === 'heading' ? {...block, kind: 'heading' as const, depth: block.depth + 2} : block,
  )
  return [heading, ...inside]
}

/** The title of a chapter. */
function asHeading(title: Block): Block {
  return {...title, kind: 'heading', depth: 1}
}
