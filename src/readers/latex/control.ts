/** Control sequences: finds out what a backslash begins, and acts on it. */
import {isLetter} from './arguments.ts'
import {skipNote} from './author-notes.ts'
import {readFlag} from './conditionals.ts'
import {endParagraph, write} from './drafts.ts'
import {askForSpace, beginFormula, endFormula, writeInFormula} from './formula.ts'
import {expand} from './macros.ts'
import {guessReference} from './references.ts'
import {accents, controlSymbols, writeAccent} from './signs.ts'
import {skipByName} from './skipped.ts'
import type {Frame, Reading} from './state.ts'
import {isStatement} from './statements.ts'
import {endRow} from './tables.ts'
import {early, fixed, soft} from './vocabulary.ts'

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
  const command = early.get(name) ?? (reading.preamble && reading.draft.kind === 'nothing' ? readInPreamble : fixed.get(name))
  if (command !== undefined) {
    command(reading, name, at)
    return
  }
  const macro = reading.macros.get(name)
  if (macro?.alias !== undefined) {
    const known = early.get(macro.alias) ?? fixed.get(macro.alias) ?? soft.get(macro.alias)
    known?.(reading, macro.alias, at)
    return
  }
  if (macro !== undefined) {
    if (!skipNote(reading, name, macro)) expand(reading, macro)
    return
  }
  const plain = soft.get(name)
  if (plain !== undefined) plain(reading, name, at)
  else if (!skipByName(reading, name) && !readFlag(reading, name) && !guessReference(reading, name)) dropOptions(reading.frame)
}

/** Titles and statements of some classes stand before \begin{document}; there is no other text. */
function readInPreamble(reading: Reading, name: string, at: number): void {
  if (!readFlag(reading, name) && !reading.macros.has(name) && isStatement(name)) soft.get(name)?.(reading, name, at)
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
  if (formula === undefined) write(reading, printed, printed === frame.file.text.charAt(frame.pos - 1) ? frame.pos - 1 : -1)
  else if (printed === ' ') askForSpace(reading, formula)
  else writeInFormula(reading, formula, printed, printed === frame.file.text.charAt(frame.pos - 1) ? frame.pos - 1 : -1)
}

/** A backslash at the end of a line is a space; before an empty line it does not hide the end of the paragraph. */
function breakLine(reading: Reading, frame: Frame): void {
  if (/^[ \t\r]*\n/.test(frame.file.text.slice(frame.pos, frame.pos + 100))) endParagraph(reading)
  else write(reading, ' ')
}

/** An unknown command prints what stands in its braces, not what stands in its brackets. */
function dropOptions(frame: Frame): void {
  const {text} = frame.file
  if (text.charAt(frame.pos) !== '[' || frame.pos >= frame.end) return
  const close = text.slice(frame.pos, Math.min(frame.end, frame.pos + 200)).search(/\]/)
  if (close !== -1) frame.pos += close + 1
}
