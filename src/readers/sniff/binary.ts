/** Formats that are told by their first bytes. */
import type {Format} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'

/** The format of a binary file; `undefined` for what may be text. Throws `InputError` for one that is not read. */
export function binaryFormat(bytes: Uint8Array, path: string): Format | undefined {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return zipFormat(bytes, path)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw oldOffice(bytes, path)
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  const start = latin1(bytes.subarray(0, 16))
  const other = others.find(({magic}) => (typeof magic === 'string' ? start.startsWith(magic) : magic.test(start)))
  if (other !== undefined) {
    throw new InputError('unsupported', `this is ${other.what}, not a manuscript or model card`, {
      path,
      hint: other.hint ?? 'Give the manuscript itself.',
    })
  }
  return undefined
}

interface Other {
  readonly magic: RegExp | string
  readonly what: string
  readonly hint?: string
}

const unpack = 'Unpack it and give the folder.'

const others: readonly Other[] = [
  {magic: '\x89PNG', what: 'an image (PNG)'},
  {magic: '\xff\xd8\xff', what: 'an image (JPEG)'},
  {magic: 'GIF8', what: 'an image (GIF)'},
  {magic: /^(?:II[*+][^\x20-\x7e]|MM[^\x20-\x7e][*+])/, what: 'an image (TIFF)'},
  {magic: /^RIFF.{4}WEBP/s, what: 'an image (WebP)'},
  {magic: /^.{4}ftyp/s, what: 'a video'},
  {magic: '\x1f\x8b', what: 'a compressed file (gzip)', hint: unpack},
  {magic: /^(?:BZh[1-9]1AY|7z\xbc\xaf|\xfd7zXZ|Rar![^\x20-\x7e])/, what: 'a compressed file', hint: unpack},
  {magic: '\x89HDF', what: 'a data file (HDF5)'},
  {magic: '\x93NUMPY', what: 'a data file (NumPy)'},
  {magic: /^(?:[^\x20-\x7e]ELF|MZ[^\x20-\x7e])/, what: 'a program'},
  {magic: '%!PS', what: 'a PostScript file', hint: 'Convert it to PDF.'},
  {magic: '{\\rtf', what: 'a Rich Text file (.rtf)', hint: 'Save it as .docx.'},
]

function zipFormat(bytes: Uint8Array, path: string): Format {
  // The names of all parts stand at the end, that of the first one at the start.
  const names = ascii(bytes.subarray(0, 4096)) + ascii(bytes.subarray(Math.max(0, bytes.length - 262_144)))
  if (names.includes('word/document') || names.includes('word/_rels')) return 'docx'
  if (names.includes('opendocument.text') || (names.includes('content.xml') && names.includes('META-INF/manifest.xml')))
    return 'odt'
  const ending = /\.(docx|odt)$/i.exec(path)?.[1]?.toLowerCase()
  if (ending === 'docx' || ending === 'odt') return ending
  const isCard = /(?:rdf|bioimageio|model)\.yaml/.test(names)
  const what = isCard ? 'a packed model of bioimage.io' : (packed.find(({part}) => names.includes(part))?.what ?? 'a zip archive')
  throw new InputError('unsupported', `this is ${what}, not a manuscript or model card`, {
    path,
    hint: isCard || what === 'a zip archive' ? unpack : 'Give the manuscript itself.',
  })
}

const packed: readonly {readonly part: string; readonly what: string}[] = [
  {part: 'xl/workbook', what: 'a spreadsheet'},
  {part: 'ppt/presentation', what: 'a presentation'},
  {part: 'application/epub+zip', what: 'an e-book'},
]

/** The container of Word before 2007, and of every encrypted Office file. */
function oldOffice(bytes: Uint8Array, path: string): InputError {
  const text = ascii(bytes).replaceAll('\0', '')
  if (text.includes('EncryptedPackage')) {
    return new InputError('encrypted', 'the file is protected by a password', {path, hint: 'Save it without a password.'})
  }
  const what = text.includes('WordDocument') ? 'a Word file of the old kind (.doc)' : 'a file of an old Office version'
  return new InputError('old-word', `this is ${what}`, {path, hint: 'Open it in Word or LibreOffice and save it as .docx.'})
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return latin1(bytes.subarray(0, magic.length)) === magic
}

/** Good for ASCII only, and quick over many bytes. */
function ascii(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Bytes as characters, one for one. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}
