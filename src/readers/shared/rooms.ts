/** Where the paragraphs of a word processor's file go while it is read: into the text, a table cell, a text box, a note. */
import type {Paragraph} from './paragraphs.ts'

/** What gathers paragraphs. */
export interface Room {
  readonly kind: 'cell' | 'box' | 'note'
  readonly paragraphs: Paragraph[]
  /** Over how many columns a cell goes; left out for one. */
  readonly wide?: number
}

export interface Rooms {
  /** The room that is open, if any. */
  current(): Room | undefined
  enter(room: Room): void
  leave(): Room | undefined
  openTable(): void
  openRow(): void
  /** The open cell becomes one paragraph outside of its table. */
  closeCell(): void
  /** A table of a single cell is a frame around text: its paragraphs stay as they are. */
  closeTable(): void
}

/** More columns than this are a mistake. */
const mostColumns = 200

/** Rooms within a text, whose paragraphs go to `done`. */
export function roomsWithin(done: Paragraph[]): Rooms {
  const rooms: Room[] = []
  /** The paragraphs of the open text boxes and notes: where cells go, which are blocks of their own. */
  const sinks: Paragraph[][] = []
  const tables: {cells: number; row: number; column: number; last: readonly Paragraph[]; at: number; readonly start: number}[] =
    []
  return {current: () => rooms.at(-1), enter, leave, openTable, openRow, closeCell, closeTable}

  function enter(room: Room): void {
    rooms.push(room)
    if (room.kind !== 'cell') sinks.push(room.paragraphs)
  }

  function leave(): Room | undefined {
    const room = rooms.pop()
    if (room !== undefined && room.kind !== 'cell') sinks.pop()
    return room
  }

  /** Where the cells of the innermost table go. */
  function outside(): Paragraph[] {
    return sinks.at(-1) ?? done
  }

  function openTable(): void {
    tables.push({cells: 0, row: -1, column: 0, last: [], at: 0, start: outside().length})
  }

  function openRow(): void {
    const table = tables.at(-1)
    if (table === undefined) return
    table.row++
    table.column = 0
  }

  function closeCell(): void {
    const room = leave()
    const table = tables.at(-1)
    if (room === undefined || table === undefined) return
    table.cells++
    const list = outside()
    table.last = room.paragraphs
    table.at = list.length
    const wide = room.wide !== undefined && room.wide > 1 && room.wide < mostColumns ? room.wide : 1
    const cell = {row: Math.max(0, table.row), column: table.column, ...(wide > 1 && {wide})}
    table.column += wide
    const first = room.paragraphs[0]
    if (first !== undefined)
      list.push({...first, stated: 'cell', text: room.paragraphs.map(paragraph => paragraph.text).join(' '), cell})
  }

  function closeTable(): void {
    const table = tables.pop()
    if (table === undefined || table.cells !== 1 || table.last.length === 0) return
    const list = outside()
    list.splice(table.at, 1, ...table.last)
    // Tables within the frame were closed before it.
    list.splice(table.start, list.length, ...list.slice(table.start).sort((left, right) => left.number - right.number))
  }
}
