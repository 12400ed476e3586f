/** A stretch as a plain string: its source with arguments put in and comments taken out, commands left as they are. */
import type {Stretch} from './state.ts'

/** At most `LONGEST` characters; what is longer is cut off there. Keys, paths, numbers and units are far shorter. */
export function raw(stretch: Stretch | undefined): string {
  const text = source(stretch)
  return text.includes('%') ? text.replace(COMMENT, '$1').trim() : text.trim()
}

/** The same for an address, where `%` is an ordinary sign; a `%` at the end of a line is still none. */
export function rawAddress(stretch: Stretch | undefined): string {
  return source(stretch).replace(/%\n\s*/g, '')
}

/** A stretch as words for a person: without commands and braces; for names, keys of comparison and small labels. */
export function words(stretch: Stretch | undefined): string {
  return raw(stretch)
    .replace(/\\(?:label|ref|cite\w*|footnote|thanks)\s*\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z@]+\*?|\\./g, ' ')
    .replace(/[{}$~]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The number of the argument that is all of a stretch (`#2` → 2), 0 if it is something else. */
export function parameterNumber(stretch: Stretch | undefined): number {
  if (stretch === undefined || stretch.end - stretch.start > 8) return 0
  const found = /^\s*#(\d)\s*$/.exec(stretch.file.text.slice(stretch.start, stretch.end))
  return found === null ? 0 : Number(found[1])
}

/** The stretch that `#n` stands for where all of a stretch is `#n`, through as many macros as there are. */
export function resolved(stretch: Stretch | undefined): Stretch | undefined {
  let current = stretch
  for (let step = 0; step < DEEPEST; step++) {
    const number = parameterNumber(current)
    if (number === 0 || current?.args[number - 1] === undefined) return current
    current = current.args[number - 1]
  }
  return current
}

/** The text of a command's key list: `a, b` → a and b. */
export function keys(stretch: Stretch | undefined): string[] {
  return raw(stretch)
    .split(',')
    .map(key => key.trim())
    .filter(key => key !== '')
}

const LONGEST = 4000
const DEEPEST = 8
const COMMENT = /(^|[^\\])%[^\n]*\n?[ \t]*/g

/** With arguments put in; the budget keeps `#1#1` through many macros from growing without bound. */
function source(stretch: Stretch | undefined): string {
  if (stretch === undefined) return ''
  if (stretch.args.length === 0) return stretch.file.text.slice(stretch.start, Math.min(stretch.end, stretch.start + LONGEST))
  return withArguments(stretch)
}

function withArguments(stretch: Stretch): string {
  let left = LONGEST
  const pieces: string[] = []
  collect(stretch, 0)
  return pieces.join('')

  function collect(part: Stretch | undefined, depth: number): void {
    if (part === undefined || depth > DEEPEST || left <= 0) return
    const text = part.file.text.slice(part.start, Math.min(part.end, part.start + left))
    if (part.args.length === 0 || !text.includes('#')) {
      keep(text)
      return
    }
    let from = 0
    for (const found of text.matchAll(/#(\d)/g)) {
      keep(text.slice(from, found.index))
      collect(part.args[Number(found[1]) - 1], depth + 1)
      from = found.index + 2
    }
    keep(text.slice(from))
  }

  function keep(text: string): void {
    if (left <= 0) return
    pieces.push(text.slice(0, left))
    left -= text.length
  }
}
