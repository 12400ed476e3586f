/** Addresses: they are evidence, so none is lost. */
import {argument, group, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {write, writeStretch} from './drafts.ts'
import {enter} from './frames.ts'
import {raw, rawAddress, resolved} from './raw.ts'
import type {Draft, Reading, Stretch} from './state.ts'

export const linkCommands: Commands = [
  ...named('url nolinkurl path', readAddress),
  ['href', readLink],
  [
    'doi',
    reading => {
      const name = group(reading)
      if (name === undefined) return
      const number = addressOf(reading, name)
      write(reading, /^(?:https?:|doi:)/i.test(number) ? number : `https://doi.org/${number}`)
    },
  ],
]

function readAddress(reading: Reading): void {
  const found = resolved(argument(reading))
  if (found !== undefined) writeAddress(reading, found)
}

/** Letter for letter where the source has it so, to keep its place. */
function writeAddress(reading: Reading, found: Stretch): void {
  const plain = addressOf(reading, found)
  const source = found.file.text.slice(found.start, found.end)
  const lead = source.length - source.trimStart().length
  if (plain === source.trim())
    writeStretch(reading, {...found, start: found.start + lead, end: found.start + lead + plain.length})
  else write(reading, plain)
}

/** `\href{https://…}{GitHub}` → `GitHub <https://…>`, once if the text is the address. */
function readLink(reading: Reading): void {
  optional(reading)
  const target = resolved(group(reading))
  const shown = group(reading)
  if (target === undefined) return
  if (shown === undefined) {
    writeAddress(reading, target)
    return
  }
  const wanted = addressOf(reading, target)
  const {draft} = reading
  const before = draft.runs.length
  enter(reading, shown, () => {
    if (reading.draft !== draft || same(textSince(draft, before), wanted)) return
    write(reading, ' <')
    writeAddress(reading, target)
    write(reading, '>')
  })
}

/** Signs that are escaped in the source are not in the address; macros of the authors are put in. */
function addressOf(reading: Reading, found: Stretch): string {
  let text = rawAddress(found)
  for (let step = 0; step < 4 && text.includes('\\'); step++) {
    text = text.replace(/\\([a-zA-Z]+)(?:\{\})?/g, (whole, name: string) => {
      const macro = reading.macros.get(name)
      return macro === undefined || macro.parameters.length > 0 || text.length > LONGEST ? whole : raw(macro.body)
    })
  }
  return text
    .replace(/\\(?:textasciitilde|~)\s*(?:\{\})?/g, '~')
    .replace(/\\([%#&_${}~^])/g, '$1')
    .replace(/\\(?:allowbreak|-|discretionary\{\}\{\}\{\})|[\s{}]/g, '')
}

/** No address is longer; ends macros that stand for themselves. */
const LONGEST = 2000

/** The text of the runs from `before` on; empty if there are more than any address has. */
function textSince(draft: Draft, before: number): string {
  if (draft.runs.length - before > 30) return ''
  return draft.runs
    .slice(before)
    .map(run => run.text)
    .join('')
}

/** A mail address is the same with and without `mailto:`; a web address needs its scheme to be found again. */
function same(visible: string, wanted: string): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .replace(/^mailto:/, '')
      .replace(/\/$/, '')
  return plain(visible) === plain(wanted)
}
