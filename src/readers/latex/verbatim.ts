/** Text that LaTeX does not read as LaTeX: code is kept as code, comments and drawings are left out. */
import {argument, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {closeDraft, openDraft, write, writeStretch} from './drafts.ts'
import {stretch} from './frames.ts'
import {find} from './library.ts'
import type {Reading} from './state.ts'

export const verbatimCommands: Commands = [
  ...named('verb lstinline', readInline),
  [
    'mintinline',
    reading => {
      optional(reading)
      argument(reading)
      readInline(reading)
    },
  ],
]

const CODE = new Set(
  'verbatim verbatim* Verbatim BVerbatim LVerbatim lstlisting minted alltt Highlighting Sinput Soutput code pyglist'.split(' '),
)

const DROPPED = new Set(
  `comment filecontents filecontents* tikzpicture pgfpicture picture pspicture overpic forest tikzcd axis asy CCSXML IEEEbiography
  IEEEbiographynophoto biography corrauthor pycode luacode`.split(/\s+/),
)

/** Reads over an environment whose content is not LaTeX; false if it is none or has no end. */
export function readVerbatim(reading: Reading, name: string, at: number): boolean {
  const code = CODE.has(name)
  if (!code && !DROPPED.has(name) && !reading.excluded.has(name)) return false
  const {frame} = reading
  const end = find(frame.file, `\\end{${name}}`, frame.pos)
  if (end === -1 || end >= frame.end) return false
  if (code && !reading.preamble) {
    const draft = openDraft(reading, 'code', {at})
    writeStretch(reading, stretch(frame, frame.pos + settingsLength(frame.file.text, frame.pos), end))
    closeDraft(reading, draft)
  }
  if (/^(?:tikz|pgf|pspicture|picture|axis|forest|asy)/.test(name)) reading.tally.drawings++
  frame.pos = end + `\\end{${name}}`.length
  return true
}

/** The settings before code: `[language=Python]`, `{python}`. */
function settingsLength(text: string, from: number): number {
  return /^(?:\[[^\]\n]*\]|\{[\w+-]*\})*/.exec(text.slice(from, from + 300))?.[0].length ?? 0
}

/** `\verb|x|`, `\verb*+x+`, `\lstinline{x}` */
function readInline(reading: Reading): void {
  const {frame} = reading
  const {text, closing} = frame.file
  if (text.charAt(frame.pos) === '*') frame.pos++
  else optional(reading)
  const sign = text.charAt(frame.pos)
  const rest = text.slice(frame.pos + 1, Math.min(frame.end, frame.pos + 1000))
  const length = sign === '{' ? (closing[frame.pos] as number) - frame.pos - 1 : rest.indexOf(sign)
  if (sign === '' || length < 0 || length > rest.length) return
  write(reading, text.slice(frame.pos + 1, frame.pos + 1 + length), frame.pos + 1)
  frame.pos += length + 2
}
