/** Small files that once broke what every reader must satisfy. */
import {describe, expect, test} from 'vitest'
import type {Format, Raw} from '../../src/model/document.ts'
import {readers} from '../../src/readers/index.ts'
import {expectContract} from './contract.ts'
import {outlineOf} from './outline-of.ts'
import {pageOf, streamOf} from './pdf/made.ts'
import {zipped} from './zipped.ts'

async function read(format: Format, bytes: Uint8Array): Promise<Raw> {
  const raw = await (await readers[format]()).read({path: 'paper', bytes})
  expectContract(raw)
  return raw
}

const texts: readonly (readonly [what: string, format: Format, text: string, texts: readonly string[]])[] = [
  ['a heading of a text with two blanks in it', 'text', '1  Results\n\nWe counted.', ['1 Results', 'We counted.']],
  ['a heading of a text with a control character', 'text', '1 Re\u007fsults\n\nWe counted.', ['1 Re sults', 'We counted.']],
  ['a block of nothing but a byte-order mark', 'html', '<p>Cells.</p><p>\ufeff</p>', ['Cells.']],
  ['a byte-order mark in a word', 'html', '<p>Micro\ufeffscopy.</p>', ['Microscopy.']],
  [
    'a name of metadata with markup in it',
    'jats',
    '<article><front><article-meta><custom-meta-group><custom-meta><meta-name>Impact <b/> statement</meta-name><meta-value>Cells.</meta-value></custom-meta></custom-meta-group></article-meta></front></article>',
    ['Impact statement', 'Cells.'],
  ],
]

describe('is read as words with single blanks', () => {
  test.each(texts)('%s', async (_what, format, text, blocks) => {
    expect((await read(format, new TextEncoder().encode(text))).blocks.map(block => block.text)).toEqual(blocks)
  })
})

test('the address of a link has no control characters', async () => {
  const text = '<text:p>Cells <text:a xlink:href="https://a.b/\u0007c">here</text:a></text:p>'
  const content = `<office:document-content><office:body><office:text>${text}</office:text></office:body></office:document-content>`
  const raw = await read('odt', zipped({'content.xml': content}))
  expect(raw.blocks.map(block => block.text)).toEqual(['Cells here <https://a.b/c>'])
})

test('control characters in a Word file are spaces', async () => {
  const document = '<w:document><w:body><w:p><w:r><w:t>\u0000The drum\u0007 turns.\u0000</w:t></w:r></w:p></w:body></w:document>'
  const raw = await read('docx', zipped({'word/document.xml': document}))
  expect(raw.blocks.map(block => block.text)).toEqual(['The drum turns.'])
})

test('a title in the properties of a file is one line', async () => {
  const meta = '<office:meta><dc:title>How tides\nmove  sand</dc:title></office:meta>'
  const content =
    '<office:document-content><office:body><office:text><text:p>Cells.</text:p></office:text></office:body></office:document-content>'
  const raw = await read('odt', zipped({'content.xml': content, 'meta.xml': meta}))
  expect(raw.blocks.map(block => block.text)).toEqual(['How tides move sand', 'Cells.'])
})

test('a LaTeX path that goes over lines is told on one', async () => {
  const raw = await read('latex', new TextEncoder().encode('Cells.\\input{a\nb}'))
  expect(raw.remarks).toContain('1 included file not found in the folder of the manuscript: a b')
})

test('code that a cell does not close ends where its cell does', async () => {
  const json = JSON.stringify({cells: [{source: ['```\n```m\n```']}]})
  const raw = await read('notebook', new TextEncoder().encode(json))
  const last = raw.blocks.at(-1)
  expect(last).toMatchObject({kind: 'code'})
  expect(last?.site.kind === 'range' && last.site.end).toBeLessThanOrEqual(json.length)
})

test('a heading below the article is not its title', async () => {
  const page = '<main><h2>Methods</h2><p>We counted the cells of all fields by hand.</p></main><h1>More</h1>'
  const raw = await read('html', new TextEncoder().encode(page))
  expect(raw.blocks.map(block => block.text)[0]).toBe('Methods')
})

test('a drawing operator with a word for a number puts nothing on the page of a PDF', async () => {
  const raw = await read('pdf', pageOf(streamOf('BT /F1 11 Tf 72 700 Td (Cells.) Tj 1 0 (a) 1 72 600 Tm (Nowhere.) Tj ET')))
  expect(outlineOf(raw)).toContain('Cells.')
  expect(outlineOf(raw)).not.toContain('Nowhere')
})
