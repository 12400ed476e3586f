/** The Markdown file that belongs to a model card, read through `Source.sibling` and put behind the card's own blocks. */
import type {Block, Gap, SourceFile} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Source} from '../../model/reader.ts'

/** What a companion adds to its card. All arrays are empty where it could not be read; then a remark says why. */
export interface Companion {
  readonly files: readonly SourceFile[]
  readonly blocks: readonly Block[]
  readonly gaps: readonly Gap[]
  readonly remarks: readonly string[]
}

/**
 * Reads `relative` (to the folder of the card) as Markdown, as file number `file` of the document; `undefined` where there
 * is no such file. Its headings stand one level deeper, under a heading with its name.
 */
export async function companion(source: Source, relative: string, file: number): Promise<Companion | undefined> {
  const bytes = source.sibling?.(relative)
  if (bytes === undefined) return undefined
  const path = besides(source.path, relative)
  try {
    const {markdown} = await import('../markdown/index.ts')
    const raw = await markdown.read({path, bytes})
    const blocks = raw.blocks.map(block => deeper(block, file))
    return {
      files: raw.files,
      blocks: blocks.length === 0 ? [] : [nameHeading(relative, file), ...blocks],
      gaps: raw.gaps,
      remarks: raw.remarks.map(remark => `${relative}: ${remark}`),
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const gaps: readonly Gap[] = error.code === 'empty' ? [] : ['cut-off']
    return {files: [], blocks: [], gaps, remarks: [`${relative} was not read: ${error.message}`]}
  }
}

/** The gap `no-headings` where a companion brings none: the headings that the readers of cards make structure nothing. */
export function headingGap({blocks}: Companion): readonly Gap[] {
  return blocks.some(block => block.kind === 'heading' && block.depth > 1) ? [] : ['no-headings']
}

/** The path, as people name it, of a file given relative to the folder of another. */
export function besides(path: string, relative: string): string {
  const steps = path.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '.' || step === '') continue
    const last = steps.at(-1)
    if (step === '..' && last !== undefined && last !== '' && last !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

function nameHeading(relative: string, file: number): Block {
  return {
    kind: 'heading',
    depth: 1,
    text: relative.replace(/^(\.\.\/)+/, ''),
    file,
    site: {kind: 'range', start: 0, end: 0},
    anchors: [],
  }
}

function deeper(block: Block, file: number): Block {
  if (block.kind === 'title') return {...block, kind: 'heading', depth: 2, file}
  return {...block, depth: block.kind === 'heading' ? block.depth + 1 : 0, file}
}
