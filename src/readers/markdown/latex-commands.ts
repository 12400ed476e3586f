/** LaTeX commands that authors put into Markdown: `\autoref{fig:a}`, `\textbf{x}`, `\newpage`. */
import {texText} from '../shared/tex-text.ts'
import {type Mask, nothing} from './masks.ts'

/** The command at the backslash at `at` with what is read for it; `undefined` where none stands there. */
export function latexCommand(text: string, at: number): {readonly masks: readonly Mask[]; readonly end: number} | undefined {
  const pattern = /\\([A-Za-z]+)\*?/y
  pattern.lastIndex = at
  const name = pattern.exec(text)?.[1]
  if (name === undefined) return undefined
  const end = pattern.lastIndex
  if (cites.test(name)) return citation(text, at, end)
  if (wrapping.has(name)) return wrapper(text, at, end)
  if (dropped.has(name) || switches.has(name)) {
    const last = afterArguments(text, end)
    return {masks: [nothing(at, last), ...groupAround(text, at)], end: last}
  }
  const symbol = /^[aA](?:A|ngstrom)$/.test(name) ? 'Å' : texText(`\\${name}`)
  return symbol === '' || text[end] === '{' ? {masks: [], end} : {masks: [{start: at, end, text: symbol, source: undefined}], end}
}

/** They hold for the group around them: `{\bf text}`. */
const switches = words('bf it em tt sc rm sf color small footnotesize scriptsize large Large normalsize itshape bfseries')

/** The braces of a group that begins with the command at `at`. */
function groupAround(text: string, at: number): readonly Mask[] {
  const close = text[at - 1] === '{' ? closingBrace(text, at - 1) : undefined
  return close === undefined ? [] : [nothing(at - 1, at), nothing(close, close + 1)]
}

const cites = /^(?:no)?cite[a-z]*$/i

/** Their argument is text. */
const wrapping = words(
  'textbf textit emph texttt textsc textrm textsf underline mbox text caption footnote url section subsection subsubsection paragraph',
)

/** They go with all their arguments. */
const dropped = words(
  'label ref autoref cref Cref eqref pageref textcolor vspace hspace includegraphics bibliography bibliographystyle newpage clearpage cleardoublepage pagebreak noindent centering begin end setcounter newcommand renewcommand singlespacing doublespacing linenumbers raggedright appendix maketitle tableofcontents beginsupplement usepackage input include',
)

function citation(text: string, at: number, end: number): {readonly masks: readonly Mask[]; readonly end: number} {
  const argument = /(?:\[[^\]\n]*\])*\{([^{}\n]+)\}/y
  argument.lastIndex = end
  const keys = argument.exec(text)?.[1]
  if (keys === undefined) return {masks: [], end}
  const shown = `[${keys
    .split(',')
    .map(key => `@${key.trim()}`)
    .join('; ')}]`
  return {masks: [{start: at, end: argument.lastIndex, text: shown, source: undefined}], end: argument.lastIndex}
}

function wrapper(text: string, at: number, end: number): {readonly masks: readonly Mask[]; readonly end: number} {
  if (text[end] !== '{') return {masks: [nothing(at, end)], end}
  const close = closingBrace(text, end)
  if (close === undefined) return {masks: [], end}
  return {masks: [nothing(at, end + 1), nothing(close, close + 1)], end: end + 1}
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < text.length && at - open < 2000; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return undefined
}

function afterArguments(text: string, from: number): number {
  const argument = /(?:\[[^\]\n]*\]|\{[^{}\n]*\})*/y
  argument.lastIndex = from
  argument.exec(text)
  return argument.lastIndex
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
