import {expect, test} from 'vitest'
import {expectRead, expectRefused, type Read, type Refused} from './cases.ts'

const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const noise = Uint8Array.from({length: 4096}, (_none, at) => (at * 7919 + (at >> 3) * 31) & 0xff)

const refused: readonly Refused[] = [
  {what: 'nothing', files: {'empty.md': ''}, says: 'the file is empty', wants: 'Give a manuscript or a model card'},
  {
    what: 'white space',
    files: {'blank.tex': ' \n\t\n'},
    says: 'the file holds no text, only white space',
    wants: 'Give a manuscript or a model card',
  },
  ...['noise.md', 'noise.txt', 'noise.tex', 'noise.html'].map(name => ({
    what: `binary data called ${name}`,
    files: {[name]: noise},
    says: 'the file is binary, not text',
    wants: 'Give the manuscript itself',
  })),
  {
    what: 'an image called paper.md',
    files: {'image.md': latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')},
    says: 'this is an image (PNG), not a manuscript or model card',
    wants: 'Give the manuscript itself',
  },
  {
    what: 'nothing but NULs',
    files: {'zeros.md': new Uint8Array(5000)},
    says: 'the file is binary, not text',
    wants: 'Give the manuscript itself',
  },
]

test.each(refused)('a file that holds no text is refused: $what', expectRefused)

const read: readonly Read[] = [
  {
    what: 'NULs between the words',
    files: {'nuls.md': '# Methods\n\nWe counted\0 cells in each\0\0 of the fields.\n'},
    gaps: [],
    remark: 'contains NUL characters, read as spaces',
  },
  {
    what: 'Latin-1',
    files: {'latin.md': latin('# Methods\n\nCaf\xe9 images of 5 \xb5m were taken in Z\xfcrich.\n')},
    gaps: ['encoding'],
    remark: 'not valid UTF-8; read as Windows-1252 (Latin-1)',
  },
  {
    what: 'UTF-8 with a character that is cut in two',
    files: {'cut.md': Uint8Array.from([...new TextEncoder().encode('# Methods\n\nWe counted cells of 5 '), 0xc2])},
    gaps: ['encoding'],
    remark: 'not valid UTF-8; read as Windows-1252 (Latin-1)',
  },
  {
    what: 'UTF-16 with a mark',
    files: {'mark.md': wide('\ufeff# Methods\n\nWe counted cells of 5 µm.\n')},
    gaps: [],
    remark: 'read as UTF-16LE',
  },
  {
    what: 'UTF-16 without a mark, told by its zeros',
    files: {'plain.txt': wide('Methods\n\nWe counted the cells of each of the fields by hand.\n')},
    gaps: [],
    remark: 'read as UTF-16LE',
  },
  {
    what: 'ten million letters in one line',
    files: {'long.md': `# Methods\n\n${'Cells were counted. '.repeat(500_000)}\n`},
    gaps: ['cut-off'],
    remark: 'only the first 1,000,000 characters were read',
  },
]

test.each(read)('odd text is read, and what is odd is said: $what', row => {
  expectRead(row)
})

test('NULs do not hide the words around them', () => {
  const report = expectRead({
    what: '',
    files: {'nuls.md': '# Availability\n\nThe code is available\0 at https://github.com/lab/cells.\n'},
    gaps: [],
    remark: '',
  })
  const finding = report.findings.find(({rule}) => rule === 'code-availability-statement')
  expect(finding?.evidence[0]?.quote).toContain('available at')
})
