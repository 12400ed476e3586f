import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import type {InputError} from '../../../src/model/errors.ts'
import {odt} from '../../../src/readers/odt/index.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'
import {zipped, zippedFolder} from '../zipped.ts'

const fixtures = new URL('../fixtures/odt/', import.meta.url)

function read(bytes: Uint8Array): Raw {
  const raw = odt.read({path: 'paper.odt', bytes})
  if (raw instanceof Promise) throw new Error('OpenDocument texts are read at once')
  return raw
}

describe('a manuscript', () => {
  const raw = read(zippedFolder(new URL('manuscript/', fixtures)))

  test('reads as the outline beside it says', () => {
    expect(outlineOf(raw)).toBe(readFileSync(new URL('manuscript.txt', fixtures), 'utf8'))
  })

  test('satisfies the contract of readers', () => {
    expectContract(raw, [], ['https://osf.io/00000'])
  })
})

describe('files that are no OpenDocument texts', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['plain words', new TextEncoder().encode('hello'), 'not-a-zip'],
    ['a Word manuscript', zipped({'word/document.xml': '<w:document/>'}), 'not-odt'],
    ['an encrypted text', zipped({'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': 'x'}), 'encrypted'],
  ])('%s is refused by its content', (_what, bytes, code) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({code}) as InputError)
  })
})

test('spans in spans in spans are read without a bound on their depth', () => {
  const depth = 20_000
  const text = `<text:p>${'<text:span>a'.repeat(depth)}${'</text:span>'.repeat(depth)}</text:p>`
  const raw = read(zipped({'content.xml': `<office:body><office:text>${text}</office:text></office:body>`}))
  expect(raw.blocks[0]?.text).toHaveLength(depth)
})

test('hidden text is left out, and people are told', () => {
  const style = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
  const text = '<text:p>Seen<text:span text:style-name="H"> and not seen</text:span>.</text:p>'
  const raw = read(
    zipped({'content.xml': `<office:automatic-styles>${style}</office:automatic-styles><office:text>${text}</office:text>`}),
  )
  expect(raw.blocks.map(block => block.text)).toEqual(['Seen.'])
  expect(raw.remarks).toContain('1 piece of hidden text left out')
})

test.each([
  ['Microsoft Word - final draft v3', undefined],
  ['Nuclei in thick tissue', 'Nuclei in thick tissue'],
])('of the titles in the properties, one that a program made up is none: %s', (told, title) => {
  const raw = read(
    zipped({
      'content.xml': '<office:text><text:p>the text begins small and has no title of its own.</text:p></office:text>',
      'meta.xml': `<office:meta><dc:title>${told}</dc:title></office:meta>`,
    }),
  )
  expect(raw.blocks.find(block => block.kind === 'title')?.text).toBe(title)
})

test('a formula stands in a part of its own and is read where it belongs', () => {
  const content =
    '<office:document-content><office:body><office:text><text:p>An objective of 40<draw:frame><draw:object xlink:href="./Object 1"/>' +
    '</draw:frame> and a chart<draw:frame><draw:object xlink:href="./Object 2"/></draw:frame>.</text:p></office:text></office:body></office:document-content>'
  const raw = read(
    zipped({
      'content.xml': content,
      'Object 1/content.xml': '<math:math xmlns:math="m"><math:mo>×</math:mo><annotation>times</annotation></math:math>',
      'Object 2/content.xml': '<office:document-content><office:chart>Cells</office:chart></office:document-content>',
    }),
  )
  expect(raw.blocks.map(({text}) => text)).toEqual(['An objective of 40× and a chart.'])
})
