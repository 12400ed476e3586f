/** A number of a score, as it stands in a sentence. Shared by the detectors that compare such numbers. */
import type {DetectorInput} from '../model/detector.ts'
import {hasDigit, numeral} from './numerals.ts'

export interface ScoreValue {
  /** As it is written: 91.2 for “91.2%”. */
  readonly value: number
  readonly percent: boolean
  /** One unit of the last printed digit. */
  readonly unit: number
  /** Words `[first, last)`, with the sign of per cent. */
  readonly first: number
  readonly last: number
}

/** The number that begins at word `at`, with its sign of per cent; `undefined` where none does. */
export function scoreValue({words}: DetectorInput, at: number): ScoreValue | undefined {
  const word = words[at] ?? ''
  const value = hasDigit(word) ? numeral(word) : undefined
  if (value === undefined) return undefined
  const percent = words[at + 1] === '%'
  return {value, percent, unit: 10 ** -(word.split('.')[1]?.length ?? 0), first: at, last: percent ? at + 2 : at + 1}
}

/** Words for scores from 0 to 1. */
export const boundedScores: ReadonlySet<string> = new Set(
  'dice dsc iou jaccard f1 auc auroc accuracy sensitivity specificity precision recall'.split(' '),
)
