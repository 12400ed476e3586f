import {expect, test} from 'vitest'
import {scores} from '../../src/detectors/scores.ts'
import {tokens} from '../../src/text/tokens.ts'

function fires(text: string): boolean {
  let found = false
  scores.find(tokens(text), () => {
    found = true
  })
  return found
}

test.each([
  'IoU was 0.91 and Dice 0.88.',
  'We reached a Dice score of 0.84 and a Jaccard index of 0.88.',
  'IoU was 0.60 and Dice 0.92.',
  'Precision was 0.80, recall 0.70 and F1 0.82.',
  'Precision, recall and F1 score were 0.80, 0.70 and 0.82.',
  'The network had an AP50 of 0.71 and an AP75 of 0.79.',
  'The Dice coefficient was 1.12.',
  'A recall of 104.2% was reached.',
])('a value that cannot be is found: “%s”', text => {
  expect(fires(text)).toBe(true)
})

test.each([
  'IoU was 0.84 and Dice 0.91.',
  'Precision was 0.80, recall 0.70 and F1 0.75.',
  'Precision, recall and F1 score were 0.80, 0.70 and 0.75.',
  'The network had an AP50 of 0.91 and an AP75 of 0.79.',
  'Dice was 0.88 and IoU 0.89.',
])('values that can be, within two units of the last digit, are left alone: “%s”', text => {
  expect(fires(text)).toBe(false)
})

test.each([
  ['the IoU is a threshold', 'Dice was 0.62 at an IoU of 0.75.'],
  ['two methods are compared', 'Ours has an IoU of 0.91 and a Dice of 0.95 compared with a Dice of 0.88.'],
  ['two data sets are meant', 'IoU was 0.91 for A and 0.85 for B, Dice 0.95 and 0.88.'],
  ['precision is a length', 'The localisation precision was 1.21 nm.'],
  ['the value is a percentage without its sign', 'The Dice score was 91.22.'],
  ['a generation is meant', 'Offspring of the F1 1.25 cross were used.'],
])('no alarm where %s', (_, text) => {
  expect(fires(text)).toBe(false)
})
