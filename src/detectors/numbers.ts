/** Plain numbers: how many, which share, which year. */
import type {Detector, DetectorInput, Put} from '../model/detector.ts'
import {hasDigit, numeral} from './numerals.ts'
import {unitKind} from './units.ts'

export const numbers: Detector = {
  names: ['number', 'count', 'decimal', 'score', 'percentage', 'year'],
  about:
    '`<number>` any numeral or number word; `<count>` a whole number without unit; `<decimal>` one with a point; `<percentage>` with its sign; `<score>` a percentage or a decimal from 0 to 1; `<year>` 1950 to 2049.',
  wakes: word => numeral(word) !== undefined,
  find(tokens, put) {
    for (let at = 0; at < tokens.count; ) {
      const value = numeral(tokens.words[at] as string)
      at = value === undefined ? at + 1 : nameNumber(tokens, at, value, put)
    }
  },
}

/** Names the number at word `at`; gives the word after it, which for “12 030” lies two words on. */
function nameNumber(tokens: DetectorInput, at: number, value: number, put: Put): number {
  const whole = grouped(tokens, at)
  put('number', at, whole)
  if (whole > at + 1) {
    if (unitKind(tokens.words[whole] ?? '') === undefined || tokens.gaps[whole] !== 0) put('count', at, whole)
  } else nameWord(tokens, at, value, put)
  return whole
}

function nameWord(tokens: DetectorInput, at: number, value: number, put: Put): void {
  const word = tokens.words[at] as string
  const next = tokens.gaps[at + 1] === 0 ? (tokens.words[at + 1] ?? '') : ''
  if (next === '%' || next === 'percent') {
    put('percentage', at, at + 2)
    if (value <= 100) put('score', at, at + 2)
    return
  }
  if (multiples.has(next)) put('count', at, at + 2)
  if (word.includes('.')) {
    put('decimal', at, at + 1)
    if (value > 0 && value <= 1 && unitKind(next) === undefined && next !== '×') put('score', at, at + 1)
    return
  }
  if (!Number.isInteger(value) || value < 1) return
  const bare = hasDigit(word) && word.length === 4
  if (bare && value >= 1950 && value < 2050) put('year', at, at + 1)
  else if (unitKind(next) === undefined && next !== '×' && next !== 'x' && next !== '°') put('count', at, at + 1)
}

/** “2.5 million cells”. */
const multiples: ReadonlySet<string> = new Set(['thousand', 'million', 'billion'])

/** Where a number ends whose thousands are parted by spaces, “12 030”, as journals of some countries write; `at + 1` for others. */
function grouped({words, gaps}: DetectorInput, at: number): number {
  let end = at + 1
  if (!/^[1-9]\d?$|^[1-9]\d\d$/.test(words[at] as string)) return end
  while (gaps[end] === 0 && /^\d{3}$/.test(words[end] ?? '')) end++
  return end
}
