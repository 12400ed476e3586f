import {expect, test} from 'vitest'
import {rst} from '../../src/readers/rst.ts'

test('reStructuredText is refused with what to do instead', () => {
  expect(() => rst.read({path: 'paper.rst', bytes: new Uint8Array([65])})).toThrow(
    expect.objectContaining({
      name: 'InputError',
      code: 'unsupported',
      path: 'paper.rst',
      hint: expect.stringContaining('pandoc'),
    }),
  )
})
