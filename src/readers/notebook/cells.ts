/** The cells of a notebook, each string of their source with the place where it stands in the JSON. */
import {InputError} from '../../model/errors.ts'
import {walkJson} from './walk-json.ts'

export interface Cell {
  /** `markdown`, `code`, `raw`; `heading` in nbformat 3. */
  type: string
  /** Level of a heading cell, from 1. */
  level: number
  /** The strings that the source is made of. */
  readonly source: JsonString[]
}

export interface JsonString {
  readonly value: string
  /** Offset of the opening quote. */
  readonly start: number
}

export interface Cells {
  readonly cells: readonly Cell[]
  /** Number of cells with outputs. */
  readonly outputs: number
}

/** `text` is JSON. Throws `InputError` where it holds no cells. */
export function cellsOf(text: string, path: string): Cells {
  const cells: Cell[] = []
  let outputs = 0
  walkJson(text, {
    open(names, next) {
      if (names.length === depthOf(names) && names.at(-1) === 'cells' && text[next] === '{')
        cells.push({type: '', level: 1, source: []})
      else if (names.at(-1) === 'outputs' && text[next] === '[' && !/^\[\s*\]/.test(text.slice(next, next + 40))) outputs++
    },
    value(names, start, end) {
      const cell = cells.at(-1)
      const inCell = names.length - depthOf(names)
      if (cell === undefined || inCell !== 1 || names.at(-2) !== 'cells') return
      const key = names.at(-1)
      if (key !== 'cell_type' && key !== 'level' && key !== 'source' && key !== 'input') return
      const value: unknown = JSON.parse(text.slice(start, end))
      if (key === 'level' && typeof value === 'number') cell.level = value
      else if (key === 'cell_type' && typeof value === 'string') cell.type = value
      else if (typeof value === 'string') cell.source.push({value, start})
    },
  })
  if (cells.length === 0) {
    throw new InputError('not-a-notebook', 'this JSON holds no notebook cells', {
      path,
      hint: 'Expected a Jupyter notebook (.ipynb).',
    })
  }
  return {cells, outputs}
}

/** Length of the names that lead to a cell: `cells`, or `worksheets`, `cells` in nbformat 3. */
function depthOf(names: readonly string[]): number {
  return names[0] === 'worksheets' ? 2 : 1
}
