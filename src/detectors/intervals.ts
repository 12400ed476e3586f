/** Confidence intervals that leave out their own estimate. */
import type {Detector, DetectorInput} from '../model/detector.ts'
import {boundedScores, type ScoreValue, scoreValue} from './score-value.ts'

export const intervals: Detector = {
  names: ['estimate outside interval'],
  about:
    '`<estimate outside interval>` a score that its own confidence interval leaves out: “a sensitivity of 0.85 (95% CI 0.88–0.92)”.',
  wakes: word => word === 'CI' || word === 'interval',
  find(tokens, put) {
    for (let at = 1; at < tokens.count; at++) {
      const name = nameAt(tokens, at)
      const estimate = name === undefined ? undefined : estimateBefore(tokens, name.first)
      if (name === undefined || estimate === undefined) continue
      const low = scoreValue(tokens, behindLinks(tokens, name.last))
      const high = low === undefined ? undefined : scoreValue(tokens, behindLinks(tokens, low.last))
      if (low === undefined || high === undefined || low.value >= high.value) continue
      // All three are rounded, each to its own last digit.
      const room = 2 * Math.max(estimate.unit, low.unit, high.unit)
      if (estimate.value < low.value - room || estimate.value > high.value + room)
        put('estimate outside interval', estimate.first, high.last)
    }
  },
}

/** “95% CI”, “95% confidence interval”: words `[first, last)`. */
function nameAt({words}: DetectorInput, at: number): {first: number; last: number} | undefined {
  const isShort = words[at] === 'CI'
  if (!isShort && !(words[at] === 'interval' && words[at - 1] === 'confidence')) return undefined
  const level = (isShort ? at : at - 1) - (words[(isShort ? at : at - 1) - 1] === '%' ? 2 : 1)
  return levels.has(words[level] ?? '') ? {first: level, last: at + 1} : undefined
}

const levels = new Set(['90', '95', '99'])

/** The number right before the interval, where it is that of a score, which is never negative: signs are no words. */
function estimateBefore(tokens: DetectorInput, end: number): ScoreValue | undefined {
  const percent = tokens.words[end - 1] === '%' ? 1 : 0
  const value = scoreValue(tokens, end - 1 - percent)
  if (value === undefined || value.last !== end) return undefined
  const before = tokens.words.slice(Math.max(0, value.first - 4), value.first)
  return before.some(word => boundedScores.has(word.toLowerCase())) ? value : undefined
}

function behindLinks({words}: DetectorInput, start: number): number {
  let at = start
  while (at < start + 2 && links.has(words[at]?.toLowerCase() ?? '')) at++
  return at
}

const links = new Set('of was is = from to and through'.split(' '))
