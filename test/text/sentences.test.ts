import {expect, test} from 'vitest'
import {parts, sentences} from '../../src/text/sentences.ts'

test.each([
  ['One. Two.', ['One.', 'Two.']],
  ['We used Fiji (Fig. 2). Then we stopped.', ['We used Fiji (Fig. 2).', 'Then we stopped.']],
  ['Smith et al. (2020) did so. We did too.', ['Smith et al. (2020) did so.', 'We did too.']],
  [
    'Approved by the ministry (authorisation n. 790/2016). All agreed.',
    ['Approved by the ministry (authorisation n. 790/2016).', 'All agreed.'],
  ],
  ['As shown by Smith et al. The images were taken at 65 nm.', ['As shown by Smith et al.', 'The images were taken at 65 nm.']],
  ['E. coli cells were imaged. B. subtilis too.', ['E. coli cells were imaged.', 'B. subtilis too.']],
  ['See Appendix A. Images were cropped.', ['See Appendix A.', 'Images were cropped.']],
  ['See https://github.com/lab/tool.git. It is open.', ['See https://github.com/lab/tool.git.', 'It is open.']],
  ['A value of 0.5 was used. n = 3.', ['A value of 0.5 was used.', 'n = 3.']],
  ['Bought from Zeiss Inc. Germany in 2020.', ['Bought from Zeiss Inc. Germany in 2020.']],
  ['A 60x lens of N.A. 1.4 was used.', ['A 60x lens of N.A. 1.4 was used.']],
  ['Really? Yes! Good.', ['Really?', 'Yes!', 'Good.']],
  ['(It was so.) Then more.', ['(It was so.)', 'Then more.']],
  [
    'Images vs. controls were compared, i.e. measured, e.g. by hand.',
    ['Images vs. controls were compared, i.e. measured, e.g. by hand.'],
  ],
  [
    'The set (Roy, A., 2025. Zenodo. https://doi.org/10.5281/zenodo.1) was used. Then more.',
    ['The set (Roy, A., 2025. Zenodo. https://doi.org/10.5281/zenodo.1) was used.', 'Then more.'],
  ],
  ['', []],
])('“%s” has the sentences %j', (text, expected) => {
  expect(sentences(text).map(({start, end}) => text.slice(start, end))).toEqual(expected)
})

test('a text without stops is read in parts that end between words', () => {
  const text = 'a word and '.repeat(10_000).trim()
  const spans = sentences(text)
  expect(spans.length).toBeGreaterThan(5)
  expect(Math.max(...spans.map(({start, end}) => end - start))).toBeLessThanOrEqual(20_000)
  expect(spans.map(({start, end}) => text.slice(start, end)).join(' ')).toBe(text)
  expect(parts('a'.repeat(50_000), {start: 0, end: 50_000})).toEqual([{start: 0, end: 50_000}])
})
