import {expect, test} from 'vitest'
import {MOST_BLOCKS, MOST_TEXT} from '../../../src/model/bounds.ts'
import {cut} from '../../../src/readers/shared/cut.ts'

const line = 'Nuclei were counted in each of the fields.\n'
const long = line.repeat(Math.ceil(MOST_TEXT / line.length) + 10)

test('a text of the length of a manuscript stays whole', () => {
  expect(cut(line)).toEqual({text: line})
})

test('a longer one ends with a whole line', () => {
  const {text, remark} = cut(long)
  expect(remark).toContain('1,000,000 characters')
  expect(text.length).toBeGreaterThan(MOST_TEXT - line.length - 1)
  expect(long.startsWith(`${text}\n`)).toBe(true)
})

test('images that stand in the text do not count', () => {
  const image = `![a](data:image/png;base64,${'iVBOR'.repeat(MOST_TEXT / 2)})\n`
  expect(cut(`${image}${line}`).remark).toBeUndefined()
  expect(cut(`${image}${long}`).text.length).toBeGreaterThan(image.length)
})

test('a text of more paragraphs than a document may have ends with the last of them, however short they are', () => {
  const {text, remark} = cut('---\n\n'.repeat(MOST_BLOCKS + 10))
  expect(remark).toContain('50,000 paragraphs')
  expect(text.match(/---/g)?.length).toBe(MOST_BLOCKS)
  expect(cut('---\n\n'.repeat(MOST_BLOCKS - 10)).remark).toBeUndefined()
})
