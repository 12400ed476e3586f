/**
 * Refuses PDFs that unpack to more than a manuscript holds, before pdf.js unpacks them: 1 MB of packed drawing operators can
 * hold 460 MB, which kept pdf.js busy for more than a minute and took 4 GB. What is packed in other ways (a form that draws
 * itself ten times ten times …) is left to the deadline that the caller sets.
 */
import {Unzlib} from 'fflate'
import {InputError} from '../../model/errors.ts'

/** Bytes that one stream, and all streams together, may have when unpacked. Images do not count: they are not unpacked. */
export const MOST_STREAM = 32 * 1024 * 1024
export const MOST_STREAMS = 256 * 1024 * 1024

/** Flate makes at most 1,032 bytes of one: what is packed into less than this cannot unpack beyond the bound. */
const LEAST_PACKED = 31 * 1024

/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY = 2048
const SLICE = 2048

/** Throws `InputError` where a stream of the file, or all of them, unpack beyond the bounds. */
export function refuseBombs(bytes: Uint8Array, path: string): void {
  let all = 0
  for (let at = find(bytes, 'stream', 0); at !== -1; ) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    const end = find(bytes, 'endstream', start)
    const stop = end === -1 ? bytes.length : end
    const layers = layersOf(dictionaryBefore(bytes, at))
    if (layers > 1 || (layers === 1 && stop - start > LEAST_PACKED))
      all += unpackedSize(bytes.subarray(start, stop), layers, path)
    if (all > MOST_STREAMS) throw tooLarge(MOST_STREAMS, path)
    at = end === -1 ? -1 : find(bytes, 'stream', end + 9)
  }
}

/** How many times over the stream is packed by Flate; 0 for images and for streams that are packed otherwise. */
function layersOf(dictionary: string): number {
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return 0
  const filters = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? ''
  const names = filters.match(/\/\w+/g) ?? []
  let layers = 0
  while (layers < names.length && layers < 4 && /^\/(FlateDecode|Fl)$/.test(names[layers] as string)) layers++
  return layers
}

/** The dictionary that stands before `stream`: from the last `obj` on. */
function dictionaryBefore(bytes: Uint8Array, at: number): string {
  const text = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, at - DICTIONARY), at))
  return text.slice(text.lastIndexOf('obj') + 1)
}

/** The size after unpacking, as far as the data can be unpacked. */
function unpackedSize(data: Uint8Array, layers: number, path: string): number {
  let size = 0
  let sink = (chunk: Uint8Array, _final: boolean): void => {
    size += chunk.length
    if (size > MOST_STREAM) throw tooLarge(MOST_STREAM, path)
  }
  for (let layer = 0; layer < layers; layer++) {
    const unzlib = new Unzlib(sink)
    let passed = 0
    sink = (chunk, final) => {
      passed += chunk.length
      if (passed > MOST_STREAM) throw tooLarge(MOST_STREAM, path)
      for (let at = 0; at < chunk.length; at += SLICE)
        unzlib.push(chunk.subarray(at, at + SLICE), final && at + SLICE >= chunk.length)
    }
  }
  try {
    for (let at = 0; at < data.length; at += SLICE) sink(data.subarray(at, at + SLICE), at + SLICE >= data.length)
  } catch (error) {
    // Broken or encrypted data unpack to nothing; pdf.js makes of them what it can.
    if (error instanceof InputError) throw error
  }
  return size
}

/** Offset of a word of ASCII letters from `from` on; -1 where there is none. */
function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length++
    if (length === word.length) return at
  }
  return -1
}

function tooLarge(most: number, path: string): InputError {
  return new InputError('too-large', `the PDF unpacks to more than ${most / 1024 / 1024} MiB of text and drawing`, {
    path,
    hint: 'This is no manuscript; if it is, print its figures as images.',
  })
}
