/**
 * Writes formulas as a person would type them: `$65\,\mathrm{nm}$` → 65 nm, `$10^{-3}$` → 10^-3, `$p<0.05$` → p < 0.05.
 * Space in the source means nothing in a formula, so the spaces here are our own: around operators that have two sides.
 */
import {argument} from './arguments.ts'
import {lastSign, write} from './drafts.ts'
import {enter} from './frames.ts'
import {raw} from './raw.ts'
import type {Formula, Reading, Stretch} from './state.ts'

export function beginFormula(reading: Reading, end: Formula['end']): Formula {
  const room = end === '$' || end === ')' ? Number.POSITIVE_INFINITY : LONGEST_DISPLAY
  const formula: Formula = {end, filled: false, space: false, asked: false, open: false, operator: undefined, room}
  reading.formula = formula
  // A display formula is printed on a line of its own.
  if (end === '$$' || end === ']') write(reading, ' ')
  return formula
}

/** Ends the current formula; `next` is the one around it, if any. */
export function endFormula(reading: Reading, next?: Formula): void {
  const {formula} = reading
  if (formula?.operator !== undefined) write(reading, formula.operator)
  if (formula?.asked || formula?.end === '$$' || formula?.end === ']') write(reading, ' ')
  reading.formula = next
}

/** Adds a word or sign of a formula; before it the operator or space that waits for it. */
export function writeInFormula(reading: Reading, formula: Formula, text: string, source = -1): void {
  if (formula.room < 0) return
  settle(reading, formula, text)
  write(reading, text, source)
  formula.room -= text.length
  if (formula.room < 0) write(reading, ' …')
  formula.filled = true
  formula.open = /[([{/+^_-]$/.test(text)
}

/** Adds an operator: with spaces if it has a left and a right side, else close to what it stands by (`~5`, `20×`). */
export function writeOperator(reading: Reading, formula: Formula, sign: string): void {
  if (formula.room < 0) return
  if (formula.operator !== undefined) settle(reading, formula, sign)
  formula.operator = sign
  formula.space = false
}

/** A space is due, unless it would stand at an edge or after an opening sign. */
export function owe(formula: Formula): void {
  if (formula.filled && !formula.open && formula.operator === undefined) formula.space = true
}

/** A space that the author asked for, also at the edges of a formula: `5$\,$mm`. */
export function askForSpace(reading: Reading, formula: Formula): void {
  owe(formula)
  formula.asked = formula.filled
  if (!formula.filled) write(reading, ' ')
}

/** Adds signs that the reader makes up, in a formula or in text. */
export function writeSigns(reading: Reading, signs: string): void {
  if (reading.formula === undefined) write(reading, signs)
  else writeInFormula(reading, reading.formula, signs)
}

/** Reads a stretch as ordinary text, also inside a formula (`\text{…}`). */
export function enterText(reading: Reading, part: Stretch): void {
  const {formula} = reading
  if (formula === undefined) {
    enter(reading, part)
    return
  }
  settle(reading, formula, 'x')
  formula.filled = true
  formula.open = false
  reading.formula = undefined
  enter(reading, part, () => {
    reading.formula = formula
  })
}

/** `\frac{a}{b}` → a/b. */
export function readFraction(reading: Reading): void {
  const top = argument(reading)
  const bottom = argument(reading)
  if (top === undefined || bottom === undefined) return
  enterPart(reading, bottom)
  enterPart(reading, top, () => writeSigns(reading, '/'))
}

/** Reads a stretch, in brackets if it is more than one word, and then calls `after`. */
export function enterPart(reading: Reading, part: Stretch, after?: () => void): void {
  const complex = isComplex(part)
  enter(reading, part, () => {
    if (complex) writeSigns(reading, ')')
    after?.()
  })
  // The bracket is written by a frame of its own, so that it comes when the part is read and not before.
  if (complex) enter(reading, {...part, end: part.start}, () => writeSigns(reading, '('))
}

/** Enough for a loss function or a few metrics; derivations of a page say nothing to a reader of plain text. */
const LONGEST_DISPLAY = 240

function settle(reading: Reading, formula: Formula, next: string): void {
  if (formula.operator !== undefined) {
    write(reading, formula.filled && !formula.open ? ` ${formula.operator} ` : formula.operator)
  } else if (formula.space && !/^[),.;:\]}^_/!'′°%]/.test(next) && lastSign(reading) !== ' ') write(reading, ' ')
  formula.operator = undefined
  formula.space = false
  formula.asked = false
}

function isComplex(part: Stretch): boolean {
  const length = part.end - part.start
  if (length <= 1 || length > 100) return length > 1
  const source = raw(part)
  if (/^\w*$/.test(source)) return false
  const signs = source.replace(/\\[a-zA-Z]+\s*/g, match => (OPERATORS.test(match) ? 'x+' : 'x'))
  return /[^\s{(][-+=<>*/]\s*[^\s}]|\S\s+\S/.test(signs)
}

const OPERATORS = /^\\(?:times|cdot|pm|frac|sum|over|log|exp|leq?|geq?|in)\s*$/
