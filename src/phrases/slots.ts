/** Tables in which a word’s row in a sorted list is found by its hash. Made when rules are compiled. */
import type {Numbers} from '../model/ruleset.ts'
import {goOnHash, hashOf, mixed} from '../text/hash.ts'

/** The table of a sorted list: at the hash of an entry, or at the next free place behind, its row and 1; equal entries stand there once. */
export function slotsOf(sorted: readonly string[]): number[] {
  let size = 16
  while (size < sorted.length * 2) size *= 2
  const slots: number[] = new Array(size).fill(0)
  for (const [row, entry] of sorted.entries()) {
    if (sorted[row - 1] === entry) continue
    let slot = hashOf(entry, 0, entry.length) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = row + 1
  }
  return slots
}

/** The row of the first entry that is `text`, or -1. `entry` gives the entries. */
export function rowOf(text: string, slots: Numbers, entry: (row: number) => string | undefined): number {
  const mask = slots.length - 1
  let slot = hashOf(text, 0, text.length) & mask
  for (let row = (slots[slot] as number) - 1; row !== -1; row = (slots[slot] as number) - 1) {
    if (entry(row) === text) return row
    slot = (slot + 1) & mask
  }
  return -1
}

/** The rows of all entries with which `text` begins, each the first of equal ones, the shortest first. */
export function beginningsOf(text: string, slots: Numbers, entries: readonly string[]): readonly number[] {
  const found: number[] = []
  const mask = slots.length - 1
  let hash = 0
  for (let at = 0; at < text.length; at++) {
    hash = goOnHash(hash, text.charCodeAt(at))
    let slot = mixed(hash) & mask
    for (let row = (slots[slot] as number) - 1; row !== -1; row = (slots[slot] as number) - 1) {
      const entry = entries[row] as string
      if (entry.length === at + 1 && text.startsWith(entry)) {
        found.push(row)
        break
      }
      slot = (slot + 1) & mask
    }
  }
  return found
}
