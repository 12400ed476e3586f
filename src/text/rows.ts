/**
 * The cells of a table → its rows. A number in a cell says nothing without the name of its row and of its column: rows are written
 * as people would read them out, “Test, Dice: 0.91; 60 images”.
 */
import type {Block, Cell} from '../model/document.ts'
import {blockText, siteOf} from './block-text.ts'

/** The same blocks with the cells of each row made one, where it is known which cells stand in a row. */
export function rows(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({cell}) => cell !== undefined)) return blocks
  const result: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const end = tableEnd(blocks, at)
    if (end === at) result.push(blocks[at++] as Block)
    else {
      result.push(...tableRows(blocks.slice(at, end)))
      at = end
    }
  }
  return result
}

/** Longer rows hold running text, and are read cell by cell. */
const longestRow = 600
const longestHead = 60
/** Heads that add nothing to the name of the row: “Learning rate: 0.001”. */
const saysNothing = /^(?:values?|settings?|details?|information)$/i

/** The end of the table that begins at `start`, or `start` where none does. */
function tableEnd(blocks: readonly Block[], start: number): number {
  let end = start
  for (let row = -1; end < blocks.length; end++) {
    const cell = blocks[end]?.cell
    if (cell === undefined || cell.row < row) break
    row = cell.row
  }
  return end
}

function tableRows(cells: readonly Block[]): readonly Block[] {
  const list: Block[][] = []
  for (const block of cells) {
    const last = list.at(-1)
    if (last !== undefined && last[0]?.cell?.row === block.cell?.row) last.push(block)
    else list.push([block])
  }
  if (list.length < 2 || list.every(row => row.length === 1)) return cells
  const above = headRows(list)
  const heads = headsOf(above)
  return [...above.flat(), ...list.slice(above.length).flatMap(row => joined(row, heads))]
}

/** The rows that name columns; where the first names groups of columns, the second names them. */
function headRows([first = [], second = []]: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  if (!isHead(first)) return []
  const groups = first.some(({cell}) => (cell?.wide ?? 1) > 1) || second.length >= first.length + 2
  return groups && isHead(second) ? [first, second] : [first]
}

/** What each column is called: the name of its group before its own. */
function headsOf(rows: readonly (readonly Block[])[]): ReadonlyMap<number, string> {
  const heads = new Map<number, string>()
  for (const {text, cell} of rows.flat()) {
    if (cell === undefined || saysNothing.test(text)) continue
    const {column, wide = 1} = cell
    for (let at = column; at < column + wide; at++) heads.set(at, `${heads.get(at) ?? ''} ${text}`.trim())
  }
  return heads
}

/** The first row names the columns unless it holds numbers itself; “95% CI” and “3D” are none. */
function isHead(row: readonly Block[]): boolean {
  return (
    row.every(({text}) => text.length <= longestHead && (!/^[\d.±–-]/.test(text) || /^(?:\d+ ?% ?|\d)[A-Z]/.test(text))) &&
    row.some(({text}) => /\p{L}{2}/u.test(text))
  )
}

function joined(row: readonly Block[], heads: ReadonlyMap<number, string>): readonly Block[] {
  const [first, ...others] = row
  const last = others.at(-1)
  if (first === undefined || last === undefined) return row
  const length = row.reduce((sum, {text, cell}) => sum + text.length + headOf(cell, heads).length + 4, 0)
  if (length > longestRow) return row
  const line = blockText()
  // “SNR 2”, “Epoch 10”: a row that is named by a number.
  const name = headOf(first.cell, heads)
  if (name !== '' && !/\p{L}/u.test(first.text)) line.between(`${name} `)
  line.add(first)
  const hasUnit = endsInUnit(first.text)
  for (const [index, block] of others.entries()) {
    const head = isAlone(block, row) ? headOf(block.cell, heads) : ''
    const counts = isCount(block.text) && isPlural(head)
    const follows = counts || hasUnit
    line.between(index > 0 ? '; ' : head === '' || follows ? ': ' : ', ')
    if (head !== '' && !follows) line.between(`${head}: `)
    line.add(block)
    if (head !== '' && follows) line.between(counts ? ` ${head}` : ` (${head})`)
  }
  return [{...first, kind: 'row', text: line.text(), anchors: line.anchors(), site: siteOf(first, last)}]
}

function headOf(cell: Cell | undefined, heads: ReadonlyMap<number, string>): string {
  return cell === undefined ? '' : (heads.get(cell.column) ?? '')
}

/** Cells side by side under one head have heads of their own that are not known. */
function isAlone({cell}: Block, row: readonly Block[]): boolean {
  return row.filter(other => other.cell?.column === cell?.column).length === 1
}

/** “400” under “Images” is read as “400 Images”; “16” under “Batch size” as “Batch size: 16”. */
function isCount(text: string): boolean {
  return /^\d[\d,]*$/.test(text)
}

function isPlural(head: string): boolean {
  return /^[\p{L} -]+(?:s|mice|nuclei|larvae)$/iu.test(head)
}

/** “Pixel size (µm)”: what stands in the row is in this unit. */
function endsInUnit(label: string): boolean {
  return /[([][^()[\]]{1,12}[)\]]$/.test(label)
}
