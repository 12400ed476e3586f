import {expect, test} from 'vitest'
import {normalize, sourceAt} from '../../src/text/normalize.ts'

test('undoes ligatures, soft hyphens and odd spaces, and its anchors still point at the same letters', () => {
  const source = 'con\u00adfocal ﬂuorescence\u00a0at 65 µm'
  const {text, anchors} = normalize(source, [{text: 0, source: 0}])
  expect(text).toBe('confocal fluorescence at 65 µm')
  for (const word of ['focal', 'uorescence', 'at', '65', 'µm']) {
    const at = sourceAt(anchors, text.indexOf(word)) ?? -1
    expect(source.slice(at, at + word.length)).toBe(word)
  }
})

test('leaves plain text alone', () => {
  const anchors = [{text: 0, source: 7}]
  expect(normalize('plain text', anchors)).toEqual({text: 'plain text', anchors})
})

test.each([
  ['at 37 ˚C', 'at 37 °C'],
  ['at 37◦C', 'at 37°C'],
  ['◦ one item', '◦ one item'],
  ['1·5 mm', '1.5 mm'],
  ['2·10^6 cells', '2·10^6 cells'],
])('reads %s as %s', (source, plain) => {
  expect(normalize(source, []).text).toBe(plain)
})
