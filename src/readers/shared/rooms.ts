/** Where the paragraphs of a word processor's file go while it is read: into the text, a table cell, a text box, a note. */
import {type Grid, newGrid, nextCell, nextRow} from './grid.ts'
import type {Paragraph} from './paragraphs.ts'

/** What gathers paragraphs. */
export interface Room {
  readonly kind: 'cell' | 'box' | 'note'
  readonly paragraphs: Paragraph[]
  /** Over how many columns a cell goes, as the file says it. */
  columns?: string | undefined
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

/** Rooms within a text, whose paragraphs go to `done`. */
export function roomsWithin(done: Paragraph[]): Rooms {
  const rooms: Room[] = []
  /** The paragraphs of the open text boxes and notes: where cells go, which are blocks of their own. */
  const sinks: Paragraph[][] = []
  const tables: {cells: number; last: readonly Paragraph[]; at: number; readonly start: number; readonly grid: Grid}[] = []
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
    tables.push({cells: 0, last: [], at: 0, start: outside().length, grid: newGrid()})
  }

  function openRow(): void {
    const table = tables.at(-1)
    if (table !== undefined) nextRow(table.grid)
  }

  function closeCell(): void {
    const room = leave()
    const table = tables.at(-1)
    if (room === undefined || table === undefined) return
    table.cells++
    const list = outside()
    table.last = room.paragraphs
    table.at = list.length
    const cell = nextCell(table.grid, room.columns)
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
