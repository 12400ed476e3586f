import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import {InputError} from '../../../src/model/errors.ts'
import {docx} from '../../../src/readers/docx/index.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'
import {bombArchive, zipped, zippedFolder} from '../zipped.ts'

const fixtures = new URL('../fixtures/docx/', import.meta.url)

function read(bytes: Uint8Array): Raw {
  const raw = docx.read({path: 'paper.docx', bytes})
  if (raw instanceof Promise) throw new Error('Word files are read at once')
  return raw
}

const body = (inside: string, styles = '') =>
  read(
    zipped({
      'word/document.xml': `<w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`,
      'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>`,
    }),
  )
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
const raised = (text: string) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const headings = (raw: Raw) => raw.blocks.filter(block => block.kind === 'heading').map(block => `${block.depth} ${block.text}`)

function refusal(bytes: Uint8Array): InputError {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('the file was read')
}

describe('a manuscript with all that Word has', () => {
  const raw = read(zippedFolder(new URL('manuscript/', fixtures)))

  test('reads as the outline beside it says', () => {
    expect(outlineOf(raw)).toBe(readFileSync(new URL('manuscript.txt', fixtures), 'utf8'))
  })

  test('satisfies the contract of readers', () => {
    expectContract(raw, [], ['https://codeberg.org/example/pollen-tracker', 'https://films.example.org/pollen'])
  })

  test('shows a text box once, although Word stores it twice', () => {
    expect(raw.blocks.filter(block => block.text.startsWith('Figure 1.'))).toHaveLength(1)
  })
})

describe('headings', () => {
  const text = paragraph('Grains were counted by a network of two layers, which took four seconds for every film.')

  test('in bold on a line of their own are headings without a style', () => {
    const raw = body(`${bold('Methods')}${text}${bold('Code availability')}${text}`)
    expect(headings(raw)).toEqual(['1 Methods', '1 Code availability'])
  })

  test('with a number are as deep as the number', () => {
    const raw = body(`${bold('2 Methods')}${text}${bold('2.1 Imaging')}${text}${bold('2.1.1 Lasers')}${text}`)
    expect(headings(raw)).toEqual(['1 2 Methods', '2 2.1 Imaging', '3 2.1.1 Lasers'])
  })

  test('that run on into their paragraph part from it', () => {
    const raw = body(
      `${bold('Methods')}<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Imaging.</w:t></w:r>${run(' Stacks have 31 slices.')}</w:p>`,
    )
    expect(headings(raw)).toEqual(['1 Methods', '2 Imaging'])
    expect(raw.blocks.at(-1)?.text).toBe('Stacks have 31 slices.')
  })

  test.each(['heading 2', 'Überschrift 2', 'Titre 2', 'Título 2', 'Kop 2', '标题 2'])(
    'are known by a style called “%s”',
    name => {
      const styles = `<w:style w:type="paragraph" w:styleId="x"><w:name w:val="${name}"/></w:style>`
      expect(headings(body(paragraph('Imaging', '<w:pStyle w:val="x"/>') + text, styles))).toEqual(['2 Imaging'])
    },
  )

  test('are known by a style that is based on one with an outline level', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Section"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="House"/><w:basedOn w:val="a"/></w:style>'
    expect(headings(body(paragraph('Imaging', '<w:pStyle w:val="b"/>') + text, styles))).toEqual(['2 Imaging'])
  })

  test('do not come from sentences in bold', () => {
    expect(headings(body(bold('This sentence is important, and it ends with a full stop.') + text))).toEqual([])
  })
})

describe('raised characters', () => {
  test.each([
    [`${run('as shown before')}${raised('3–5')}${run('.')}`, 'as shown before[3–5].'],
    [`${run('as shown before.')}${raised('12')}`, 'as shown before.[12]'],
    [`${run('a power of 10')}${raised('-3')}${run(' W')}`, 'a power of 10^-3 W'],
    [`${run('an area of 4 µm')}${raised('2')}`, 'an area of 4 µm^2'],
    [`${run('the 5')}${raised('th')}${run(' day')}`, 'the 5th day'],
    [`${run('Ca')}${raised('2+')}${run(' waves')}`, 'Ca2+ waves'],
  ])('%s', (inside, text) => {
    expect(body(`<w:p>${inside}</w:p>`).blocks[0]?.text).toBe(text)
  })
})

describe('files that are no Word manuscripts', () => {
  test.each([
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]), 'old-word'],
    ['an Excel workbook', zipped({'xl/workbook.xml': '<workbook/>'}), 'not-docx'],
    ['an OpenDocument text', zipped({mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>'}), 'not-docx'],
    ['an archive without a document', zipped({'readme.txt': 'x'}), 'not-docx'],
    ['Rich Text', new TextEncoder().encode('{\\rtf1 text}'), 'not-docx'],
    ['a web page', new TextEncoder().encode('<!DOCTYPE html><html></html>'), 'not-docx'],
    ['a pointer of git LFS', new TextEncoder().encode('version https://git-lfs.github.com/spec/v1\n'), 'lfs-pointer'],
    ['plain words', new TextEncoder().encode('hello'), 'not-a-zip'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('%s is refused by its content', (_what, bytes, code) => {
    expect(refusal(bytes).code).toBe(code)
  })

  test('an encrypted .docx asks for one without a password', () => {
    const name = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0])
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(508).fill(0), ...name])).code).toBe('encrypted')
  })

  test('an archive that is cut off is refused', () => {
    const whole = zippedFolder(new URL('manuscript/', fixtures))
    expect(refusal(whole.subarray(0, whole.length / 2)).code).toBe('broken-zip')
  })
})

describe('damaged and hostile documents', () => {
  test('what can be read of broken markup is read, with a gap', () => {
    const raw = read(zipped({'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>Some words</w:p>'}))
    expect(raw.blocks.map(block => block.text)).toEqual(['Some words'])
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks[0]).toContain('damaged')
  })

  test.each([
    ['says so', 65 * 1024 * 1024],
    ['declares to be small', 9],
  ])('a part that unpacks beyond the bound and %s is refused', (_how, declared) => {
    expect(refusal(bombArchive('word/document.xml', 65 * 1024 * 1024, declared)).code).toBe('too-large')
  })

  test('tables in tables in tables are read without a bound on their depth', () => {
    const depth = 5000
    const raw = body(`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`)
    expect(raw.blocks.map(block => block.text)).toEqual(['deep'])
  })

  test('styles that are based on each other end', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    expect(body(paragraph('words', '<w:pStyle w:val="a"/>'), styles).blocks).toHaveLength(1)
  })

  test('entities that a document declares are not expanded', () => {
    const raw = read(
      zipped({
        'word/document.xml':
          '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document><w:body><w:p><w:r><w:t>a &x; b</w:t></w:r></w:p></w:body></w:document>',
      }),
    )
    expect(raw.blocks[0]?.text).toBe('a &x; b')
  })

  test('a document without text says so', () => {
    expect(body('<w:p/>').gaps).toEqual(['no-text'])
  })
})

test('a frame of one cell keeps the order of its paragraphs and of the tables in it', () => {
  const cell = (inside: string) => `<w:tc>${inside}</w:tc>`
  const table = `<w:tbl><w:tr>${cell(paragraph('Wind'))}${cell(paragraph('Lost'))}</w:tr></w:tbl>`
  const raw = body(
    `<w:tbl><w:tr>${cell(`${paragraph('Before.')}${table}${paragraph('Behind.')}`)}</w:tr></w:tbl>${paragraph('After.')}`,
  )
  expect(raw.blocks.map(({kind, text}) => [kind, text])).toEqual([
    ['paragraph', 'Before.'],
    ['cell', 'Wind'],
    ['cell', 'Lost'],
    ['paragraph', 'Behind.'],
    ['paragraph', 'After.'],
  ])
})

test('a cell knows its row and column, also behind one that goes over two', () => {
  const cell = (text: string, properties = '') => `<w:tc>${properties}${paragraph(text)}</w:tc>`
  const wide = '<w:tcPr><w:tcW w:w="10"/><w:gridSpan w:val="2"/></w:tcPr>'
  const raw = body(`<w:tbl><w:tr>${cell('a')}${cell('b')}${cell('c')}</w:tr><w:tr>${cell('ab', wide)}${cell('c')}</w:tr></w:tbl>`)
  expect(raw.blocks.map(block => [block.text, block.cell])).toEqual([
    ['a', {row: 0, column: 0}],
    ['b', {row: 0, column: 1}],
    ['c', {row: 0, column: 2}],
    ['ab', {row: 1, column: 0, wide: 2}],
    ['c', {row: 1, column: 2}],
  ])
})
