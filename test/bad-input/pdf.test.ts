import {readFileSync} from 'node:fs'
import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {pageOf, streamOf} from '../readers/pdf/made.ts'
import {expectRead, expectRefused, type Read, type Refused} from './cases.ts'
import {pages} from './make/pages.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../readers/fixtures/pdf/${name}`, import.meta.url)))
const whole = fixture('two-columns.pdf')

const refused: readonly Refused[] = [
  {
    what: 'one that breaks off',
    files: {'cut.pdf': whole.subarray(0, whole.length / 2)},
    says: 'the PDF is damaged or cut off',
    wants: 'Export or download the file again',
  },
  {
    // Made once with qpdf: AES of 256 bits needs more than a small generator.
    what: 'one that needs a password',
    files: {'locked.pdf': fixture('encrypted.pdf')},
    says: 'the PDF needs a password',
    wants: 'Save it without a password',
  },
  {
    what: 'operators that unpack to 300 MiB',
    files: {'bomb.pdf': pageOf(streamOf(deflateSync(Buffer.alloc(300 * 1024 * 1024, ' ')), '/Filter/FlateDecode'))},
    says: 'the PDF unpacks to more than 32 MiB',
    wants: 'print its figures as images',
  },
  {
    what: 'a web page by the name of a PDF',
    files: {'login.pdf': '<!DOCTYPE html><html><body>Please sign in.</body></html>'},
    says: 'the file is named .pdf, but it is a web page',
    wants: 'Download',
  },
]

test.each(refused)('a PDF that cannot be opened is refused: $what', expectRefused)

const read: readonly Read[] = [
  {
    what: 'a scan',
    files: {'scan.pdf': pageOf(streamOf('q 100 0 0 100 0 0 cm Q'))},
    gaps: ['no-text'],
    remark: 'the pages hold no text, only images',
  },
  {
    what: 'more pages than are read',
    files: {'thesis.pdf': pages(1001)},
    gaps: ['cut-off'],
    remark: 'only the first 1000 of 1001 pages were read',
  },
]

test.each(read)('a PDF is read as far as it can be: $what', row => {
  expectRead(row)
})

test('a PDF of 500 pages is read whole', () => {
  const report = expectRead({what: '', files: {'long.pdf': pages(500)}, gaps: [], remark: '500 pages read'})
  expect(report.document.gaps).not.toContain('cut-off')
  expect(report.document.words).toBeGreaterThan(500 * 29 * 13)
})
