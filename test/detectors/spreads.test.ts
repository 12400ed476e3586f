import {expect, test} from 'vitest'
import {spreads} from '../../src/detectors/spreads.ts'
import {tokens} from '../../src/text/tokens.ts'

function found(text: string): string[] {
  const names: string[] = []
  spreads.find(tokens(text), name => names.push(name))
  return names
}

test.each([
  'The mean Dice score was 0.97 ± 0.41.',
  'Recall reached 98.2 ± 35.0% over five folds.',
  'The F1 score was 96% ± 40%.',
])('a spread that its mean does not allow is found: “%s”', text => {
  expect(found(text)).toEqual(['impossible spread'])
})

test.each([
  ['two values could do it', 'The mean Dice score was 0.90 ± 0.40.'],
  ['the mean may be rounded', 'The mean Dice score was 1.0 ± 0.3.'],
  ['it is an interval', 'The mean Dice score was 0.97 ± 0.41 (95% CI).'],
  ['it is a length', 'The recall distance was 0.97 ± 0.91 µm.'],
  ['it may be a length', 'The precision was high (0.77 ± 1.09 Å).'],
  ['no score is named', 'The distance was 0.97 ± 0.91.'],
  ['the mean lies above 1', 'The precision was 4.1 ± 3.9.'],
])('no spread is blamed where %s: “%s”', (_, text) => {
  expect(found(text)).toEqual([])
})
