import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import type {InputError} from '../../../src/model/errors.ts'
import {pdf} from '../../../src/readers/pdf/index.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'
import {linesOn, pageOf, pdfOf, streamOf} from './made.ts'

const fixtures = new URL('../fixtures/pdf/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)))
const textOf = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')
const read = async (bytes: Uint8Array): Promise<Raw> => pdf.read({path: 'paper.pdf', bytes})
const refused = (code: string) => expect.objectContaining({name: 'InputError', code}) as InputError

describe.each([
  [
    'two-columns',
    ['https://codeberg.org/lindqvist-lab/pore-counting-in-dividing-yeast/releases/tag/v1.2.0', 'https://pores.example.org/demo'],
  ],
  ['numbered-lines', ['https://zenodo.org/record/00000000/']],
])('%s.pdf', (name, links) => {
  const whole = read(bytesOf(`${name}.pdf`))

  test('reads as the outline beside it says', async () => {
    expect(outlineOf(await whole)).toBe(textOf(`${name}.txt`))
  })

  test('satisfies the contract of readers', async () => {
    expectContract(await whole, [], links)
  })
})

describe('paragraphs', () => {
  const whole = read(bytesOf('two-columns.pdf'))

  test('are not broken by columns, pages, figures, tables or notes', async () => {
    const {blocks} = await whole
    const broken = blocks.filter(({kind, text}) => kind === 'paragraph' && !/[.?]$/.test(text))
    expect(broken).toEqual([])
  })

  test('stand on the page on which they begin', async () => {
    const {blocks} = await whole
    expect(blocks.find(({text}) => text === 'Acknowledgements')?.site).toEqual({kind: 'page', page: 2})
  })
})

describe('lines made for one thing', () => {
  const text = 'This line of running text is as long as the lines of a real paper, or nearly so.'
  const lines = (from: number, count: number) =>
    Array.from({length: count}, (_none, at) => [72, from - 14 * at, 11, text] as const)

  test('numbers in the margin go, numbers in the text stay', async () => {
    const numbers = Array.from({length: 20}, (_none, at) => [40, 700 - 14 * at, 8, String(at + 1)] as const)
    const {blocks, remarks} = await read(
      linesOn([...lines(700, 20), ...numbers, [72, 300, 11, 'We counted 20 cells in 3 of them.']]),
    )
    expect(blocks.map(block => block.text).join(' ')).not.toMatch(/ \d+ This/)
    expect(blocks.at(-1)?.text).toContain('We counted 20 cells in 3 of them.')
    expect(remarks).toContain('20 line numbers removed')
  })

  test('a word broken at the end of a line becomes whole, a compound keeps its hyphen', async () => {
    const {blocks} = await read(
      linesOn([
        ...lines(700, 8),
        [72, 588, 11, 'so that the segmentation of a U-'],
        [72, 574, 11, 'Net is better than the segmen-'],
        [72, 560, 11, 'tation by hand.'],
      ]),
    )
    expect(blocks[0]?.text).toContain('the segmentation of a U-Net is better than the segmentation by hand.')
  })

  test('an address that runs over two lines is joined', async () => {
    const {blocks} = await read(
      linesOn([
        ...lines(700, 8),
        [72, 588, 11, 'The code is at https://github.com/example-lab/'],
        [72, 574, 11, 'pore-counter and the data at https://doi.org/10.5281/'],
        [72, 560, 11, 'zenodo.0000000 for everybody.'],
      ]),
    )
    expect(blocks[0]?.text).toContain(
      'at https://github.com/example-lab/pore-counter and the data at https://doi.org/10.5281/zenodo.0000000 for',
    )
  })

  test('a heading is known by its size', async () => {
    const {blocks} = await read(
      linesOn([[72, 720, 14, 'Materials and methods'], ...lines(690, 10), [72, 520, 14, 'Results'], ...lines(490, 10)]),
    )
    expect(blocks.filter(block => block.kind === 'heading').map(block => block.text)).toContain('Results')
  })

  test('a sentence that begins with a figure is no caption', async () => {
    const {blocks} = await read(
      linesOn([
        ...lines(700, 6),
        [72, 616, 11, 'as it is shown in the middle of the left panel of'],
        [72, 602, 11, 'Figure 2. The next figure shows the same for the other strain.'],
      ]),
    )
    expect(blocks.some(block => block.kind === 'caption')).toBe(false)
  })
})

describe('files that cannot be read', () => {
  test('one that needs a password says so', async () => {
    await expect(read(bytesOf('encrypted.pdf'))).rejects.toThrow(refused('encrypted'))
  })

  test('one that only forbids copying is read', async () => {
    expect(outlineOf(await read(bytesOf('owner-only.pdf')))).toBe(textOf('numbered-lines.txt'))
  })

  test('a scan is a gap', async () => {
    const raw = await read(pageOf(streamOf('q 100 0 0 100 0 0 cm Q')))
    expect(raw.gaps).toEqual(['no-text'])
    expect(raw.blocks).toEqual([])
  })

  test('one that is cut off says so', async () => {
    const whole = bytesOf('two-columns.pdf')
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow(refused('broken-pdf'))
  })

  test.each([
    ['nothing', '', 'empty'],
    ['a web page', '<!DOCTYPE html><html><body>Not found</body></html>', 'not-pdf'],
    ['a pointer of git LFS', 'version https://git-lfs.github.com/spec/v1\n', 'lfs-pointer'],
    ['plain words', 'hello', 'not-pdf'],
    ['a head without a body', '%PDF-1.7\nrubbish', 'broken-pdf'],
  ])('%s is refused by its content', async (_what, content, code) => {
    await expect(read(new TextEncoder().encode(content))).rejects.toThrow(refused(code))
  })
})

describe('hostile files', () => {
  const many = new Uint8Array(40 * 1024 * 1024).fill(0x20)

  test.each([1, 2])(
    'operators that unpack beyond the bound, packed %i times, are refused',
    async layers => {
      await expect(read(pageOf(streamOf(many, '', layers)))).rejects.toThrow(refused('too-large'))
    },
    20_000,
  )

  test('a tree of pages that holds itself is refused', async () => {
    await expect(read(pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1000000>>']))).rejects.toThrow(
      refused('broken-pdf'),
    )
  })

  test('a damaged page is left out, with a gap', async () => {
    const page = (contents: number) =>
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${contents} 0 R/Resources<</Font<</F1 6 0 R>>>>>>`
    const raw = await read(
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
        page(5),
        '(no page at all)',
        streamOf('BT /F1 11 Tf 72 700 Td (The only page that is whole holds these words.) Tj ET'),
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]),
    )
    expect(raw.blocks.map(block => block.text)).toEqual(['The only page that is whole holds these words.'])
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toContain('damaged pages were left out: 2')
  })

  test('a form that draws itself ends', async () => {
    const form = streamOf('/X0 Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 6 0 R>>>>')
    expect((await read(pageOf(streamOf('/X0 Do'), '/XObject<</X0 6 0 R>>', [form]))).gaps).toContain('no-text')
  })
})
