import {expect, test} from 'vitest'
import type {InputError} from '../../../src/model/errors.ts'
import {decode} from '../../../src/readers/shared/decode.ts'

const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

test('UTF-16 is read by its mark, and people are told', () => {
  expect(decode(wide('Zellen: 5 µm'), 'a.txt')).toEqual({text: 'Zellen: 5 µm', gaps: [], remarks: ['read as UTF-16LE']})
})

test.each([
  ['UTF-8', new TextEncoder().encode(' \n\t ')],
  ['UTF-8 with NULs', new TextEncoder().encode(`${' '.repeat(20)}\0`)],
  ['UTF-16', wide(' \n ')],
])('white space alone is no text: %s', (_what, bytes) => {
  expect(() => decode(bytes, 'a.txt')).toThrow(expect.objectContaining({code: 'empty'}) as InputError)
})

test('NULs are read as spaces, in UTF-16 too', () => {
  expect(decode(wide('a\0b'), 'a.txt')).toMatchObject({
    text: 'a b',
    remarks: ['read as UTF-16LE', 'contains NUL characters, read as spaces'],
  })
})
