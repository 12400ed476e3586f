/** Markdown in the dialects of preprints: CommonMark, Manubot, Quarto, R Markdown, MyST, JOSS. */
import type {Block, Field, Gap, Raw, SourceFile} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {cut} from '../shared/cut.ts'
import {decode, lineStarts} from '../shared/decode.ts'
import {oneLine} from '../shared/one-line.ts'
import {withByline} from './byline.ts'
import {addHead, headOf, type ReadYaml} from './head.ts'
import {withLegends} from './legends.ts'
import {addRegion} from './region.ts'
import {prepare} from './text.ts'
import {titled} from './title.ts'

/**
 * Reads the text and, through `sibling`, the files that it includes. Throws `InputError` for what is no text.
 * Files that cannot be had are a gap `cut-off`.
 */
export const markdown: Reader = {format: 'markdown', read}

async function read(source: Source): Promise<Raw> {
  const decoded = decode(source.bytes, source.path)
  const readYaml = mayHaveHead.test(decoded.text) ? (await import('../shared/yaml-fields.ts')).yamlFields : undefined
  const paper: Paper = {source, readYaml, files: [], fields: [], gaps: new Set(), remarks: []}
  for (const gap of decoded.gaps) paper.gaps.add(gap)
  paper.remarks.push(...decoded.remarks)
  const blocks = readText(paper, '', decoded.text)
  return {
    format: 'markdown',
    files: paper.files,
    ...withByline({blocks: withLegends(titled(blocks), decoded.text), fields: paper.fields}, decoded.text),
    gaps: [...paper.gaps],
    remarks: paper.remarks,
  }
}

/** The text, or a file that it includes, may have a YAML head. */
const mayHaveHead = /^\s*---|\{\{<\s*include|\{include\}|\bchild\s*[=:]/

interface Paper {
  readonly source: Source
  readonly readYaml: ReadYaml | undefined
  readonly files: SourceFile[]
  readonly fields: Field[]
  readonly gaps: Set<Gap>
  readonly remarks: string[]
}

/** More files than any paper has. */
const mostFiles = 200

/** `relative` is the path from the folder of the paper’s first file; empty for that file itself. */
function readText(paper: Paper, relative: string, whole: string): readonly Block[] {
  const {text, remark} = cut(whole)
  const file = paper.files.length
  const path = relative === '' ? paper.source.path : join(folderOf(paper.source.path), relative)
  paper.files.push({path, lines: lineStarts(text)})
  const ready = prepare(text, file)
  const head = headOf(text, path, file, paper.readYaml)
  const said = [...ready.remarks, ...head.remarks, ...(remark === undefined ? [] : [remark])]
  if (remark !== undefined) paper.gaps.add('cut-off')
  paper.remarks.push(...said.map(remark => (relative === '' ? remark : `${relative}: ${remark}`)))
  if (relative === '') paper.fields.push(...head.fields)
  addHead(ready, head)
  const ofHead = ready.page.blocks.length
  addRegion(ready, {start: head.end, end: text.length}, include => {
    ready.page.blocks.push(...readIncluded(paper, relative, include.path))
  })
  const blocks = besideBody(ready.page.blocks, ofHead)
  return relative === '' ? blocks : asPart(blocks)
}

/**
 * The first `count` blocks are those of the head: its headings stand beside the outermost of the text, which in many papers
 * begin with `##`, and not around them.
 */
function besideBody(blocks: readonly Block[], count: number): readonly Block[] {
  const depths = blocks.slice(count).flatMap(({kind, depth}) => (kind === 'heading' ? [depth] : []))
  const depth = Math.min(...depths)
  if (!(depth > 1 && depth < Number.POSITIVE_INFINITY)) return blocks
  return blocks.map((block, index) => (index < count && block.kind === 'heading' ? {...block, depth} : block))
}

/** The title of an included file is that of a section, unless its text begins with one. */
function asPart(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  if (first?.kind !== 'title') return blocks
  const next = others[0]
  return next?.kind === 'heading' && next.depth === 1 ? others : [{...first, kind: 'heading', depth: 1}, ...others]
}

function readIncluded(paper: Paper, from: string, path: string): readonly Block[] {
  // knitr takes paths from the folder of the paper, Quarto and MyST from that of the file that includes.
  const candidates = [...new Set([join(folderOf(from), path), join('', path)])]
  if (candidates.some(candidate => paper.files.some(file => file.path === join(folderOf(paper.source.path), candidate))))
    return []
  const found =
    paper.files.length < mostFiles ? candidates.map(candidate => ({candidate, bytes: paper.source.sibling?.(candidate)})) : []
  for (const {candidate, bytes} of found) {
    if (bytes === undefined) continue
    try {
      return readText(paper, candidate, decode(bytes, candidate).text)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      if (error.code === 'empty') return []
    }
  }
  paper.gaps.add('cut-off')
  paper.remarks.push(`${oneLine(path)} is included but could not be read`)
  return []
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Paths with forward slashes; `.` and `..` are worked out. */
function join(folder: string, relative: string): string {
  const steps: string[] = []
  for (const step of `${folder}${relative}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.' && (step !== '' || steps.length === 0)) steps.push(step)
  }
  return steps.join('/')
}
