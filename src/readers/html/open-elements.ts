/** The open elements of an HTML page: end tags that may be left out are put in, and those that fit nowhere are dropped. */
import type {XmlHandler, XmlTag} from '../shared/xml.ts'
import {blockLevel, bounds, endsParagraph} from './tags.ts'

export interface OpenElements {
  /** Ends what a start tag of `name` ends by itself, such as an open paragraph before a heading. */
  implyEndsBefore(name: string, at: number): void
  start(tag: XmlTag): void
  /** Ends the innermost element of `name`, and all in it, if the end tag can reach it. */
  end(name: string, start: number, after: number): void
  endAll(at: number): void
}

export function openElements(handler: XmlHandler): OpenElements {
  const stack: XmlTag[] = []
  /** Levels of the open elements of each name, innermost last: nothing here ever searches the stack. */
  const levels = new Map<string, number[]>()
  const blockLevels: number[] = []
  const boundLevels: number[] = []

  function start(tag: XmlTag): void {
    const level = stack.length
    stack.push(tag)
    levelsOf(tag.name).push(level)
    if (blockLevel.has(tag.name)) blockLevels.push(level)
    if (bounds.has(tag.name)) boundLevels.push(level)
    handler.open(tag)
  }

  function end(name: string, start: number, after: number): void {
    const level = levels.get(name)?.at(-1)
    if (level === undefined) return
    const isBlock = blockLevel.has(name)
    if (level < reachOf(name)) return
    if (!isBlock && level < (blockLevels.at(-1) ?? -1)) return
    while (stack.length > level + 1) close(start, start)
    close(start, after)
  }

  /** The level that an end tag of `name` cannot reach beyond. */
  function reachOf(name: string): number {
    if (tableParts.has(name)) return levels.get('table')?.at(-1) ?? -1
    return bounds.has(name) ? -1 : (boundLevels.at(-1) ?? -1)
  }

  function close(start: number, after: number): void {
    const tag = stack.pop() as XmlTag
    levels.get(tag.name)?.pop()
    if (blockLevels.at(-1) === stack.length) blockLevels.pop()
    if (boundLevels.at(-1) === stack.length) boundLevels.pop()
    handler.close(tag, start, after)
  }

  function implyEndsBefore(name: string, at: number): void {
    if (endsParagraph.has(name)) endWithin('p', boundLevels.at(-1) ?? -1, at)
    const rule = implied.get(name)
    if (rule === undefined) return
    const bound = innermost(rule.within)
    for (const other of rule.ends) endWithin(other, bound, at)
  }

  /** Ends the innermost `name` if it is open above level `bound`. */
  function endWithin(name: string, bound: number, at: number): void {
    const level = levels.get(name)?.at(-1) ?? -1
    if (level <= bound) return
    while (stack.length > level) close(at, at)
  }

  function innermost(names: readonly string[]): number {
    let level = -1
    for (const name of names) level = Math.max(level, levels.get(name)?.at(-1) ?? -1)
    return level
  }

  function levelsOf(name: string): number[] {
    const known = levels.get(name)
    if (known !== undefined) return known
    const made: number[] = []
    levels.set(name, made)
    return made
  }

  function endAll(at: number): void {
    while (stack.length > 0) close(at, at)
  }

  return {implyEndsBefore, start, end, endAll}
}

const tableParts: ReadonlySet<string> = new Set(['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])

/** What a start tag ends when it is open inside the innermost of `within`. */
const implied: ReadonlyMap<string, {readonly ends: readonly string[]; readonly within: readonly string[]}> = new Map(
  Object.entries<{readonly ends: readonly string[]; readonly within: readonly string[]}>({
    li: {ends: ['li'], within: ['ul', 'ol', 'menu', 'td', 'th']},
    dt: {ends: ['dd', 'dt'], within: ['dl']},
    dd: {ends: ['dd', 'dt'], within: ['dl']},
    tr: {ends: ['tr', 'caption'], within: ['table']},
    td: {ends: ['td', 'th'], within: ['tr']},
    th: {ends: ['td', 'th'], within: ['tr']},
    thead: {ends: ['caption', 'tbody', 'thead', 'tfoot'], within: ['table']},
    tbody: {ends: ['caption', 'tbody', 'thead', 'tfoot'], within: ['table']},
    tfoot: {ends: ['caption', 'tbody', 'thead', 'tfoot'], within: ['table']},
    option: {ends: ['option'], within: ['select']},
    ...Object.fromEntries(
      ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, {ends: [name], within: ['section', 'div', 'article']}]),
    ),
  }),
)
