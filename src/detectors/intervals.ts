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
      const scale = scaleOf(high.value) / scaleOf(estimate.value, estimate.percent)
      // All three are rounded, each to its own last digit.
      const room = 2 * Math.max(estimate.unit * scale, low.unit, high.unit)
      if (estimate.value * scale < low.value - room || estimate.value * scale > high.value + room)
        put('estimate outside interval', estimate.first, high.last)
    }
  },
}

/** 100 for what counts to a hundred, with its sign or not, else 1: “85% (95% CI 0.80–0.90)” mixes both. */
function scaleOf(value: number, isPercent = false): number {
  return isPercent || value > 1 ? 100 : 1
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
  const before = tokens.words.slice(Math.max(0, value.first - 4), value.first).map(word => word.toLowerCase())
  return before.some(word => boundedScores.has(word)) && !before.some(word => differences.has(word)) ? value : undefined
}

/** What may be negative, which cannot be seen here: “the Dice rose by 0.02 (95% CI −0.06 to 0.10)”. */
const differences = new Set('by difference differences change changes gain increase decrease drop delta improvement'.split(' '))

function behindLinks({words}: DetectorInput, start: number): number {
  let at = start
  while (at < start + 2 && links.has(words[at]?.toLowerCase() ?? '')) at++
  return at
}

const links = new Set('of was is = from to and through'.split(' '))
