/**
 * Reads parts of a zip archive, with bounds on what may come out.
 *
 * The directory is read here because `unzipSync` of fflate trusts the sizes that the archive declares: a file of 0.6 MB that
 * declares one byte and holds 600 MB kept it busy for 1.7 s. The data are inflated by fflate, in slices, until the bound.
 */
import {Inflate} from 'fflate'
import {InputError} from '../../model/errors.ts'

/** Bytes that one part, and all parts together, may have when unpacked. */
export const MOST_PART = 32 * 1024 * 1024
export const MOST_ALL = 96 * 1024 * 1024
/** Parts of an archive; a manuscript has a few dozen. */
const MOST_ENTRIES = 20_000

export interface Archive {
  /** Names of all parts. */
  readonly names: readonly string[]
  /** The bytes of a part; `undefined` where there is none. Throws `InputError` beyond the bounds and for broken data. */
  read(name: string): Uint8Array | undefined
  /** The text of a part, as its byte-order mark says, else as UTF-8. */
  text(name: string): string | undefined
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Opens an archive. Throws `InputError` where the bytes are none. */
export function openZip(bytes: Uint8Array, path: string): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(view, path)
  let unpacked = 0

  function read(name: string): Uint8Array | undefined {
    const entry = entries.get(name)
    if (entry === undefined) return undefined
    if (entry.size > MOST_PART) throw tooLarge(name, path)
    const part = unpack(
      dataOf(view, bytes, entry, name, path),
      entry.method,
      name,
      path,
      Math.min(MOST_PART, MOST_ALL - unpacked),
    )
    unpacked += part.length
    return part
  }

  return {
    names: [...entries.keys()],
    read,
    text(name) {
      const part = read(name)
      if (part === undefined) return undefined
      const wide = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
      return new TextDecoder(wide).decode(part)
    },
  }
}

function directoryOf(view: DataView, path: string): ReadonlyMap<string, Entry> {
  const end = endOfDirectory(view)
  if (end === undefined) throw broken('the zip archive is damaged or cut off: it has no directory', path)
  const count = view.getUint16(end + 10, true)
  const entries = new Map<string, Entry>()
  const decoder = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
      throw broken('the zip archive is damaged or cut off: its directory ends early', path)
    }
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(
      new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(nameLength, view.byteLength - at - 46)),
    )
    entries.set(name.replace(/\\/g, '/'), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Offset of the record that ends the directory; a comment of up to 64 KiB may follow it. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function dataOf(view: DataView, bytes: Uint8Array, entry: Entry, name: string, path: string): Uint8Array {
  const {offset, packed} = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50)
    throw broken(`${name} in the zip archive is damaged`, path)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > view.byteLength) throw broken(`${name} in the zip archive is cut off`, path)
  return bytes.subarray(start, start + packed)
}

function unpack(data: Uint8Array, method: number, name: string, path: string, most: number): Uint8Array {
  if (method === 0) {
    if (data.length > most) throw tooLarge(name, path)
    return data
  }
  if (method !== 8) throw broken(`${name} is packed by a method that is not read (${method})`, path)
  const chunks: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate(chunk => {
    length += chunk.length
    if (length > most) throw tooLarge(name, path)
    chunks.push(chunk)
  })
  try {
    // 64 KiB unpack to 66 MB at most, so that no slice goes far beyond the bound.
    const slice = 65_536
    for (let at = 0; at < data.length || at === 0; at += slice)
      inflate.push(data.subarray(at, at + slice), at + slice >= data.length)
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw broken(`${name} in the zip archive is damaged`, path, cause)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function tooLarge(name: string, path: string): InputError {
  return new InputError('too-large', `${name} unpacks to more than ${MOST_PART / 1024 / 1024} MiB`, {
    path,
    hint: 'This is no manuscript; if it is, save it anew without embedded data.',
  })
}

function broken(message: string, path: string, cause?: unknown): InputError {
  return new InputError('broken-zip', message, {path, hint: 'Save or download the file again.', cause})
}
