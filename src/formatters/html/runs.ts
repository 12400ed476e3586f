/** Blocks as they stand together on the page: the cells of a table row side by side, everything else on its own. */
import type {Block, Document} from '../../model/document.ts'

export interface Run {
  /** The file or page that begins here, where there is more than one. */
  readonly source?: string
  /** Cells of one row. */
  readonly row: boolean
  /** Indexes into the blocks of the document. */
  readonly blocks: readonly number[]
}

export function runs(document: Document): readonly Run[] {
  const list: Run[] = []
  let row: {readonly key: string; readonly blocks: number[]} | undefined
  let last: string | undefined
  for (const [index, block] of document.blocks.entries()) {
    const here = sourceName(document, block)
    const start = here === last || here === undefined ? {} : {source: here}
    last = here
    const key = rowKey(document, block)
    if (key !== undefined && key === row?.key) {
      row.blocks.push(index)
      continue
    }
    row = key === undefined ? undefined : {key, blocks: [index]}
    list.push({...start, row: row !== undefined, blocks: row?.blocks ?? [index]})
  }
  return list
}

function sourceName(document: Document, block: Block): string | undefined {
  if (block.site.kind === 'page') return `Page ${block.site.page}`
  return document.files.length > 1 ? document.files[block.file]?.path : undefined
}

/** Cells are told apart by line where the file has lines; a table without lines is one run. */
function rowKey(document: Document, block: Block): string | undefined {
  if (block.kind !== 'cell') return undefined
  const {site} = block
  if (site.kind !== 'range') return `${block.file}`
  return `${block.file}:${document.files[block.file]?.lines.findLastIndex(offset => offset <= site.start)}`
}
