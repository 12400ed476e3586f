/** Sizes of images and patches: 512 × 512, 64x64x32. */
import type {Detector, DetectorInput} from '../model/detector.ts'
import {hasDigit} from './numerals.ts'

export const dimensions: Detector = {
  names: ['dimensions'],
  about: '`<dimensions>` two or three numbers with × or x or “by” between: 512 × 512, 64x64x32.',
  wakes: hasDigit,
  find(tokens, put) {
    for (let at = 0; at < tokens.count; at++) {
      const last = sizeEnd(tokens, at)
      if (last === at) continue
      put('dimensions', at, last)
      at = last - 1
    }
  },
}

/** Where a size that begins at word `first` ends; `first` itself when none does. */
function sizeEnd(tokens: DetectorInput, first: number): number {
  if (!hasDigit(tokens.words[first] as string)) return first
  // “64x64” is one word or several, depending on the typist.
  if (/^\d+[x×]\d+(?:[x×]\d+)?$/.test(tokens.words[first] as string)) return first + 1
  let last = first
  let at = afterUnit(tokens, first + 1)
  while (isTimes(tokens.words[at]) && hasDigit(tokens.words[at + 1] ?? '')) {
    last = at + 2
    at = afterUnit(tokens, last)
  }
  return last
}

function isTimes(word: string | undefined): boolean {
  return word === '×' || word === 'x' || word === 'X' || word === 'by'
}

/** Passes the unit in “512 px × 512 px”. */
function afterUnit(tokens: DetectorInput, at: number): number {
  const word = tokens.words[at]
  return word === 'px' || word === 'pixels' || word === 'pixel' || word === 'µm' || word === 'nm' || word === 'mm' ? at + 1 : at
}
