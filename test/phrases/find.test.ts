import {describe, expect, test} from 'vitest'
import {expandPhrase, shrinksTo} from '../../src/phrases/expand.ts'
import {finder} from '../../src/phrases/find.ts'
import {trieBuilder} from '../../src/phrases/trie.ts'
import {tokens} from '../../src/text/tokens.ts'

/** The words that a phrase finds in a text; each occurrence once, by its longest. */
function found(phrase: string, text: string, lists: Readonly<Record<string, readonly string[]>> = {}): string[] {
  const trie = trieBuilder()
  for (const [name, phrases] of Object.entries(lists))
    for (const one of phrases) trie.add(expandPhrase(one), -1 - trie.label(name))
  trie.add(expandPhrase(phrase), 0)
  const cut = tokens(text)
  const longest = new Map<number, number>()
  const {single, find} = finder(trie.table(1))
  const row = {records: cut.words.map(single), gaps: cut.gaps}
  find(row, 0, cut.count, [], (_, first, last) => longest.set(first, Math.max(last, longest.get(first) ?? 0)))
  return [...longest].sort((a, b) => a[0] - b[0]).map(([first, last]) => text.slice(cut.starts[first], cut.ends[last - 1]))
}

describe('a phrase', () => {
  test.each([
    ['source code', 'The source code is here', ['source code']],
    ['source code', 'The source-code is here', ['source-code']],
    ['source code', 'The source. Code is here', []],
    ['source code', 'The source: code', []],
    ['source code', 'source, code', ['source, code']],
    ['segment*', 'segments, segmentation and Segmented cells', ['segments', 'segmentation', 'Segmented']],
    ['reasonable? request', 'upon reasonable request', ['reasonable request', 'request']],
    ['(is|are) available', 'Data are available', ['are available']],
    ['at (the)? end', 'at the end, at end', ['at the end', 'at end']],
    ['sampled ... pixel', 'sampled at 65 nm per pixel', ['sampled at 65 nm per pixel']],
    ['sampled ...2 pixel', 'sampled at 65 nm per pixel', []],
    ['sampled ... pixel', 'sampled at night; each pixel', []],
    ['NA', 'NA na Na', ['NA']],
    ['Fiji', 'Fiji FIJI fiji', ['Fiji', 'FIJI']],
    ['SAM*', 'SAM2 same', ['SAM2']],
    ['U-Net', 'a U-Net, a u net', ['U-Net']],
    ['normalised', 'normalized', ['normalized']],
    ['normaliz*', 'normalisation', ['normalisation']],
    ['resiz*', 'resistance and resized', ['resized']],
    ['otsu', 'Otsu’s method', ['Otsu’s']],
    ['a b | c', 'c, a b', ['c', 'a b']],
    ['65 nm', '65nm', ['65nm']],
    ['30 %', '30%', ['30%']],
  ])('“%s” in “%s” finds %j', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })

  test('may be made of lists that are made of lists', () => {
    const lists = {code: ['source? code', 'scripts'], 'our code': ['our <code>'], open: ['available', 'free']}
    expect(found('<our code> (is|are) <open>', 'Our source code is available and our scripts are free', lists)).toEqual([
      'Our source code is available',
      'our scripts are free',
    ])
  })

  test('with large choices finds the same as one that is multiplied out', () => {
    const phrase = '(a|b|c|d|e) (f|g|h|i|j) ... (k|l|m|n|o) (p q|r|s|t|u)?'
    expect(found(phrase, 'x b j y k p q; e f o; a k')).toEqual(['b j y k p q', 'e f o'])
  })

  test('may begin with a list whose entry begins with a list', () => {
    expect(found('<a> d', 'x c d', {a: ['<b> c'], b: ['x']})).toEqual(['x c d'])
  })

  test.each(['(a', 'a |', '...', 'a ...', '', 'a?'])('that is broken is an error: “%s”', phrase => {
    expect(() => expandPhrase(phrase)).toThrow()
  })

  test('that can shrink to one starred word is told of', () => {
    expect(shrinksTo('data? augment*')).toBe('augment*')
    expect(shrinksTo('data augment*')).toBeUndefined()
  })
})
