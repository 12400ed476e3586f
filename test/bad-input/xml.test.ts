import {expect, test} from 'vitest'
import {zipped} from '../readers/zipped.ts'
import {expectRead, expectRefused, type Read, type Refused} from './cases.ts'
import {billionLaughs, externalEntity} from './make/entities.ts'

const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const article = (words: string) =>
  `<article><front><article-meta><title-group><article-title>Cells</article-title></title-group></article-meta></front><body><sec><title>Methods</title><p>${words}</p></sec></body></article>`
const word = (words: string) =>
  `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>The words are these: ${words}</w:t></w:r></w:p></w:body></w:document>`
const tei = (words: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><p>${words}</p></div></body></text></TEI>`

const read: readonly Read[] = [
  {
    what: 'entities that multiply to a thousand million words',
    files: {'laughs.xml': billionLaughs(article('We counted {} cells.'))},
    gaps: [],
    remark: 'the document type declares entities; they were not expanded',
  },
  {
    what: 'an entity that stands for another file',
    files: {'secret.xml': externalEntity('../secret', article('We counted {} cells.'))},
    gaps: [],
    remark: 'the document type declares entities; they were not expanded',
  },
  {
    what: 'an entity that stands for a file of the system',
    files: {'system.xml': externalEntity('file:///etc/passwd', article('We counted {} cells.'))},
    gaps: [],
    remark: 'references that XML does not know were kept as text: &x;',
  },
  {
    what: 'an entity in TEI that stands for an address',
    files: {'paper.tei.xml': externalEntity('http://127.0.0.1:49999/x', tei('We counted {} cells.'))},
    gaps: [],
    remark: 'references that XML does not know were kept as text: &x;',
  },
  {
    what: 'a declaration of UTF-8 over bytes that are Latin-1',
    files: {'latin.xml': latin(`<?xml version="1.0" encoding="UTF-8"?>${article('Z\xfcrich, 5 \xb5m')}`)},
    gaps: ['encoding'],
    remark: 'not valid UTF-8; read as Windows-1252 (Latin-1)',
  },
  {
    what: 'a declaration of an encoding that nobody knows',
    files: {'klingon.xml': latin(`<?xml version="1.0" encoding="klingon"?>${article('Z\xfcrich, 5 \xb5m')}`)},
    gaps: ['encoding'],
    remark: 'not valid UTF-8; read as Windows-1252 (Latin-1)',
  },
  {
    what: 'UTF-16 that declares to be UTF-8',
    files: {'wide.xml': Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${article('Zürich, 5 µm')}`, 'utf16le')},
    gaps: [],
    remark: 'read as UTF-16LE',
  },
  {
    what: 'XML that breaks off',
    files: {'cut.xml': article('We counted cells.').slice(0, -30)},
    gaps: ['cut-off'],
    remark: 'not well-formed XML: ',
  },
]

test.each(read)('XML is read without what it must not hold: $what', row => {
  expectRead(row)
})

test('UTF-8 that declares to be UTF-16 is read by its bytes', () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?>${article('We trained a U-Net in Zürich.')}`
  const report = expectRead({what: '', files: {'narrow.xml': xml}, gaps: [], remark: ''})
  expect(report.document.words).toBe(8)
})

test('entities in the parts of a Word file are neither expanded nor fetched', () => {
  for (const xml of [billionLaughs(word('{}')), externalEntity('../secret', word('{}'))]) {
    const report = expectRead({what: '', files: {'paper.docx': zipped({'word/document.xml': xml})}, gaps: [], remark: ''})
    expect(report.document.words).toBe(5)
  }
})

const refused: readonly Refused[] = [
  {
    what: 'a comment that never ends',
    files: {'open.xml': `<article><!-- ${'a'.repeat(1000)}`},
    at: 'open.xml:1:10',
    says: 'not well-formed XML: a comment that does not end',
    wants: 'Export or download the file again',
  },
  {
    what: 'another kind of document',
    files: {'feed.xml': '<?xml version="1.0"?><rss><channel/></rss>'},
    says: 'this is XML with the root <rss>, which is not read',
    wants: 'JATS',
  },
]

test.each(refused)('XML that holds no paper is refused: $what', expectRefused)
