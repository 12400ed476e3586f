/** Collects fields; article metadata become them. */
import type {Field, FieldValue} from '../../model/document.ts'

export interface FieldWriter {
  /** Adds a field at `[start, end)` of the source; empty strings are left out. */
  add(pointer: string, value: FieldValue, start: number, end: number): void
  /** Adds to a list: `/keywords` becomes `/keywords/0`, `/keywords/1` …; returns the pointer. */
  push(list: string, value: FieldValue, start: number, end: number): string
  /** Whether there is a field of this pointer. */
  has(pointer: string): boolean
  /** The pointer that an item of a list gets next, for items that are mappings. */
  next(list: string): string
  fields(): readonly Field[]
}

export function fieldWriter(): FieldWriter {
  const fields: Field[] = []
  const lengths = new Map<string, number>()
  const pointers = new Set<string>()

  function add(pointer: string, value: FieldValue, start: number, end: number): void {
    if (value === '') return
    pointers.add(pointer)
    fields.push({pointer, value, file: 0, site: {kind: 'range', start, end}})
  }

  function next(list: string): string {
    const length = lengths.get(list) ?? 0
    lengths.set(list, length + 1)
    return `${list}/${length}`
  }

  function push(list: string, value: FieldValue, start: number, end: number): string {
    if (value === '') return ''
    const pointer = next(list)
    add(pointer, value, start, end)
    return pointer
  }

  return {add, push, has: pointer => pointers.has(pointer), next, fields: () => fields}
}
