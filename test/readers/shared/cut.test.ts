import {expect, test} from 'vitest'
import {MOST_TEXT} from '../../../src/model/bounds.ts'
import {cut} from '../../../src/readers/shared/cut.ts'

const line = 'Nuclei were counted in each of the fields.\n'
const long = line.repeat(Math.ceil(MOST_TEXT / line.length) + 10)

test('a text of the length of a manuscript stays whole', () => {
  expect(cut(line)).toEqual({text: line, isCut: false})
})

test('a longer one ends with a whole line', () => {
  const {text, isCut} = cut(long)
  expect(isCut).toBe(true)
  expect(text.length).toBeGreaterThan(MOST_TEXT - line.length - 1)
  expect(long.startsWith(`${text}\n`)).toBe(true)
})

test('images that stand in the text do not count', () => {
  const image = `![a](data:image/png;base64,${'iVBOR'.repeat(MOST_TEXT / 2)})\n`
  expect(cut(`${image}${line}`).isCut).toBe(false)
  expect(cut(`${image}${long}`).text.length).toBeGreaterThan(image.length)
})
