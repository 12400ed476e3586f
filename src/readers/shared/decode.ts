/** Bytes → text, without silent loss. */
import type {Gap} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import {emptyFile} from './empty.ts'

/** A decoded text with Unix line ends kept as they are (offsets count UTF-16 code units of `text`). */
export interface Decoded {
  readonly text: string
  readonly gaps: readonly Gap[]
  readonly remarks: readonly string[]
}

/**
 * UTF-8 first; UTF-16 where a byte-order mark or the pattern of zero bytes says so; Windows-1252 (which contains
 * Latin-1) where the bytes are no UTF-8, with gap `encoding`. Throws `InputError` for empty and for binary input.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  if (bytes.length === 0) throw emptyFile(path)
  const wide = utf16Label(bytes)
  if (wide !== undefined) return finish(new TextDecoder(wide).decode(bytes), [], [`read as ${wide.toUpperCase()}`], path)
  const {zeros, controls} = oddShares(bytes)
  if (controls > 0.02 || zeros > 0.2) {
    throw new InputError('binary', 'the file is binary, not text', {
      path,
      hint: 'Give the manuscript itself, not an image or archive.',
    })
  }
  let text: string
  let gaps: readonly Gap[] = []
  const remarks: string[] = []
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes)
    gaps = ['encoding']
    remarks.push('not valid UTF-8; read as Windows-1252 (Latin-1)')
  }
  return finish(text, gaps, remarks, path)
}

/** Offset of the first character of each line of `text`. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function finish(text: string, gaps: readonly Gap[], remarks: readonly string[], path: string): Decoded {
  const clean = strip(text.replaceAll('\0', ' '))
  if (!/\S/.test(clean))
    throw new InputError('empty', 'the file holds no text, only white space', {path, hint: 'Give a manuscript or a model card.'})
  return {text: clean, gaps, remarks: text.includes('\0') ? [...remarks, 'contains NUL characters, read as spaces'] : remarks}
}

function strip(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const end = Math.min(bytes.length, 2048)
  for (let index = 0; index < end; index++) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1
  const [even, odd] = zeros.map(count => count / end) as [number, number]
  if (odd > 0.35 && even < 0.05) return 'utf-16le'
  if (even > 0.35 && odd < 0.05) return 'utf-16be'
  return undefined
}

/** Shares of zero bytes and of other control bytes that no text has, in the first 64 KiB. */
function oddShares(bytes: Uint8Array): {zeros: number; controls: number} {
  const end = Math.min(bytes.length, 65536)
  let zeros = 0
  let controls = 0
  for (let index = 0; index < end; index++) {
    const byte = bytes[index] as number
    if (byte > 31) continue
    if (byte === 0) zeros++
    else if (byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++
  }
  return {zeros: zeros / end, controls: controls / end}
}
