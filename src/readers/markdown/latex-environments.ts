/** Environments of LaTeX in Markdown. */
import type {Span} from '../../model/document.ts'
import {hide, type Line, type Walk} from './frame.ts'

/** LaTeX figures, tables and formulas: of these only the caption is read. */
export function environment(walk: Walk, line: Line): boolean {
  const name = /^\\begin\{([a-z]+\*?)\}/.exec(walk.text.slice(line.first, line.first + 40))?.[1]
  if (name === undefined || !silent.has(name.replace('*', '')) || walk.unclosed.has(name)) return false
  const mark = `\\end{${name}}`
  const end = walk.text.indexOf(mark, line.first)
  if (end === -1) {
    walk.unclosed.add(name)
    return false
  }
  walk.next = Math.max(walk.next, end + mark.length)
  const caption = captionIn(walk.text, line.first, end)
  if (caption !== undefined) walk.asides.push({...caption, kind: 'caption'})
  return hide(walk, line.start, end + mark.length)
}

const silent: ReadonlySet<string> = new Set(
  ['figure table tabular longtable wrapfigure algorithm equation align gather multline eqnarray displaymath math'].flatMap(
    names => names.split(' '),
  ),
)

function captionIn(text: string, start: number, end: number): Span | undefined {
  const opening = /\\caption(?:\[[^\]\n]*\])?\{/.exec(text.slice(start, end))
  if (opening === null) return undefined
  const from = start + opening.index + opening[0].length
  let depth = 1
  for (let at = from; at < end; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return {start: from, end: at}
  }
  return undefined
}
