/** Makes archives for tests: from a folder of fixtures, or from names and texts. */
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {deflateRawSync} from 'node:zlib'
import {strToU8, type Zippable, zipSync} from 'fflate'

/** A folder as an archive, with its paths as names. */
export function zippedFolder(folder: URL): Uint8Array {
  const root = fileURLToPath(folder)
  const files: Zippable = {}
  for (const entry of readdirSync(root, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = `${entry.parentPath}/${entry.name}`
    files[path.slice(root.length).replace(/^\//, '')] = readFileSync(path)
  }
  return zipSync(files)
}

/** Texts by name as an archive. */
export function zipped(texts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])))
}

/** An archive with one part that unpacks to `size` letters, declaring `declared` bytes. Written out, because it is made to lie. */
export function bombArchive(name: string, size: number, declared: number): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(size, 'a'))
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(header.length + name.length + data.length, 16)
  return Buffer.concat([header, Buffer.from(name), data, entry, Buffer.from(name), end])
}
