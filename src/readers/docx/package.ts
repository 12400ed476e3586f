/** The parts of a .docx file: which one is the text, and what its relationships lead to. */
import {InputError} from '../../model/errors.ts'
import {emptyFile} from '../shared/empty.ts'
import {scanXml} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {type Archive, openZip} from '../shared/zip.ts'

export interface Package {
  /** Text of the main part. */
  readonly document: string
  /** Text of a part beside the main part, such as `styles.xml`; empty where there is none. */
  beside(name: string): string
  /** Targets of the relationships of a part beside the main part (itself by default), by their id; only those that leave the file. */
  links(name?: string): ReadonlyMap<string, string>
  /** Text of `docProps/core.xml`; empty where there is none. */
  readonly properties: string
}

/** Opens a .docx. Throws `InputError` that says what the file is instead. */
export function openPackage(bytes: Uint8Array, path: string): Package {
  if (bytes.length === 0) throw emptyFile(path)
  refuseOthers(bytes, path)
  const archive = openZip(bytes, path)
  const main = mainPart(archive)
  const document = main === undefined ? undefined : archive.text(main)
  if (main === undefined || document === undefined) throw notWord(archive, path)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const base = main.slice(folder.length)
  return {
    document,
    beside: name => archive.text(folder + name) ?? '',
    links: (name = base) => linksIn(archive.text(`${folder}_rels/${name}.rels`) ?? ''),
    properties: archive.text('docProps/core.xml') ?? '',
  }
}

/** Files that carry the name of a .docx and are something else. */
function refuseOthers(bytes: Uint8Array, path: string): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 512))
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    const encrypted = includesWide(bytes, 'EncryptedPackage')
    throw encrypted
      ? new InputError('encrypted', 'the Word file is protected by a password', {path, hint: 'Save it without a password.'})
      : new InputError('old-word', 'this is a file of an old Office version (.doc), or an encrypted one, not a .docx', {
          path,
          hint: 'Open it in Word or LibreOffice and save it as .docx.',
        })
  }
  const hint = 'Open it in Word or LibreOffice and save it as .docx.'
  if (start.startsWith('{\\rtf')) throw new InputError('not-docx', 'this is a Rich Text file (.rtf), not a .docx', {path, hint})
  if (start.startsWith('%PDF')) throw new InputError('not-docx', 'this is a PDF, not a .docx', {path, hint: 'Name it .pdf.'})
  if (start.startsWith('version https://git-lfs')) {
    throw new InputError('lfs-pointer', 'this is a pointer of git LFS, not the file itself', {path, hint: 'Run `git lfs pull`.'})
  }
  if (/^\s*<(!doctype html|html)/i.test(start)) throw new InputError('not-docx', 'this is a web page, not a .docx', {path, hint})
  throw new InputError('not-a-zip', 'not a .docx: the file is no zip archive', {path, hint: 'Save or download the file again.'})
}

/** Whether a name occurs in UTF-16, as OLE directories have it. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap(character => [character.charCodeAt(0), 0])
  const last = Math.min(bytes.length - wide.length, 4 * 1024 * 1024)
  for (let at = 0; at <= last; at += 2)
    if (bytes[at] === wide[0] && wide.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

function notWord(archive: Archive, path: string): InputError {
  const has = (start: string) => archive.names.some(name => name.startsWith(start))
  const what = has('xl/')
    ? 'an Excel workbook'
    : has('ppt/')
      ? 'a PowerPoint presentation'
      : archive.text('mimetype')?.startsWith('application/vnd.oasis')
        ? 'an OpenDocument file'
        : 'a zip archive without a Word document'
  return new InputError('not-docx', `this is ${what}, not a .docx`, {path, hint: 'Give the manuscript itself as .docx.'})
}

function mainPart(archive: Archive): string | undefined {
  let main: string | undefined
  const rels = archive.text('_rels/.rels') ?? ''
  scanXml(rels, {
    open(tag) {
      if (tag.name !== 'Relationship' || !attribute(rels, tag, 'Type')?.endsWith('/officeDocument')) return
      main ??= attribute(rels, tag, 'Target')?.replace(/^\//, '')
    },
    close() {},
    text() {},
  })
  if (main !== undefined && /(^|\/)document\d*\.xml$/.test(main) && archive.names.includes(main)) return main
  return archive.names.includes('word/document.xml') ? 'word/document.xml' : undefined
}

function linksIn(rels: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  scanXml(rels, {
    open(tag) {
      if (tag.name !== 'Relationship' || attribute(rels, tag, 'TargetMode') !== 'External') return
      const id = attribute(rels, tag, 'Id')
      const target = attribute(rels, tag, 'Target')
      if (id !== undefined && target !== undefined && /^(https?|ftp):/i.test(target)) links.set(id, target)
    },
    close() {},
    text() {},
  })
  return links
}
