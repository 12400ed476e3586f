import {expect, test} from 'vitest'
import {intervals} from '../../src/detectors/intervals.ts'
import {tokens} from '../../src/text/tokens.ts'

function found(text: string): string[] {
  const names: string[] = []
  intervals.find(tokens(text), name => names.push(name))
  return names
}

test.each([
  'Sensitivity was 0.85 (95% CI 0.88–0.92).',
  'We reached an accuracy of 91.2% (95% CI: 92.0% to 95.1%).',
  'The AUC was 0.98 (95% confidence interval 0.90-0.95).',
  'Dice reached 0.681 (99% CI = 0.72, 0.80).',
])('an interval that leaves out its estimate is found: “%s”', text => {
  expect(found(text)).toEqual(['estimate outside interval'])
})

test.each([
  ['the estimate lies within', 'Sensitivity was 0.85 (95% CI 0.81–0.92).'],
  ['only rounding parts them', 'The AUC was 0.90 (95% CI 0.906–0.95).'],
  ['a difference may be negative', 'The difference was 0.1 (95% CI −0.2 to 0.3).'],
  ['the estimate has a sign of per cent and the bounds have none', 'Sensitivity was 85% (95% CI 0.80–0.90).'],
  ['the bounds count to a hundred', 'Sensitivity was 0.85 (95% CI 80–90).'],
  ['the score is a rise', 'The Dice increased by 0.02 (95% CI −0.06, 0.10).'],
  ['there is one bound', 'Recall was 0.85 (95% CI above 0.88).'],
  ['the bounds are not in order', 'Recall was 0.85 (95% CI 0.92, 0.88).'],
  ['another number stands between', 'Recall was 0.85 in 12 mice (95% CI 0.88–0.92).'],
])('no interval is blamed where %s: “%s”', (_, text) => {
  expect(found(text)).toEqual([])
})
