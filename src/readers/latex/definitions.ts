/** `\newcommand`, `\def`, `\let` and their kin. */
import {argument, controlEnd, group, skipBlank, star} from './arguments.ts'
import {noteKind} from './author-notes.ts'
import {type Commands, named} from './commands.ts'
import {stretch} from './frames.ts'
import {readParameterCount, readParameterKinds} from './macros.ts'
import {raw} from './raw.ts'
import type {Macro, Parameter, Reading} from './state.ts'

export const definitionCommands: Commands = [
  ...named('newcommand renewcommand DeclareRobustCommand newrobustcmd renewrobustcmd', reading => newCommand(reading, true)),
  ...named('providecommand providerobustcmd', reading => newCommand(reading, false)),
  ...named('def gdef edef xdef', define),
  ...named('NewDocumentCommand RenewDocumentCommand DeclareDocumentCommand ProvideDocumentCommand', newDocumentCommand),
  ...named('NewExpandableDocumentCommand RenewExpandableDocumentCommand', newDocumentCommand),
  ...named('DeclareMathOperator', newOperator),
  ...named('newenvironment renewenvironment', newEnvironment),
  ['let', letCommand],
  [
    'makeatletter',
    reading => {
      reading.atLetters = true
    },
  ],
  [
    'makeatother',
    reading => {
      reading.atLetters = false
    },
  ],
]

/** `\newcommand{\name}[2][default]{body}` */
function newCommand(reading: Reading, overwrite: boolean): void {
  star(reading)
  const name = readName(reading)
  const parameters = readParameterCount(reading)
  store(reading, name, parameters, overwrite)
}

/** `\def\name#1#2{body}`, `\def\name/{body}`; a macro whose arguments are delimited by other signs is passed over. */
function define(reading: Reading): void {
  const name = readName(reading)
  const {frame} = reading
  const {text, closing} = frame.file
  let pos = frame.pos
  const limit = Math.min(frame.end, pos + 200)
  while (pos < limit && text.charAt(pos) !== '{') pos++
  if (text.charAt(pos) !== '{') return
  const pattern = text.slice(frame.pos, pos).trim()
  frame.pos = pos
  if (/^(?:#\d)*$/.test(pattern)) {
    store(reading, name, new Array<Parameter>(pattern.length / 2).fill({kind: 'mandatory'}), true)
  } else if (/^[^#\\\s]{1,3}$/.test(pattern)) store(reading, name, [{kind: 'sign', sign: pattern}], true)
  else frame.pos = (closing[pos] as number) > 0 ? (closing[pos] as number) + 1 : pos + 1
}

/** `\NewDocumentCommand{\name}{m o}{body}` */
function newDocumentCommand(reading: Reading): void {
  const name = readName(reading)
  const parameters = readParameterKinds(reading)
  if (parameters === undefined) group(reading)
  else store(reading, name, parameters, true)
}

/** `\DeclareMathOperator*{\argmax}{arg\,max}` */
function newOperator(reading: Reading): void {
  star(reading)
  store(reading, readName(reading), [], true)
}

/** `\newenvironment{name}[1]{begin}{end}` */
function newEnvironment(reading: Reading): void {
  star(reading)
  const name = raw(group(reading))
  const parameters = readParameterCount(reading)
  const begin = argument(reading)
  const end = argument(reading)
  if (name === '' || begin === undefined || end === undefined) return
  reading.macroEnvironments.set(name, {
    parameters,
    begin: {...begin, args: [], inMacro: true},
    end: {...end, args: [], inMacro: true},
  })
}

/** `\let\new=\old`: the other as it is now, whatever is made of it later (`\renewcommand{\old}{… \new …}`). */
function letCommand(reading: Reading): void {
  const name = readName(reading)
  skipBlank(reading)
  const {frame} = reading
  if (frame.file.text.charAt(frame.pos) === '=') frame.pos++
  const body = argument(reading)
  if (name === undefined || body === undefined) return
  const old = frame.file.text.slice(body.start + 1, body.end)
  const known = reading.macros.get(old) ?? {parameters: [], body, alias: old, note: 'no'}
  if (old !== name) reading.macros.set(name, known)
}

function store(reading: Reading, name: string | undefined, parameters: readonly Parameter[], overwrite: boolean): void {
  const body = argument(reading)
  if (name === undefined || body === undefined) return
  if (!overwrite && reading.macros.has(name)) return
  const macro: Macro = {parameters, body: {...body, args: [], inMacro: true}, alias: undefined, note: 'no'}
  reading.macros.set(name, {...macro, note: noteKind(reading, name, macro)})
  if (name === '@currentlabel')
    reading.numbering.current = {
      counter: 'section',
      number: raw(body)
        .replace(/\\[a-z]+(?:\{[^}]*\})?/g, '')
        .trim(),
    }
  if (name.startsWith('the')) setPrefix(reading, name.slice(3), raw(body))
}

/** `\renewcommand{\thefigure}{S\arabic{figure}}`: numbers with an S before them. */
function setPrefix(reading: Reading, counter: string, body: string): void {
  if (counter !== 'figure' && counter !== 'table' && counter !== 'equation') return
  const prefix = body.split(/\\/, 1)[0]?.replace(/[{}]/g, '').trim() ?? ''
  if (/^(?:Figure|Fig\.?|Table|Tab\.?)[~ ]*$/.test(prefix)) reading.numbering.worded.add(counter)
  if (/^[A-Z][A-Za-z]?[.-]?$|^$/.test(prefix)) {
    reading.numbering.prefixes.set(counter, prefix)
  }
}

/** The name that is defined: `{\name}`, `\name`; `undefined` for anything else. */
function readName(reading: Reading): string | undefined {
  skipBlank(reading)
  const {frame} = reading
  const {text} = frame.file
  const braced = text.charAt(frame.pos) === '{'
  if (braced) frame.pos++
  if (braced) skipBlank(reading)
  if (text.charAt(frame.pos) !== '\\') {
    if (braced) frame.pos--
    argument(reading)
    return undefined
  }
  const start = frame.pos + 1
  let end = controlEnd(text, frame.pos, frame.end)
  while (reading.atLetters && /[@a-zA-Z]/.test(text.charAt(end)) && end < frame.end) end++
  frame.pos = end
  if (braced) {
    skipBlank(reading)
    if (text.charAt(frame.pos) === '}') frame.pos++
  }
  return raw(stretch(frame, start, end))
}
