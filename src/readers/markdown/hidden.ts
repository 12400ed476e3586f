/** What no reader of the finished paper sees: HTML comments, template code of Manubot, shortcodes of Quarto. */
import {type Mask, nothing} from './masks.ts'

/** A file that is read at the place where it is named. */
export interface Include {
  readonly at: number
  /** As written, relative to the folder of the file that names it. */
  readonly path: string
}

export interface Hidden {
  readonly masks: readonly Mask[]
  readonly includes: readonly Include[]
  readonly remarks: readonly string[]
}

/** Longest comment or piece of template code, in characters; what goes on longer was never meant to be one. */
const longest = 50_000

/** Finds what is hidden from offset `start` on. */
export function hidden(text: string, start: number): Hidden {
  const page: Page = {text, start, next: finder(text)}
  const masks: Mask[] = []
  const includes: Include[] = []
  let unclosed = 0
  const opening = /<!--|\{%|\{#(?![\w.:-])|\{\{/g
  opening.lastIndex = start
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const at = match.index
    const mask = match[0] === '<!--' ? comment(page, at) : template(page, at, match[0])
    if (mask !== undefined) {
      masks.push(mask)
      opening.lastIndex = mask.end
      const path = /^\{\{<\s*include\s+"?([^"\s>]+)/.exec(text.slice(at, at + 300))?.[1]
      if (path !== undefined) includes.push({at, path})
    } else if (match[0] === '<!--' && text[at - 1] !== '`') {
      masks.push(nothing(at, at + 4))
      unclosed++
    }
  }
  const which = unclosed === 1 ? 'an HTML comment is' : `${unclosed} HTML comments are`
  const remarks = unclosed === 0 ? [] : [`${which} never closed; what follows is read as text`]
  return {masks, includes, remarks}
}

interface Page {
  readonly text: string
  readonly start: number
  /** Offset of the next occurrence of `mark` from `from` on, or -1. */
  readonly next: (mark: string, from: number) => number
}

/** Remembers what it found, so that a thousand openings without a closing cost one search. */
function finder(text: string): Page['next'] {
  const found = new Map<string, number>()
  return (mark, from) => {
    const last = found.get(mark)
    if (last !== undefined && (last === -1 || last >= from)) return last
    const at = text.indexOf(mark, from)
    found.set(mark, at)
    return at
  }
}

/** A comment that contains another opening was itself never closed. */
function comment(page: Page, at: number): Mask | undefined {
  if (page.text[at - 1] === '`') return undefined
  const end = closing(page, '-->', at + 4)
  return end === undefined || page.text.slice(at + 4, end).includes('<!--') ? undefined : nothing(at, end)
}

function template(page: Page, at: number, opening: string): Mask | undefined {
  if (opening === '{%') return statement(page, at)
  const end = closing(page, opening === '{{' ? '}}' : '#}', at + 2)
  return end === undefined ? undefined : nothing(at, end)
}

/** With a statement goes the paragraph around it, which is made of template code, and with a loop all that it repeats. */
function statement(page: Page, at: number): Mask | undefined {
  const end = closing(page, '%}', at + 2)
  if (end === undefined) return undefined
  const word = /^\{%[-+]?\s*(\w+)/.exec(page.text.slice(at, at + 40))?.[1] ?? ''
  if (!control.has(word)) return nothing(at, end)
  const loop = word === 'for' ? closing(page, 'endfor', end) : undefined
  return nothing(paragraphStart(page, at), paragraphEnd(page.text, loop ?? end))
}

const control: ReadonlySet<string> = new Set([
  'for',
  'endfor',
  'if',
  'elif',
  'else',
  'endif',
  'set',
  'block',
  'endblock',
  'macro',
  'endmacro',
])

function paragraphStart({text, start: first}: Page, at: number): number {
  let start = text.lastIndexOf('\n', at) + 1
  while (start > first) {
    const previous = text.lastIndexOf('\n', start - 2) + 1
    if (text.slice(previous, start).trim() === '') break
    start = previous
  }
  return Math.max(start, first)
}

function paragraphEnd(text: string, from: number): number {
  const blankLine = /\n[ \t\r]*(?=\n)/g
  blankLine.lastIndex = from
  return blankLine.exec(text)?.index ?? text.length
}

function closing(page: Page, mark: string, from: number): number | undefined {
  const end = page.next(mark, from)
  return end === -1 || end - from > longest ? undefined : end + mark.length
}
