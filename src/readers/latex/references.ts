/** Citations, cross references and labels. */
import {argument, group, optional, star} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {lastSign, write, writeReference} from './drafts.ts'
import {type Reference, setLabel} from './numbering.ts'
import {keys, raw, words} from './raw.ts'
import type {Reading, Stretch} from './state.ts'

export const referenceCommands: Commands = [
  ...named(
    `cite citep citet citealp citealt citeauthor citeyear citeyearpar citenum citeN citen shortcite onlinecite fullcite footcite footfullcite
    supercite textcite parencite autocite smartcite Cite Citep Citet Citealp Citealt Citeauthor Textcite Parencite Autocite citesup
    textsupcite cites parencites textcites autocites footcites supercites citeA citeNP citeasnoun citeR citeS nptextcite inlinecite`,
    readCitation,
  ),
  ...named('ref vref labelcref', reading => readReference(reading, 'number')),
  ['subref', reading => readReference(reading, 'part')],
  ...named('cref Cref autoref fullref', reading => readReference(reading, 'named')),
  ['eqref', reading => readReference(reading, 'bracketed')],
  ['label', reading => setLabel(reading.numbering, raw(argument(reading)))],
]

/** References of eLife’s class. */
export const elifeCommands: Commands = named('FIG TABLE VIDEO BOX EQ FIGSUPP TABLESUPP', readElifeReference)

/** Acts on a command that is not known but says by its name that it cites or refers; false if it does not. */
export function guessReference(reading: Reading, name: string): boolean {
  if (/cite(?:[a-z]{0,4}|s)?$/i.test(name)) readCitation(reading)
  else if (/(?:ref|refs)$/i.test(name) && name.length > 3) readReference(reading, 'number')
  else return false
  return true
}

/** `\citep[see][p. 3]{a,b}` → `[see @a; @b, p. 3]` */
function readCitation(reading: Reading): void {
  star(reading)
  for (;;) {
    const first = optional(reading)
    const second = optional(reading)
    const cited = group(reading)
    if (cited === undefined) return
    writeCitation(reading, cited, second === undefined ? undefined : first, second ?? first)
    // `\cites[1]{a}[2]{b}` goes on; `\cite{a} [b]` does not.
    if (!/^[[{]/.test(reading.frame.file.text.charAt(reading.frame.pos)) || reading.frame.pos >= reading.frame.end) return
  }
}

function writeCitation(reading: Reading, cited: Stretch, before: Stretch | undefined, after: Stretch | undefined): void {
  const found = keys(cited)
  if (found.length === 0) return
  if (!/^[\s([–—-]?$/.test(lastSign(reading))) write(reading, ' ')
  const lead = words(before)
  write(reading, lead === '' ? '[' : `[${lead} `)
  let from = cited.start
  for (const [index, key] of found.entries()) {
    if (index > 0) write(reading, '; ')
    write(reading, '@')
    const at = cited.file.text.indexOf(key, from)
    const inside = at !== -1 && at + key.length <= cited.end
    write(reading, key, inside ? at : -1, cited)
    if (inside) from = at + key.length
  }
  const note = words(after)
  write(reading, note === '' ? ']' : `, ${note}]`)
}

function readReference(reading: Reading, form: Reference['form']): void {
  star(reading)
  optional(reading)
  const labels = keys(group(reading))
  if (labels.length > 0) writeReference(reading, {labels, form})
}

/** `\FIG{setup}` of eLife’s class: “Figure 2” for the label `fig:setup`. */
function readElifeReference(reading: Reading): void {
  optional(reading)
  const [key] = keys(group(reading))
  if (key === undefined) return
  const labels = ['fig:', 'tab:', 'table:', 'video:', 'box:', 'eq:', ''].map(prefix => prefix + key)
  writeReference(reading, {labels, form: 'named'})
}
