import {expect, test} from 'vitest'
import {parts} from '../../src/detectors/parts.ts'
import {tokens} from '../../src/text/tokens.ts'

function fires(text: string): boolean {
  let found = false
  parts.find(tokens(text), () => {
    found = true
  })
  return found
}

test.each([
  'Of 400 images, 320 were used for training, 40 for validation and 60 for testing.',
  'A total of 500 images were split into 400 training, 60 validation and 50 test images.',
  'The 120 stacks were divided into 85 for training and 20 for testing.',
  '400 images were divided into training (320), validation (60) and test (40) sets.',
  'The data were split into 70% training, 20% validation and 20% test images.',
  'The data were divided into training (80%), validation (10%) and test (15%) sets.',
  'Images were divided 80:15:15 into training, validation and test sets.',
])('sizes that do not add up are found: “%s”', text => {
  expect(fires(text)).toBe(true)
})

test.each([
  'Of 400 images, 320 were used for training, 40 for validation and 40 for testing.',
  'The data were split into 70% training, 15% validation and 15% test images.',
  'The data were split into 33% training, 33% validation and 33% test images.',
  'Images were divided 7:2:1 into training, validation and test sets.',
  'Images were divided 70/15/15 into training, validation and test sets.',
])('sizes that add up are left alone: “%s”', text => {
  expect(fires(text)).toBe(false)
})

test.each([
  ['something is left over', 'Of 400 images, 300 were used for training and the remaining 90 for testing.'],
  ['not all images need to be used', 'Of 400 images, 300 were used for training and 50 for testing.'],
  ['the units differ', 'Of 40 slides, 12 patches were used for training and 50 patches for testing.'],
  [
    'the validation part is taken out of the training part',
    'The data were split into 80% training and 20% test, with 10% of training for validation.',
  ],
  ['shares are scores', 'The accuracy was 95% on training and 90% on test images after the split.'],
  ['a number has another meaning', 'Of 400 images, 320 were used for training for 50 epochs and 90 for testing.'],
  ['sizes are of patches', 'Of 400 images of 512 × 512 pixels, 320 were used for training and 90 for testing.'],
  ['the parts are a ratio', 'The 12,000 patches were shuffled and divided 80:20 into training and test sets.'],
  ['the ratio is small', 'The 900 images were divided 4:1 into training and test sets.'],
  ['the ratio is written out', 'The 900 images were split in a ratio of 70 to 30 into training and test sets.'],
  ['only one part is named', 'Of 400 images, 320 were used for training and 60 shown in figures.'],
  ['folds overlap', 'In each of 5 folds, 80 images were used for training and 30 for testing.'],
])('no alarm where %s', (_, text) => {
  expect(fires(text)).toBe(false)
})
