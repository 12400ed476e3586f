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
  const {text} = frame.file
  const start = frame.pos
  const sign = text.charAt(start)
  switch (sign) {
    case '\\':
      readControl(reading)
      return
    case '{':
    case '}':
      frame.pos++
      return
    case '$':
      readDollar(reading, formula, frame)
      return
    case '%':
      frame.pos = afterComment(text, start, frame.end)
      return
    case '\n':
      frame.pos++
      isBlankLine(text, frame.pos, frame.end) ? breakOff(reading, formula) : owe(formula)
      return
    case ' ':
    case '\t':
    case '\r':
    case '~':
    case '&':
      frame.pos++
      owe(formula)
      return
    case '#':
      readParameter(reading, frame)
      return
    case '^':
    case '_':
      frame.pos++
      readScript(reading, formula, sign)
      return
    case '=':
    case '<':
    case '>':
      frame.pos++
      writeOperator(reading, formula, sign)
      return
    case '+':
    case '-':
      frame.pos++
      writeSign(reading, formula, sign, start)
      return
    default:
      readPlain(reading, formula, frame)
  }
}

function readPlain(reading: Reading, formula: Formula, frame: Frame): void {
  const {text} = frame.file
  const start = frame.pos
  let pos = start + 1
  while (pos < frame.end && ENDS[text.charCodeAt(pos)] !== 1) pos++
  frame.pos = pos
  writeInFormula(reading, formula, text.slice(start, pos), start)
}

/** Signs at which a run of letters, digits and punctuation ends in a formula. */
const ENDS = new Uint8Array(128)
for (const sign of '\\{}$%\n \t\r~&#^_=<>+-') ENDS[sign.charCodeAt(0)] = 1

function readDollar(reading: Reading, formula: Formula, frame: Frame): void {
  frame.pos++
  if (formula.end === '$$') {
    if (frame.file.text.charAt(frame.pos) === '$' && frame.pos < frame.end) frame.pos++
    endFormula(reading)
  } else if (formula.end === '$') endFormula(reading)
}

/** An empty line ends a formula that its author forgot to end; display environments go on. */
function breakOff(reading: Reading, formula: Formula): void {
  if (formula.end === 'other') {
    owe(formula)
    return
  }
  endFormula(reading)
  endParagraph(reading)
}

/** Plus and minus: a sign close to what follows, an operator where the author put a space before it. */
function writeSign(reading: Reading, formula: Formula, sign: string, source: number): void {
  if (formula.space && formula.filled && !formula.open) writeOperator(reading, formula, sign)
  else writeInFormula(reading, formula, sign, source)
}

function readScript(reading: Reading, formula: Formula, sign: '^' | '_'): void {
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
function isMark(source: string, sign: '^' | '_', filled: boolean): boolean {
  if (sign === '_') return !filled
  if (/^(?:\\(?:circ|degree|prime|ast|star|dagger|ddagger|S|P|dag|ddag)\b|['*])/.test(source)) return true
  if (/^(?:\\\w+\s*\{)?(?:st|nd|rd|th)\}?$/.test(source)) return true
  return !filled && !/^\{?[-+]?\s*\d/.test(source)
}
