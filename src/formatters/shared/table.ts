/** Comma-separated values after RFC 4180, safe to open in a spreadsheet. */
import {clean} from './clean.ts'

export type Cell = string | number | undefined

/** Lines end in CR LF; the first row is the heading. */
export function csvTable(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Spreadsheets run a text that begins like a formula; an apostrophe before it keeps it text. */
function csvCell(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = clean(cell)
  const safe = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
