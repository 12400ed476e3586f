/** Named word lists: each name once, and none made of itself. */
import {findCircles} from './circles.ts'
import type {Names} from './names.ts'
import type {ParsedFile} from './parse.ts'

/** A list as it is written. */
export interface WrittenList {
  readonly file: ParsedFile
  readonly name: string
  readonly phrases: readonly string[]
}

export function addLists(lists: readonly WrittenList[], table: Names): void {
  const owners = new Map<string, string>()
  for (const {file, name} of lists) {
    const owner = owners.get(name)
    if (owner !== undefined && owner !== file.path)
      table.mistakes.push(file.mistake(`the name <${name}> is taken by ${owner}`, [name]))
    owners.set(name, file.path)
  }
  const uses = new Map<string, Set<string>>()
  for (const {file, name, phrases} of lists) {
    const used = uses.get(name) ?? new Set<string>()
    uses.set(name, used)
    for (const [index, phrase] of phrases.entries())
      for (const other of table.listEntry(name, phrase, file, [name, index])) used.add(other)
  }
  for (const {file, name} of lists) {
    const circle = findCircles(name, uses)
    if (circle !== undefined) table.mistakes.push(file.mistake(`<${name}> is made of itself: ${circle.join(' → ')}`, [name]))
  }
}
