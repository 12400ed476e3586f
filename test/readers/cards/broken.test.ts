import {expect, test} from 'vitest'
import {bioimageio} from '../../../src/readers/cards/bioimageio.ts'
import {huggingface} from '../../../src/readers/cards/huggingface.ts'
import {monai} from '../../../src/readers/cards/monai.ts'
import {errorOf, fixture, given} from './files.ts'

test.each([
  ['tab.yaml', 'broken-yaml', 4, 1, 'a tab is used for indentation'],
  ['no-space.yaml', 'broken-yaml', 4, 3, 'this line is no “key: value”'],
  ['deeper.yaml', 'broken-yaml', 4, 20, 'a second key follows this value'],
  ['list-item.yaml', 'broken-yaml', 4, 1, 'like the “-” of the list above'],
  ['misaligned.yaml', 'broken-yaml', 1, 7, 'a second key follows this value'],
  ['quote.yaml', 'broken-yaml', 3, 22, 'a quoted text is not closed before this point'],
  ['comment.yaml', 'broken-yaml', 2, 20, 'a “#” stands without a space before it'],
  ['reserved.yaml', 'broken-yaml', 2, 7, 'a value begins with a reserved sign'],
  ['braces.yaml', 'broken-yaml', 2, 11, 'a list or mapping is used as a key'],
  ['no-anchor.yaml', 'broken-yaml', 2, 7, 'the alias “*nobody” refers to nothing before it'],
  ['twice.yaml', 'duplicate-key', 4, 1, 'the key “license” stands here a second time (first in line 2)'],
  ['list.yaml', 'not-a-mapping', 1, 1, 'this is a list'],
  ['words.yaml', 'not-a-mapping', 1, 1, 'this is plain text'],
  ['no-model.yaml', 'not-a-model', undefined, undefined, 'no model description'],
  ['dataset.yaml', 'not-a-model', 2, 7, 'a bioimage.io resource of type “dataset”, not a model'],
  ['upload.yaml', 'form-upload', 1, 1, 'the body of an HTTP form upload (multipart/form-data), not YAML'],
])('the bioimage.io reader says what is wrong with %s, and where', async (file, code, line, column, message) => {
  const error = await errorOf(bioimageio, fixture(`broken/${file}`))
  expect(error).toMatchObject({code, path: `broken/${file}`, message: expect.stringContaining(message)})
  expect(error).toHaveProperty('line', line)
  expect(error).toHaveProperty('column', column)
})

test.each([
  ['header-open.md', 'broken-yaml', 2, 'the YAML header that opens here is never closed'],
  ['header-list.md', 'not-a-mapping', 2, 'this is a list'],
  ['header-broken.md', 'broken-yaml', 4, 'a bracket is not closed before this point'],
  ['data-set.md', 'not-a-model', undefined, 'the card of a data set, not of a model'],
  ['space.md', 'not-a-model', undefined, 'the card of a Space, not of a model'],
])('the Hugging Face reader says what is wrong with %s, and where', async (file, code, line, message) => {
  const error = await errorOf(huggingface, fixture(`broken/${file}`))
  expect(error).toMatchObject({code, path: `broken/${file}`, message: expect.stringContaining(message)})
  expect(error).toHaveProperty('line', line)
})

test.each([
  ['toolkit.json', 'not-a-model', undefined, 'TensorFlow Model Card Toolkit'],
  ['other.json', 'not-a-model', undefined, 'no metadata of a MONAI bundle'],
  ['comma.json', 'broken-yaml', 3, 'not valid JSON: a comma is missing before this entry'],
])('the MONAI reader says what is wrong with %s, and where', async (file, code, line, message) => {
  const error = await errorOf(monai, fixture(`broken/${file}`))
  expect(error).toMatchObject({code, path: `broken/${file}`, message: expect.stringContaining(message)})
  expect(error).toHaveProperty('line', line)
})

test.each([
  ['bioimage.io', bioimageio],
  ['Hugging Face', huggingface],
  ['MONAI', monai],
])('the %s reader refuses files that are empty, blank or binary', async (_, reader) => {
  expect(await errorOf(reader, given(''))).toMatchObject({code: 'empty'})
  expect(await errorOf(reader, given(' \n\n'))).toMatchObject({code: 'empty'})
  expect(await errorOf(reader, given('PK\u0003\u0004\u0000\u0001'.repeat(50)))).toMatchObject({code: 'binary'})
})
