import {expect, test} from 'vitest'
import {tokens} from '../../src/text/tokens.ts'

test.each([
  ['a pixel size of 65nm', ['a', 'pixel', 'size', 'of', '65', 'nm']],
  ['40x/1.3 NA oil', ['40', 'x', '1.3', 'NA', 'oil']],
  ['512 × 512 px', ['512', '×', '512', 'px']],
  ['1,024 images, 12 mice', ['1,024', 'images', '12', 'mice']],
  ['a 3D U-Net', ['a', '3D', 'U', 'Net']],
  ['r = .84, p<.05 (.7)', ['r', '=', '.84', 'p', '<', '.05', '.7']],
  ['see Fig.2. 5 mice', ['see', 'Fig', '2', '5', 'mice']],
  ['learning rate 1e-4', ['learning', 'rate', '1e-4']],
  ['30% (n=3)', ['30', '%', 'n', '=', '3']],
  ['Student’s t-test', ['Student’s', 't', 'test']],
  ['37 °C', ['37', '°', 'C']],
  ['THP-1s grown', ['THP', '1s', 'grown']],
  ['Müller’s α-actinin', ['Müller’s', 'α', 'actinin']],
])('“%s” is cut into %j', (text, expected) => {
  expect(tokens(text).words).toEqual(expected)
})

test('keeps a whole stretch as one word', () => {
  expect(tokens('see https://a.org/b-c now', 0, 25, [{start: 4, end: 21}]).words).toEqual(['see', 'https://a.org/b-c', 'now'])
})

test('cuts a stretch that reaches beyond the end as ordinary words', () => {
  expect(tokens('grid 2.5 x 2.5 mm', 0, 8, [{start: 5, end: 14}]).words).toEqual(['grid', '2.5'])
})
