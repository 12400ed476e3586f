import {expect, test} from 'vitest'
import {detectors} from '../../src/detectors/index.ts'
import {tokens} from '../../src/text/tokens.ts'

/** `name: words` of everything that is found in a text. */
function named(text: string): string[] {
  const cut = tokens(text)
  const all: string[] = []
  for (const detector of Object.values(detectors)) {
    detector.find(cut, (name, first, last) => all.push(`${name}: ${text.slice(cut.starts[first], cut.ends[last - 1])}`))
  }
  return all
}

test.each([
  ['a pixel size of 65 nm', ['number: 65', 'quantity: 65 nm', 'length: 65 nm'], ['count: 65']],
  ['a 63x objective', ['magnification: 63x'], ['count: 63']],
  ['at ×40 magnification', ['magnification: ×40'], []],
  ['with a x60 lens', ['magnification: x60'], []],
  ['summed over the mask (Fig. 1d)', [], ['time: 1d', 'quantity: 1d']],
  ['an antibody (#6098) and 30 cells', ['count: 30'], ['count: 6098', 'number: 6098']],
  ['the variables x1 and x2', [], ['magnification: x1']],
  ['an array of N × 3 values', [], ['magnification: × 3']],
  ['spun at 16,000 x g', [], ['magnification: 16,000 x']],
  ['with Z = 2 × C + S slices', [], ['magnification: 2 ×']],
  ['crops of 512 × 512 pixels', ['dimensions: 512 × 512'], ['magnification: 512 ×']],
  ['twelve mice', ['count: twelve'], []],
  ['1,284 images', ['count: 1,284'], []],
  ['in 2023', ['year: 2023'], ['count: 2023']],
  ['an F1 of 0.92', ['score: 0.92', 'decimal: 0.92'], []],
  ['an F1 of .92', ['score: .92', 'decimal: .92'], ['count: 92']],
  ['at 37 °C', ['temperature: 37 °C'], []],
  ['80% of images', ['percentage: 80%', 'score: 80%'], ['count: 80']],
  ['every 5 min', ['time: 5 min'], []],
  ['12 030 images', ['count: 12 030', 'number: 12 030'], ['count: 12', 'count: 030', 'number: 030']],
  ['2.5 million cells', ['count: 2.5 million'], []],
  ['THP-1s were grown', [], ['time: 1s']],
  ['a model 16x smaller', [], ['magnification: 16x']],
  ['Pixel size (µm): 0.07', ['length: µm): 0.07'], []],
])('in “%s”', (text, expected, absent) => {
  const all = named(text)
  expect(all).toEqual(expect.arrayContaining(expected))
  for (const one of absent) expect(all).not.toContain(one)
})
