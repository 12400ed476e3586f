/** Quantities of siunitx: `\SI{65}{\nano\metre}` → 65 nm. */
import {argument, group, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {write} from './drafts.ts'
import {writeInFormula} from './formula.ts'
import {raw, resolved} from './raw.ts'
import type {Reading, Stretch} from './state.ts'
import {unitText} from './units.ts'

export const siunitxCommands: Commands = [
  ...named('SI qty', reading => {
    optional(reading)
    const number = group(reading)
    const before = optional(reading)
    const unit = readUnit(reading)
    if (before !== undefined) put(reading, unitText(raw(before), reading.units))
    putNumber(reading, number)
    putUnit(reading, unit)
  }),
  ...named('si unit', reading => {
    // The older package `units` puts a number there: `\\unit[5]{mm}`.
    const number = optional(reading)
    if (!/^[-+~\d]/.test(raw(number))) put(reading, readUnit(reading))
    else {
      putNumber(reading, number)
      putUnit(reading, readUnit(reading))
    }
  }),
  [
    'num',
    reading => {
      optional(reading)
      putNumber(reading, group(reading))
    },
  ],
  ...named('SIrange qtyrange numrange', (reading, name) => {
    optional(reading)
    const from = numberText(raw(group(reading)))
    const to = numberText(raw(group(reading)))
    put(reading, `${from}–${to}`)
    if (name !== 'numrange') putUnit(reading, readUnit(reading))
  }),
  ...named('SIlist qtylist numlist', (reading, name) => {
    optional(reading)
    const numbers = raw(group(reading)).split(';')
    put(reading, numbers.map(numberText).join(', '))
    if (name !== 'numlist') putUnit(reading, readUnit(reading))
  }),
  ...named('qtyproduct numproduct', (reading, name) => {
    optional(reading)
    putNumber(reading, group(reading))
    if (name !== 'numproduct') putUnit(reading, readUnit(reading))
  }),
  [
    'ang',
    reading => {
      optional(reading)
      const [degrees = '', minutes = '', seconds = ''] = raw(group(reading)).split(';')
      put(reading, [mark(degrees, '°'), mark(minutes, '′'), mark(seconds, '″')].join(''))
    },
  ],
]

export const unitDefinitions: Commands = [
  ...named('DeclareSIUnit newunit DeclareSIUnitWithOptions', reading => {
    optional(reading)
    const name = raw(argument(reading)).replace(/^\\/, '')
    reading.units.set(name, unitText(raw(argument(reading)), reading.units))
  }),
]

function readUnit(reading: Reading): string {
  // A unit that the authors defined as a macro is read through one step of it.
  const part = raw(argument(reading))
  const own = reading.macros.get(part.slice(1))
  return unitText(own === undefined || own.parameters.length > 0 ? part : raw(own.body), reading.units)
}

/** As siunitx prints it: `1e-3` → 1 × 10^-3, `5+-1` → 5 ± 1, `64x64` → 64 × 64. */
function numberText(source: string): string {
  return source
    .replace(/[\s~{}]|\\[,;!]/g, '')
    .replace(/\\pm|\+-/g, ' ± ')
    .replace(/\\times|x/g, ' × ')
    .replace(/\\cdot/g, ' · ')
    .replace(/^[eEdD](?=[-+\d])/, '10^')
    .replace(/[eEdD](?=[-+]?\d)/g, ' × 10^')
    .replace(/^\\(?:approx|sim)|^~/, '~')
    .replace(/^\\(?:leq?|le)/, '≤')
    .replace(/^\\geq?/, '≥')
}

function putNumber(reading: Reading, number: Stretch | undefined): void {
  const part = resolved(number)
  if (part === undefined) return
  const source = part.file.text.slice(part.start, part.end)
  const text = numberText(raw(part))
  const {formula} = reading
  if (formula !== undefined) writeInFormula(reading, formula, text)
  else write(reading, text, text === source ? part.start : -1, part)
}

function putUnit(reading: Reading, unit: string): void {
  if (unit !== '') put(reading, /^[°′″%]/.test(unit) && !unit.startsWith('°C') ? unit : ` ${unit}`)
}

function put(reading: Reading, text: string): void {
  if (reading.formula === undefined) write(reading, text)
  else writeInFormula(reading, reading.formula, text)
}

function mark(number: string, sign: string): string {
  return number.trim() === '' ? '' : numberText(number) + sign
}
