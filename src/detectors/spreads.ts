/** Spreads that scores from 0 to 1 cannot have. */
import type {Detector, DetectorInput} from '../model/detector.ts'
import {boundedScores, type ScoreValue, scoreValue} from './score-value.ts'
import {unitKind} from './units.ts'

export const spreads: Detector = {
  names: ['impossible spread'],
  about: '`<impossible spread>` a spread that no set of scores with this mean can have: “a Dice score of 0.97 ± 0.41”.',
  wakes: word => word === '±',
  find(tokens, put) {
    if (tokens.words.some(word => otherKinds.has(word))) return
    for (let at = 1; at < tokens.count; at++) {
      if (tokens.words[at] !== '±') continue
      const mean = meanBefore(tokens, at)
      const spread = scoreValue(tokens, at + 1)
      if (mean === undefined || spread === undefined || unitKind(tokens.words[spread.last] ?? '') !== undefined) continue
      const whole = mean.percent || spread.percent ? 100 : 1
      if (mean.value > whole || (whole === 100 && spread.value < 1 && !spread.percent)) continue
      const room = Math.max(mean.unit, spread.unit) / whole
      if (spread.value / whole > largest(mean.value / whole, room) + 2 * room) put('impossible spread', mean.first, spread.last)
    }
  },
}

/** What stands behind the sign is then no standard deviation or error. */
const otherKinds = new Set(['CI', 'CIs', 'interval', 'intervals', 'range', 'ranges', 'median', 'percentage', 'pp'])

function meanBefore(tokens: DetectorInput, sign: number): ScoreValue | undefined {
  const start = tokens.words[sign - 1] === '%' ? sign - 2 : sign - 1
  const mean = scoreValue(tokens, start)
  if (mean === undefined || mean.last !== sign) return undefined
  const before = tokens.words.slice(Math.max(0, start - 5), start)
  return before.map(word => word.toLowerCase()).some(word => boundedScores.has(word) && !mayBeLengths.has(word))
    ? mean
    : undefined
}

/** Without a name of their own these may be lengths: a localisation has a precision in nanometres. */
const mayBeLengths = new Set(['precision', 'accuracy'])

/**
 * The largest standard deviation of numbers from 0 to 1 with this mean: √(m (1 − m)) by the inequality of Bhatia and Davis,
 * times √2 for two numbers, where n − 1 weighs most. The mean is rounded: what lies nearest to ½ allows most.
 */
function largest(mean: number, room: number): number {
  const nearest = mean < 0.5 ? Math.min(0.5, mean + room) : Math.max(0.5, mean - room)
  return Math.sqrt(2 * nearest * (1 - nearest))
}
