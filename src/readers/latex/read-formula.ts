/** Reads formulas sign by sign. */
import {afterComment, argument, isBlankLine} from './arguments.ts'
import {readControl} from './control.ts'
import {endParagraph} from './drafts.ts'
import {endFormula, enterPart, owe, writeInFormula, writeOperator} from './formula.ts'
import {enter} from './frames.ts'
import {readParameter} from './macros.ts'
import {raw} from './raw.ts'
import type {Formula, Frame, Reading} from './state.ts'

/** Reads one run or sign of a formula. Always moves on. */
export function readFormula(reading: Reading, formula: Formula): void {
  const {frame} = reading
  const act = signs.get(frame.file.text.charCodeAt(frame.pos)) ?? readPlain
  act(reading, frame, formula)
}

type Act = (reading: Reading, frame: Frame, formula: Formula) => void

/** What to do at each sign with a meaning, by its code. */
const signs: ReadonlyMap<number, Act> = new Map(
  (
    [
      ['\\', readControl],
      ['{}', skipSign],
      ['$', readDollar],
      ['%', skipComment],
      ['\n', readLineEnd],
      [' \t\r~&', readSpace],
      ['#', readParameter],
      ['^_', readScript],
      ['=<>', readOperator],
      ['+-', readPlusOrMinus],
    ] satisfies [string, Act][]
  ).flatMap(([names, act]) => [...names].map((name): [number, Act] => [name.charCodeAt(0), act])),
)

function readPlain(reading: Reading, frame: Frame, formula: Formula): void {
  const {text} = frame.file
  const start = frame.pos
  let pos = start + 1
  while (pos < frame.end && ENDS[text.charCodeAt(pos)] !== 1) pos++
  frame.pos = pos
  writeInFormula(reading, formula, text.slice(start, pos), start)
}

/** Signs at which a run of letters, digits and punctuation ends. */
const ENDS = new Uint8Array(128)
for (const code of signs.keys()) ENDS[code] = 1

function readDollar(reading: Reading, frame: Frame, formula: Formula): void {
  frame.pos++
  if (formula.end === '$$') {
    if (frame.file.text.charAt(frame.pos) === '$' && frame.pos < frame.end) frame.pos++
    endFormula(reading)
  } else if (formula.end === '$') endFormula(reading)
}

function skipSign(_reading: Reading, frame: Frame): void {
  frame.pos++
}

function skipComment(_reading: Reading, frame: Frame): void {
  frame.pos = afterComment(frame.file.text, frame.pos, frame.end)
}

/** An empty line ends a formula that its author forgot to end; display environments go on. */
function readLineEnd(reading: Reading, frame: Frame, formula: Formula): void {
  frame.pos++
  if (formula.end === 'other' || !isBlankLine(frame.file.text, frame.pos, frame.end)) {
    owe(formula)
    return
  }
  endFormula(reading)
  endParagraph(reading)
}

function readSpace(_reading: Reading, frame: Frame, formula: Formula): void {
  frame.pos++
  owe(formula)
}

function readOperator(reading: Reading, frame: Frame, formula: Formula): void {
  writeOperator(reading, formula, frame.file.text.charAt(frame.pos++))
}

/** A sign close to what follows, an operator where the author put a space before it. */
function readPlusOrMinus(reading: Reading, frame: Frame, formula: Formula): void {
  const source = frame.pos++
  const sign = frame.file.text.charAt(source)
  if (formula.space && formula.filled && !formula.open) writeOperator(reading, formula, sign)
  else writeInFormula(reading, formula, sign, source)
}

function readScript(reading: Reading, frame: Frame, formula: Formula): void {
  const sign = frame.file.text.charAt(frame.pos++)
  const part = argument(reading)
  if (part === undefined) return
  formula.space = false
  // In a list of authors a superscript points to an affiliation.
  if (reading.draft.kind === 'names') return
  if (isMark(raw(part), sign, formula.filled)) {
    enter(reading, part)
    return
  }
  writeInFormula(reading, formula, sign)
  enterPart(reading, part)
}

/** Whether a script reads better without `^` or `_`: degrees, primes, footnote marks, ordinals, CO2. */
function isMark(source: string, sign: string, filled: boolean): boolean {
  if (sign === '_') return !filled
  if (/^(?:\\(?:circ|degree|prime|ast|star|dagger|ddagger|S|P|dag|ddag)\b|['*])/.test(source)) return true
  if (/^(?:\\\w+\s*\{)?(?:st|nd|rd|th)\}?$/.test(source)) return true
  return !filled && !/^\{?[-+]?\s*\d/.test(source)
}
