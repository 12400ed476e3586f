/** The grid of a table while it is read: in which row and column the next cell stands. */
import type {Cell} from '../../model/document.ts'

export interface Grid {
  row: number
  column: number
  /** Columns of this row that cells of rows above reach into. */
  held: readonly boolean[]
  /** For each column, into how many rows below this one its cell reaches. */
  below: number[]
}

export function newGrid(): Grid {
  return {row: -1, column: 0, held: [], below: []}
}

export function nextRow(grid: Grid): void {
  grid.row++
  grid.column = 0
  grid.held = grid.below.map(rows => rows > 0)
  grid.below = grid.below.map(rows => Math.max(0, rows - 1))
}

/** The place of the next cell, which goes over so many columns and rows as its source says; nonsense counts as one. */
export function nextCell(grid: Grid, columns: string | undefined, rows?: string): Cell {
  while (grid.held[grid.column] === true) grid.column++
  const {column} = grid
  const wide = spanOf(columns)
  const high = spanOf(rows)
  for (let at = column; at < column + wide; at++) grid.below[at] = high - 1
  grid.column += wide
  return {row: Math.max(0, grid.row), column, ...(wide > 1 && {wide})}
}

/** Larger numbers are a mistake. */
const mostSpanned = 200

function spanOf(written = '1'): number {
  const count = Number(written)
  return Number.isInteger(count) && count >= 1 && count <= mostSpanned ? count : 1
}
