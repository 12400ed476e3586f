/** Tables in markup. A table in a cell is part of that cell. */
import type {Role} from '../../model/document.ts'
import {newGrid, nextCell, nextRow} from './grid.ts'
import {openBlock, type Page, top} from './page.ts'
import type {XmlTag} from './xml.ts'
import {attribute} from './xml-attribute.ts'

export function startTable(page: Page): void {
  if (!isInCell(page)) page.grid = newGrid()
}

export function startRow(page: Page): void {
  if (!isInCell(page)) nextRow(page.grid)
}

/** Opens the block of a cell; `columns` and `rows` are the attributes that say over how many of them it goes. */
export function openCell(page: Page, tag: XmlTag, [columns, rows]: readonly [string, string], role?: Role): void {
  const {text, grid} = page
  const cell = isInCell(page) ? undefined : nextCell(grid, attribute(text, tag, columns), attribute(text, tag, rows))
  openBlock(page, 'cell', tag, 'joined', {role, cell})
}

function isInCell(page: Page): boolean {
  return top(page)?.kind === 'joined'
}
