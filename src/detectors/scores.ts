/** Scores that cannot be: out of range, or at odds with another score of the same sentence. */
import type {Detector, DetectorInput} from '../model/detector.ts'
import {hasDigit, numeral} from './numerals.ts'
import {unitKind} from './units.ts'

export const scores: Detector = {
  names: ['impossible score'],
  about:
    '`<impossible score>` values that cannot be: a Dice below the IoU beside it, an F1 above the mean of precision and recall, AP75 above AP50, an overlap above 1 or 100%.',
  wakes: word => spellings.has(word.toLowerCase()) || word === 'f' || word === 'F',
  find(tokens, put) {
    const found = readings(tokens)
    for (const reading of found) if (outOfRange(reading)) put('impossible score', reading.first, reading.last)
    if (found.length < 2 || tokens.words.some(word => compares.has(word.toLowerCase()))) return
    const single = once(found)
    for (const [names, holds] of bounds) {
      const group = names.map(name => single.get(name))
      if (!group.every(reading => reading !== undefined)) continue
      if (holds(...group.map(({value}) => value), tolerance(group))) continue
      put('impossible score', Math.min(...group.map(({first}) => first)), Math.max(...group.map(({last}) => last)))
    }
  },
}

type Name = 'dice' | 'iou' | 'f1' | 'precision' | 'recall' | 'ap50' | 'ap75'

/** A score with its value as a fraction of 1. */
interface Reading {
  readonly name: Name
  readonly value: number
  /** One unit of the last printed digit. */
  readonly unit: number
  readonly percent: boolean
  readonly first: number
  readonly last: number
}

/** What holds for pooled and, by Jensen’s inequality, for averaged scores of the same data; the last argument is the tolerance. */
const bounds: readonly (readonly [readonly Name[], (...values: number[]) => boolean])[] = [
  [['dice', 'iou'], (dice = 0, iou = 0, t = 0) => dice >= iou - t && dice <= (2 * iou) / (1 + iou) + t],
  [['f1', 'precision', 'recall'], (f1 = 0, precision = 0, recall = 0, t = 0) => f1 <= (precision + recall) / 2 + t],
  [['ap75', 'ap50'], (ap75 = 0, ap50 = 0, t = 0) => ap75 <= ap50 + t],
]

/** Sentences that compare speak of several methods or data sets: their scores do not belong together. */
const compares = new Set(
  'compared vs versus baseline whereas while than both each between improved improves improvement increase increased outperforms outperformed'.split(
    ' ',
  ),
)

function readings(tokens: DetectorInput): readonly Reading[] {
  const found: Reading[] = []
  for (let at = 0; at < tokens.count; at++) {
    const run = namesFrom(tokens, at)
    if (run === undefined) continue
    const values = valuesFrom(tokens, run.last, run.names.length)
    if (values !== undefined)
      for (const [index, value] of values.entries())
        found.push({...value, name: run.names[index] as Name, first: run.first, last: value.last})
    at = run.last - 1
  }
  return found
}

/** Names of scores in a row: “precision, recall and F1 score”. */
function namesFrom(tokens: DetectorInput, start: number): {names: Name[]; first: number; last: number} | undefined {
  const names: Name[] = []
  let at = start
  let last = start
  while (at < tokens.count) {
    const name = nameAt(tokens, at)
    if (name === undefined) break
    names.push(name.name)
    last = name.last
    at = last
    if (joins.has(tokens.words[at]?.toLowerCase() ?? '')) at++
  }
  return names.length === 0 || isThreshold(tokens, start) ? undefined : {names, first: start, last}
}

const joins = new Set(['and', '&'])

function nameAt({words}: DetectorInput, at: number): {name: Name; last: number} | undefined {
  const word = words[at]?.toLowerCase() ?? ''
  const next = words[at + 1]?.toLowerCase() ?? ''
  const name = spellings.get(word) ?? (word === 'f' && next === '1' ? 'f1' : undefined)
  if (name === undefined) return undefined
  let last = word === 'f' ? at + 2 : at + 1
  while (nouns.has(words[last]?.toLowerCase() ?? '')) last++
  return {name, last}
}

const spellings: ReadonlyMap<string, Name> = new Map(
  Object.entries<Name>({
    dice: 'dice',
    dsc: 'dice',
    iou: 'iou',
    jaccard: 'iou',
    f1: 'f1',
    precision: 'precision',
    recall: 'recall',
    ap50: 'ap50',
    map50: 'ap50',
    ap75: 'ap75',
    map75: 'ap75',
  }),
)
const nouns = new Set('score scores coefficient coefficients index value values similarity'.split(' '))

/** “at an IoU of 0.5”, “IoU ≥ 0.5”: a condition, not a result. */
function isThreshold({words}: DetectorInput, at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(word => word.toLowerCase())
  return (
    before.some(word => conditions.has(word)) ||
    ['threshold', 'thresholds', '≥', '>', '≤', '<', 'loss'].includes(words[at + 1] ?? '')
  )
}

const conditions = new Set('at with threshold thresholds using if when where above below over least loss by in from'.split(' '))

/** As many values as names, behind a few words of no weight; `undefined` where the sentence goes on otherwise. */
function valuesFrom(tokens: DetectorInput, start: number, wanted: number): Omit<Reading, 'name' | 'first'>[] | undefined {
  let at = start
  while (at < start + 4 && links.has(tokens.words[at]?.toLowerCase() ?? '')) at++
  const values: Omit<Reading, 'name' | 'first'>[] = []
  while (values.length < wanted) {
    const value = valueAt(tokens, at)
    if (value === undefined) return undefined
    values.push(value)
    at = value.last
    if (joins.has(tokens.words[at]?.toLowerCase() ?? '')) at++
  }
  // One value more than names, or a spread behind a value: not understood.
  return valueAt(tokens, at) === undefined || tokens.gaps[at] !== 1 || wanted === 1 ? values : undefined
}

const links = new Set('of was were is are = reached reaches respectively equal to equals being'.split(' '))

function valueAt(tokens: DetectorInput, at: number): Omit<Reading, 'name' | 'first'> | undefined {
  const word = tokens.words[at] ?? ''
  const value = hasDigit(word) ? numeral(word) : undefined
  if (value === undefined || tokens.gaps[at] === 2) return undefined
  const next = tokens.gaps[at + 1] === 0 ? (tokens.words[at + 1] ?? '') : ''
  const percent = next === '%'
  const decimals = word.split('.')[1]?.length ?? 0
  if (!percent && (decimals < 2 || unitKind(next) !== undefined)) return undefined
  return {
    value: percent ? value / 100 : value,
    unit: 10 ** -(percent ? decimals + 2 : decimals),
    percent,
    last: percent ? at + 2 : at + 1,
  }
}

/** A decimal well above 1 may be a percentage without its sign; precision may be a length, F1 a generation. */
function outOfRange({name, value, unit, percent}: Reading): boolean {
  if (percent) return value > 1 + unit
  return (name === 'dice' || name === 'iou' || name === 'ap50' || name === 'ap75') && value > 1 && value < 1.5
}

/** Readings of scores that have one value in the sentence, all written as fractions or as percentages. */
function once(found: readonly Reading[]): ReadonlyMap<Name, Reading> {
  const single = new Map<Name, Reading>()
  const twice = new Set<Name>()
  for (const reading of found) {
    if (single.has(reading.name) || reading.value > 1) twice.add(reading.name)
    else single.set(reading.name, reading)
  }
  for (const name of twice) single.delete(name)
  return single
}

/** Two units of the last digit of the coarser value. */
function tolerance(group: readonly Reading[]): number {
  return 2 * Math.max(...group.map(({unit}) => unit)) + 1e-9
}
