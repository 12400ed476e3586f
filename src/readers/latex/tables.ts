/** Tables: one block per cell of the outermost table; a table inside a cell is part of that cell. */
import {argument, group, optional, star} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {closeDraft, endParagraph, flush, NAME_END, openDraft, write} from './drafts.ts'
import {owe} from './formula.ts'
import {enter} from './frames.ts'
import {skipShape} from './skipped.ts'
import type {Reading} from './state.ts'

export const tableCommands: Commands = [
  ...named('makecell shortstack thead Centerstack specialcell', reading => {
    star(reading)
    optional(reading)
    readBox(reading)
  }),
  [
    'parbox',
    reading => {
      skipShape(reading, 'ooom')
      readBox(reading)
    },
  ],
  // `\cmidrule[1pt](lr){2-3}`
  [
    'cmidrule',
    reading => {
      optional(reading)
      const {frame} = reading
      const trim = /^\s*\([^)\n]*\)/.exec(frame.file.text.slice(frame.pos, frame.pos + 40))
      if (trim !== null) frame.pos += trim[0].length
      group(reading)
    },
  ],
  [
    'multicolumn',
    reading => {
      const columns = argument(reading)
      group(reading)
      const wide = columns === undefined ? 1 : Number(columns.file.text.slice(columns.start, columns.end))
      const {cell} = reading.draft
      if (cell !== undefined && wide > 1 && wide < mostColumns) reading.draft.cell = {...cell, wide}
    },
  ],
  ['tabularnewline', endRow],
  ['cr', endRow],
]

/** More columns than this are a mistake. */
const mostColumns = 200

/** Reads a box with lines of its own, in which `\\` ends no row. */
function readBox(reading: Reading): void {
  const content = argument(reading)
  if (content === undefined) return
  reading.inCell++
  enter(reading, content, () => {
    reading.inCell--
  })
}

/** The arguments of each kind of table, as `skipShape` reads them. */
const TABLES: ReadonlyMap<string, string> = new Map([
  ['tabular', 'om'],
  ['tabular*', 'mom'],
  ['tabularx', 'mom'],
  ['tabulary', 'mom'],
  ['tabularew', 'om'],
  ['tabu', 'm'],
  ['longtable', 'om'],
  ['longtabu', 'm'],
  ['supertabular', 'm'],
  ['xltabular', 'omm'],
  ['tblr', 'om'],
  ['longtblr', 'om'],
  ['talltblr', 'om'],
  ['NiceTabular', 'mo'],
  ['NiceTabular*', 'mmo'],
  ['NiceTabularX', 'mmo'],
  ['deluxetable', 'm'],
])

/** Begins a table; `undefined` if the environment is none, else what to do at its end. */
export function beginTable(reading: Reading, name: string, at: number): (() => void) | undefined {
  const shape = TABLES.get(name)
  if (shape === undefined || reading.formula !== undefined) return undefined
  skipShape(reading, shape)
  reading.tables++
  if (reading.tables > 1) return () => reading.tables--
  // A table in a box has rows of its own again.
  const {inCell} = reading
  reading.inCell = 0
  const draft = openDraft(reading, 'cell', {at})
  draft.cell = {row: 0, column: 0, wide: 1}
  return () => {
    reading.tables--
    reading.inCell = inCell
    closeDraft(reading, draft)
  }
}

/** `&`: the end of a cell; elsewhere a space. */
export function endCell(reading: Reading): void {
  if (endsCell(reading)) nextCell(reading, 0)
  else if (reading.formula !== undefined) owe(reading.formula)
  else write(reading, ' ')
}

function nextCell(reading: Reading, rows: number): void {
  flush(reading)
  const {row, column, wide} = reading.draft.cell ?? {row: 0, column: 0, wide: 1}
  reading.draft.cell = {row: row + rows, column: rows > 0 ? 0 : column + wide, wide: 1}
}

/** `\\`: the end of a row; elsewhere a new line, which after a full sentence is as good as a new paragraph. */
export function endRow(reading: Reading): void {
  star(reading)
  if (reading.frame.file.text.charAt(reading.frame.pos) === '[') optional(reading)
  const {draft} = reading
  if (endsCell(reading)) nextCell(reading, 1)
  else if (reading.formula !== undefined) owe(reading.formula)
  else if (draft.kind === 'names') write(reading, NAME_END)
  else if ((draft.kind === 'paragraph' || draft.kind === 'item') && endsSentence(draft.runs.at(-1)?.text ?? ''))
    endParagraph(reading)
  else write(reading, ' ')
}

function endsCell(reading: Reading): boolean {
  return reading.draft.kind === 'cell' && reading.tables === 1 && reading.inCell === 0
}

function endsSentence(text: string): boolean {
  return /[.?!:]["”')]?\s*$/.test(text.slice(-8))
}
