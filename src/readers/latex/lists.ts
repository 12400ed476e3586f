/** Lists, and the entries of a bibliography. */
import {argument, group, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {flush, write} from './drafts.ts'
import {enter} from './frames.ts'
import {addHeading, openHeading} from './headings.ts'
import type {Reading} from './state.ts'

/** Lines of algorithms. */
export const algorithmCommands: Commands = [
  ...named(
    'STATE State STATEx Statex REQUIRE Require ENSURE Ensure RETURN FOR For WHILE While IF If ELSE Else ELSIF ElsIf',
    readLine,
  ),
  ...named('ENDFOR EndFor ENDWHILE EndWhile ENDIF EndIf REPEAT Repeat UNTIL Until KwIn KwOut KwData KwResult KwRet', readLine),
]

export const listCommands: Commands = [
  ['item', readItem],
  [
    'bibitem',
    reading => {
      flush(reading)
      optional(reading)
      group(reading)
      if (reading.draft.kind === 'paragraph') reading.draft.kind = 'item'
    },
  ],
  ['newblock', reading => write(reading, ' ')],
  // Entries of BibTeX styles: `\bibinfo{author}{A. Name}`, `\bibfield`, `\BibitemOpen`.
  ...named('bibinfo bibfield bibnamefont bibfnamefont', (reading, name) => {
    if (name === 'bibinfo' || name === 'bibfield') argument(reading)
  }),
]

/** Begins a list; returns what to do at its end. */
export function beginList(reading: Reading): () => void {
  flush(reading)
  const {draft} = reading
  const {kind} = draft
  if (kind === 'paragraph') draft.kind = 'item'
  return () => {
    if (reading.draft !== draft) return
    flush(reading)
    draft.kind = kind
  }
}

/** Begins the references; returns what to do at their end. */
export function beginReferences(reading: Reading, at: number): () => void {
  addHeading(reading, 'References', 'references', at)
  const end = beginList(reading)
  return () => {
    end()
    reading.resume = reading.numbering.appendix ? 'Appendix' : 'After the references'
  }
}

/** Pandoc’s list of references: its heading, if it has one, stands right before it. */
export function beginPandocReferences(reading: Reading, at: number): () => void {
  flush(reading)
  return reading.done.at(-1)?.kind === 'heading' ? beginList(reading) : beginReferences(reading, at)
}

function readItem(reading: Reading, _name: string, at: number): void {
  if (reading.draft.kind === 'cell' || reading.draft.kind === 'caption') {
    write(reading, ' ')
    return
  }
  flush(reading)
  const label = optional(reading)
  if (label === undefined) return
  // Nature’s class lists its statements so: `\begin{addendum} \item[Competing interests] …`
  if ((reading.openNames.get('addendum') ?? 0) > 0) {
    openHeading(reading, label, 1 + reading.shift, at, true)
    return
  }
  enter(reading, label, () => write(reading, ' '))
}

/** A line of an algorithm. */
function readLine(reading: Reading, name: string): void {
  if (reading.draft.kind === 'cell' || reading.draft.kind === 'caption') return
  if ((reading.openNames.get('algorithmic') ?? 0) + (reading.openNames.get('algorithm') ?? 0) > 0) flush(reading)
  if (/^(?:for|while|if|elsif|until|else|return|require|ensure)$/i.test(name)) write(reading, `${name.toLowerCase()} `)
}
