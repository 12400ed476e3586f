/** Commands that stand for a sign, and accents. */
import {functionNames, letters, operators, signs} from '../shared/tex-signs.ts'
import {argument} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {write} from './drafts.ts'
import {owe, writeInFormula, writeOperator} from './formula.ts'
import {raw} from './raw.ts'
import type {Frame, Reading} from './state.ts'

/** Control symbols: a backslash and one sign. The empty string prints nothing. */
export const controlSymbols: ReadonlyMap<string, string> = new Map([
  ...[...'%&#_{}$'].map(sign => [sign, sign] as const),
  ...[...' ,;:>\n\t\r'].map(sign => [sign, ' '] as const),
  ...[...'!-/@+<*'].map(sign => [sign, ''] as const),
  ['|', '‖'],
])

/** Accents by command, as the combining character that makes the letter. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['r', '\u030a'],
  ['t', '\u0361'],
])

export const signCommands: Commands = [
  ...named(functionNames, writeFunction),
  ...operators.map(([name, sign]): Named => [name, reading => writeOperatorSign(reading, sign)]),
  ...signs.map(([name, sign]): Named => [name, reading => writeSign(reading, sign)]),
  ...letters.map(([name, sign]): Named => [name, reading => writeLetter(reading, sign)]),
  ...accentCommands(),
]

type Named = Commands[number]

function writeOperatorSign(reading: Reading, sign: string): void {
  if (reading.formula === undefined) write(reading, sign)
  else writeOperator(reading, reading.formula, sign)
}

function writeLetter(reading: Reading, sign: string): void {
  writeSign(reading, sign)
  if (reading.formula === undefined) skipSpace(reading.frame)
}

function writeSign(reading: Reading, sign: string): void {
  if (reading.formula === undefined) write(reading, sign)
  else writeInFormula(reading, reading.formula, sign)
}

/** A function is a word of its own: `\log p` → log p. */
function writeFunction(reading: Reading, name: string): void {
  const {formula} = reading
  if (formula === undefined) return
  owe(formula)
  writeInFormula(reading, formula, name)
  formula.space = true
}

/** `\"o` → ö, `\c{c}` → ç, `\v s` → š */
export function writeAccent(reading: Reading, accent: string): void {
  const letter = raw(argument(reading))
  if (letter.startsWith('\\')) skipSpace(reading.frame)
  const base =
    letter === '\\i' || letter === '\\j' ? letter.slice(1) : (letters.find(([name]) => `\\${name}` === letter)?.[1] ?? letter)
  write(reading, base === '' ? '' : (base.charAt(0) + accent + base.slice(1)).normalize('NFC'))
}

/** A letter’s name swallows the space after it, a line end too. */
function skipSpace(frame: Frame): void {
  const {text} = frame.file
  while (frame.pos < frame.end && text.charAt(frame.pos) === ' ') frame.pos++
  if (text.startsWith('{}', frame.pos)) frame.pos += 2
}

/** Letter accents: `\v{s}`, `\c c`. */
function accentCommands(): Commands {
  return [...accents]
    .filter(([name]) => /[a-zA-Z]/.test(name))
    .map(
      ([name, accent]) => [name, reading => (reading.formula === undefined ? writeAccent(reading, accent) : undefined)] as const,
    )
}
