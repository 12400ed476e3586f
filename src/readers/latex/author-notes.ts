/**
 * Notes that authors leave for each other: `\todo{…}`, and macros such as
 * `\newcommand{\ann}[1]{\textcolor{red}{[Ann: #1]}}`. They are printed, but they report nothing.
 */
import {argument, group, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {raw} from './raw.ts'
import type {Macro, Reading} from './state.ts'

export const authorNoteCommands: Commands = named(
  `todo TODO todoinline intodo fixme FIXME fxnote fxwarning fxerror fxfatal pdfcomment marginpar
   comment marginnote sidenote missingfigure pdfmargincomment XXX tbd TBD`,
  dropNote,
)
const noteNames: ReadonlySet<string> = new Set(authorNoteCommands.map(([name]) => name))

/**
 * How a macro's definition looks. Colour and words of its own around the argument (`[Ann: #1]`) make a note; colour
 * alone is as often used for revised text, so then only a macro named after an author is one.
 */
export function noteKind(reading: Reading, name: string, macro: Macro): Macro['note'] {
  if (macro.parameters.length === 0) return 'no'
  const body = raw(macro.body)
  for (const [, inner] of body.matchAll(/\\([a-zA-Z]+)/g)) {
    if (reading.macros.get(inner as string)?.note === 'yes' || noteNames.has(inner as string)) return 'yes'
  }
  if (!/\\(?:text|page|f?)?color(?:box)?(?![a-zA-Z])|\\hl(?![a-zA-Z])/.test(body)) return 'no'
  if (/^(?:note|remark|todo|comment|fix|ask|question)/i.test(name)) return 'yes'
  const own = body
    .replace(/\\(?:text|f)?color(?:box)?\s*(?:\[[^\]]*\])?(?:\{[^{}]*\})+?/g, '')
    .replace(/\\(?:def|let)?[a-zA-Z@]+\*?|\\./g, '')
    .replace(/#\d|[{}~$]/g, '')
  return /[a-zA-Z[(<:]/.test(own) ? 'yes' : 'if-named-after-author'
}

/** Reads over a call of a macro that is a note; false if it is none. */
export function skipNote(reading: Reading, name: string, macro: Macro): boolean {
  if (macro.note === 'no') return false
  if (macro.note === 'if-named-after-author' && !isNamedAfterAuthor(reading, name)) return false
  for (const parameter of macro.parameters) {
    if (parameter.kind === 'mandatory') argument(reading)
    else optional(reading)
  }
  reading.tally.authorNotes++
  return true
}

function dropNote(reading: Reading): void {
  optional(reading)
  if (group(reading) !== undefined) reading.tally.authorNotes++
}

/** `\ann` with an author Ann Smith, `\as` too. */
function isNamedAfterAuthor(reading: Reading, name: string): boolean {
  const wanted = name.toLowerCase()
  return reading.authors.some(author => {
    const parts = author.toLowerCase().split(/[\s.-]+/)
    return parts.includes(wanted) || (wanted.length > 1 && parts.map(part => part.charAt(0)).join('') === wanted)
  })
}
