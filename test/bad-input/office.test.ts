import {test} from 'vitest'
import {bombArchive, zipped} from '../readers/zipped.ts'
import {expectRead, expectRefused, type Read, type Refused} from './cases.ts'
import {oldWord} from './make/old-word.ts'

const MiB = 1024 * 1024
const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const body = (inside: string) => `<w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`
const whole = zipped({'word/document.xml': body(paragraph('Cells were counted in every field of view.'))})

const refused: readonly Refused[] = [
  {
    what: 'a bomb of 300 MiB in 300 KiB',
    files: {'bomb.docx': bombArchive('word/document.xml', 300 * MiB, 300 * MiB)},
    says: 'word/document.xml unpacks to more than 32 MiB',
    wants: 'save it anew without embedded data',
  },
  {
    what: 'a bomb that says it were small',
    files: {'lie.docx': bombArchive('word/document.xml', 300 * MiB, 100)},
    says: 'word/document.xml unpacks to more than 32 MiB',
    wants: 'save it anew without embedded data',
  },
  {
    what: 'a bomb in OpenDocument',
    files: {'bomb.odt': bombArchive('content.xml', 300 * MiB, 100)},
    says: 'content.xml unpacks to more than 32 MiB',
    wants: 'save it anew without embedded data',
  },
  {
    what: 'a .doc by another name',
    files: {'renamed.docx': oldWord('WordDocument')},
    says: 'this is a Word file of the old kind (.doc)',
    wants: 'save it as .docx',
  },
  {
    what: 'a Word file with a password',
    files: {'locked.docx': oldWord('EncryptedPackage')},
    says: 'the file is protected by a password',
    wants: 'Save it without a password',
  },
  {
    what: 'an archive that breaks off',
    files: {'cut.docx': whole.subarray(0, whole.length / 2)},
    says: 'the zip archive is damaged or cut off',
    wants: 'Save or download the file again',
  },
  {
    what: 'an archive without a document',
    files: {'empty.docx': zipped({'word/styles.xml': '<w:styles/>'})},
    says: 'without a Word document',
    wants: 'Give the manuscript itself as .docx',
  },
  {
    what: 'words by the name of a Word file',
    files: {'words.docx': 'Cells were counted.\n'},
    says: 'the file is named .docx, but it is damaged or no Word file',
    wants: 'give the manuscript itself',
  },
]

test.each(refused)('an office file that holds no paper is refused: $what', expectRefused)

const read: readonly Read[] = [
  {
    what: 'markup that breaks off',
    files: {'cut.docx': zipped({'word/document.xml': body(paragraph('Cells were counted.')).slice(0, -30)})},
    gaps: ['cut-off'],
    remark: 'the text of the .docx is damaged',
  },
  {
    what: 'pictures only',
    files: {'scan.docx': zipped({'word/document.xml': body('<w:p><w:r><w:drawing/></w:r></w:p>')})},
    gaps: ['no-text'],
    remark: 'the document holds no text',
  },
]

test.each(read)('an office file is read as far as it can be: $what', row => {
  expectRead(row)
})
