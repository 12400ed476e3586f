/** Tables in markup: in which row and column a cell stands. A table in a cell is part of that cell. */
import type {Role} from '../../model/document.ts'
import {openBlock, type Page, top} from './page.ts'
import type {XmlTag} from './xml.ts'
import {attribute} from './xml-attribute.ts'

export function startTable({grid, frames}: Page): void {
  if (frames.at(-1)?.kind !== 'joined') Object.assign(grid, {row: -1, column: 0, held: [], below: []})
}

export function startRow({grid, frames}: Page): void {
  if (frames.at(-1)?.kind === 'joined') return
  grid.row++
  grid.column = 0
  grid.held = grid.below.map(rows => rows > 0)
  grid.below = grid.below.map(rows => Math.max(0, rows - 1))
}

/** Opens the block of a cell; `columns` and `rows` are the attributes that say over how many of them it goes. */
export function openCell(page: Page, tag: XmlTag, [columns, rows]: readonly [string, string], role?: Role): void {
  if (top(page)?.kind === 'joined') {
    openBlock(page, 'cell', tag, 'joined', role)
    return
  }
  const {grid} = page
  while (grid.held[grid.column] === true) grid.column++
  const {row, column} = grid
  const wide = span(page, tag, columns)
  const high = span(page, tag, rows)
  for (let at = column; at < column + wide; at++) grid.below[at] = high - 1
  grid.column += wide
  openBlock(page, 'cell', tag, 'joined', role, wide > 1 ? {row, column, wide} : {row, column})
}

/** Larger numbers are a mistake. */
const mostSpanned = 200

function span(page: Page, tag: XmlTag, name: string): number {
  const count = Number(attribute(page.text, tag, name) ?? 1)
  return Number.isInteger(count) && count >= 1 && count <= mostSpanned ? count : 1
}
