/** Changes to the bytes of a file. A text here is a string of bytes: one character, from U+0000 to U+00FF, for each. */
import fc from 'fast-check'

/** One change. Places are any numbers; they are taken modulo the length of what they point into. */
type Edit =
  | {readonly kind: 'cut'; readonly at: number; readonly length: number}
  | {readonly kind: 'put'; readonly at: number; readonly piece: string; readonly times: number}
  | {readonly kind: 'copy'; readonly at: number; readonly from: number; readonly length: number; readonly times: number}
  | {readonly kind: 'swap'; readonly at: number; readonly other: number; readonly length: number}
  | {readonly kind: 'splice'; readonly at: number; readonly seed: number; readonly from: number}
  | {readonly kind: 'keep'; readonly at: number; readonly length: number}
  | {readonly kind: 'byte'; readonly at: number; readonly value: number}

/** Longer than any seed; more would only make the runs slow. */
const longest = 30_000

/** One of the seeds with up to six changes, which shrink to fewer, smaller and earlier ones. */
export function edited(seeds: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const place = fc.nat({max: 0xfffff})
  const length = fc.oneof(fc.nat({max: 8}), fc.nat({max: 300}))
  const times = fc.oneof({weight: 8, arbitrary: fc.constant(1)}, {weight: 2, arbitrary: fc.nat({max: 20})}, fc.nat({max: 3000}))
  const piece = fc.oneof(
    {weight: 6, arbitrary: fc.constantFrom(...common, ...pieces)},
    {weight: 2, arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...common, ...pieces)).map(two => two.join(''))},
    fc.string({unit: 'binary', maxLength: 12}).map(bytesOf),
  )
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({kind: fc.constant('cut' as const), at: place, length}),
    {weight: 4, arbitrary: fc.record({kind: fc.constant('put' as const), at: place, piece, times})},
    fc.record({kind: fc.constant('copy' as const), at: place, from: place, length, times}),
    fc.record({kind: fc.constant('swap' as const), at: place, other: place, length}),
    fc.record({kind: fc.constant('splice' as const), at: place, seed: fc.nat({max: seeds.length - 1}), from: place}),
    fc.record({kind: fc.constant('keep' as const), at: place, length: fc.nat({max: 2000})}),
    fc.record({kind: fc.constant('byte' as const), at: place, value: fc.nat({max: 255})}),
  )
  return fc
    .tuple(fc.nat({max: seeds.length - 1}), fc.array(edit, {minLength: 1, maxLength: 6}))
    .map(([seed, edits]) => edits.reduce((text, one) => changed(text, one, seeds), seeds[seed] as string))
}

function changed(text: string, edit: Edit, seeds: readonly string[]): string {
  const at = edit.at % (text.length + 1)
  return made().slice(0, longest)

  function made(): string {
    if (edit.kind === 'cut') return text.slice(0, at) + text.slice(at + edit.length)
    if (edit.kind === 'keep') return text.slice(at, at + edit.length)
    if (edit.kind === 'byte') return text.slice(0, at) + String.fromCharCode(edit.value) + text.slice(at + 1)
    if (edit.kind === 'put') return text.slice(0, at) + edit.piece.repeat(edit.times) + text.slice(at)
    if (edit.kind === 'copy') {
      const from = edit.from % (text.length + 1)
      return text.slice(0, at) + text.slice(from, from + edit.length).repeat(edit.times) + text.slice(at)
    }
    if (edit.kind === 'splice') {
      const other = seeds[edit.seed] as string
      return text.slice(0, at) + other.slice(edit.from % (other.length + 1))
    }
    const [first, second] = [at, edit.other % (text.length + 1)].toSorted((left, right) => left - right) as [number, number]
    const one = text.slice(first, Math.min(first + edit.length, second))
    const other = text.slice(second, second + edit.length)
    return text.slice(0, first) + other + text.slice(first + one.length, second) + one + text.slice(second + other.length)
  }
}

/** A text in UTF-8, byte for byte. */
export function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** What is odd in any format: blanks, signs, halves of characters, names that every object has, numbers beyond all bounds. */
const common: readonly string[] = [
  ...[
    '\0',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '    ',
    '\f',
    '\x07',
    '\x1b[31m',
    '\xff',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '\xc3',
    '\xed\xa0\x80',
  ],
  ...['\u00a0', '\u00ad', '\u200b', '\u2028', '\u202e', '\ufeff', 'ﬁ', 'İ', 'ß', '一', '𝐴', '👩‍🔬', 'é', 'µ'].map(bytesOf),
  ...['constructor', '__proto__', 'toString', '1e999', '-1', '99999999999999999999', 'a'.repeat(3000), '.', '...', '/', '\\'],
  ...[
    '"',
    "'",
    '`',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '&',
    '#',
    '%',
    '$',
    '*',
    '_',
    '|',
    '~',
    '^',
    ':',
    ';',
    ',',
    '-',
    '=',
  ],
  ...['https://example.org/a', '10.5281/zenodo.1234', 'Fig. 1', '[12]', '5 µm', '0.87 ± 0.02', 'n = 3'].map(bytesOf),
]
