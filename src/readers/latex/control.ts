/** Control sequences: finds out what a backslash begins, and acts on it. */
import {acronymCommands, acronymDefinitions} from './acronyms.ts'
import {argument, isLetter} from './arguments.ts'
import {authorNoteCommands, skipNote} from './author-notes.ts'
import {changeCommands} from './changes.ts'
import {childCommands} from './children.ts'
import type {Command, Commands} from './commands.ts'
import {conditionalCommands, readFlag} from './conditionals.ts'
import {definitionCommands} from './definitions.ts'
import {endParagraph, write} from './drafts.ts'
import {environmentCommands} from './environments.ts'
import {floatCommands} from './floats.ts'
import {footnoteCommands} from './footnotes.ts'
import {beginFormula, endFormula, owe, writeInFormula, writeOperator} from './formula.ts'
import {frontMatterCommands} from './front-matter.ts'
import {headingCommands} from './headings.ts'
import {linkCommands} from './links.ts'
import {listCommands} from './lists.ts'
import {expand} from './macros.ts'
import {abbreviationCommands, mathCommands} from './maths.ts'
import {raw} from './raw.ts'
import {guessReference, referenceCommands} from './references.ts'
import {runInCommands} from './run-in.ts'
import {siunitxCommands, unitDefinitions} from './siunitx.ts'
import {skip} from './skipped.ts'
import type {Frame, Reading} from './state.ts'
import {statementCommands} from './statements.ts'
import {accents, controlSymbols, functions, letters, operators, signs} from './symbols.ts'
import {endRow, tableCommands} from './tables.ts'
import {verbatimCommands} from './verbatim.ts'

/** Commands that work before `\begin{document}` too; all others print, and nothing is printed there. */
const early = table({
  ...definitionCommands,
  ...conditionalCommands,
  ...acronymDefinitions,
  ...unitDefinitions,
  ...environmentCommands,
  ...childCommands,
  ...frontMatterCommands,
})

/** Commands that mean what they mean even where authors or their macros define them anew. */
const fixed = table({
  ...headingCommands,
  ...referenceCommands,
  ...linkCommands,
  ...footnoteCommands,
  ...floatCommands,
  ...listCommands,
  ...changeCommands,
  ...siunitxCommands,
  ...tableCommands,
  ...verbatimCommands,
  ...abbreviationCommands,
})

/** Commands for which a definition of the authors comes first. */
const soft = table({
  ...statementCommands,
  ...authorNoteCommands,
  ...runInCommands,
  ...acronymCommands,
  ...mathCommands,
  ...accentCommands(),
})

/** Reads a control sequence. Always moves on. */
export function readControl(reading: Reading): void {
  const {frame} = reading
  const {text} = frame.file
  const at = frame.pos
  let end = at + 1
  while (end < frame.end && isNameSign(text.charCodeAt(end), reading.atLetters || frame.inMacro)) end++
  if (end === at + 1) {
    readSymbol(reading, frame)
    return
  }
  frame.pos = end
  readWord(reading, text.slice(at + 1, end), at)
}

function isNameSign(code: number, atLetters: boolean): boolean {
  return isLetter(code) || (atLetters && code === 0x40)
}

function readWord(reading: Reading, name: string, at: number): void {
  const known = early.get(name)
  if (known !== undefined) {
    known(reading, name, at)
    return
  }
  // Titles and statements of some classes stand before \begin{document}; there is no other text.
  if (reading.preamble && reading.draft.kind === 'nothing') {
    if (!readFlag(reading, name) && !reading.macros.has(name) && statementCommands[name] !== undefined)
      soft.get(name)?.(reading, name, at)
    return
  }
  const command = fixed.get(name)
  if (command !== undefined) {
    command(reading, name, at)
    return
  }
  const macro = reading.macros.get(name)
  if (macro !== undefined) {
    if (!skipNote(reading, name, macro)) expand(reading, macro)
    return
  }
  const plain = soft.get(name)
  if (plain !== undefined) {
    plain(reading, name, at)
    return
  }
  if (writeSign(reading, name) || skip(reading, name) || readFlag(reading, name) || guessReference(reading, name)) return
  dropOptions(reading.frame)
}

/** Greek, operators and other signs by name; false if the name is none. */
function writeSign(reading: Reading, name: string): boolean {
  const {formula} = reading
  const letter = letters.get(name)
  const sign = letter ?? signs.get(name)
  if (formula === undefined) {
    const text = sign ?? operators.get(name)
    if (text === undefined) return false
    write(reading, text)
    if (letter !== undefined) skipSpace(reading.frame)
    return true
  }
  if (sign !== undefined) writeInFormula(reading, formula, sign)
  else if (operators.has(name)) writeOperator(reading, formula, operators.get(name) as string)
  else if (functions.has(name)) {
    owe(formula)
    writeInFormula(reading, formula, name)
    formula.space = true
  } else return false
  return true
}

/** `\%`, `\,`, `\\`, `\(` and accents. */
function readSymbol(reading: Reading, frame: Frame): void {
  const {text} = frame.file
  const sign = text.charAt(frame.pos + 1)
  frame.pos = Math.min(frame.pos + 2, frame.end)
  const {formula} = reading
  if (sign === '\\') endRow(reading)
  else if (sign === '(' || sign === '[') beginFormula(reading, sign === '(' ? ')' : ']')
  else if (sign === ')' || sign === ']') {
    if (formula !== undefined && formula.end !== 'other') endFormula(reading)
  } else if (formula === undefined && accents.has(sign)) writeAccent(reading, accents.get(sign) as string)
  else if (sign === '\n') breakLine(reading, frame)
  else writePlainSymbol(reading, frame, controlSymbols.get(sign) ?? '')
}

function writePlainSymbol(reading: Reading, frame: Frame, printed: string): void {
  const {formula} = reading
  if (printed === '') return
  if (formula === undefined) write(reading, printed, printed === ' ' ? -1 : frame.pos - 1)
  else if (printed === ' ') owe(formula)
  else writeInFormula(reading, formula, printed, frame.pos - 1)
}

/** A backslash at the end of a line is a space; before an empty line it does not hide the end of the paragraph. */
function breakLine(reading: Reading, frame: Frame): void {
  if (/^[ \t\r]*\n/.test(frame.file.text.slice(frame.pos, frame.pos + 100))) endParagraph(reading)
  else write(reading, ' ')
}

/** `\"o` → ö, `\c{c}` → ç, `\v s` → š */
function writeAccent(reading: Reading, accent: string): void {
  const letter = raw(argument(reading))
  const base = letter === '\\i' || letter === '\\j' ? letter.slice(1) : (letters.get(letter.slice(1)) ?? letter)
  write(reading, base === '' ? '' : (base.charAt(0) + accent + base.slice(1)).normalize('NFC'))
}

/** A letter’s name swallows the space after it, a line end too. */
function skipSpace(frame: Frame): void {
  const {text} = frame.file
  while (frame.pos < frame.end && text.charAt(frame.pos) === ' ') frame.pos++
  if (text.startsWith('{}', frame.pos)) frame.pos += 2
}

/** An unknown command prints what stands in its braces, not what stands in its brackets. */
function dropOptions(frame: Frame): void {
  const {text} = frame.file
  if (text.charAt(frame.pos) !== '[' || frame.pos >= frame.end) return
  const close = text.slice(frame.pos, Math.min(frame.end, frame.pos + 200)).search(/\]/)
  if (close !== -1) frame.pos += close + 1
}

/** Letter accents: `\v{s}`, `\c c`. */
function accentCommands(): Commands {
  const words: Record<string, Command> = {}
  for (const [name, accent] of accents) if (/[a-zA-Z]/.test(name)) words[name] = reading => writeAccent(reading, accent)
  return words
}

function table(commands: Commands): ReadonlyMap<string, Command> {
  return new Map(Object.entries(commands))
}
