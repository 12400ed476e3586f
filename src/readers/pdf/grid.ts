/** Lines of a table → rows and columns: a cell belongs to the head that it stands under. */
import type {Cell} from '../../model/document.ts'
import type {Chunk, Line} from './types.ts'

export interface Grid {
  /** The places of the cells of the next line, in order. `goesOn`: the line belongs to the table of the one before it. */
  next(line: Line, goesOn: boolean): readonly Cell[]
}

export function gridOf(): Grid {
  let row = 0
  let heads: readonly Chunk[] = []
  return {
    next(line, goesOn) {
      row = goesOn ? row + 1 : 0
      if (!goesOn) heads = line.chunks
      return line.chunks.map(chunk => ({row, column: columnOf(chunk, heads)}))
    },
  }
}

/** 0 for what stands left of all heads, such as the names of rows; else the number of the nearest head, from 1. */
function columnOf(chunk: Chunk, heads: readonly Chunk[]): number {
  if (chunk.x1 < (heads[0]?.x0 ?? 0)) return 0
  let nearest = 0
  for (const [at, head] of heads.entries())
    if (Math.abs(middle(head) - middle(chunk)) < Math.abs(middle(heads[nearest] as Chunk) - middle(chunk))) nearest = at
  return nearest + 1
}

function middle({x0, x1}: Chunk): number {
  return (x0 + x1) / 2
}
