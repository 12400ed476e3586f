/** The files of a manuscript: the root, and the children it names, opened through the window that the source gives. */
import type {Gap} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Source} from '../../model/reader.ts'
import {type Decoded, decode} from '../shared/decode.ts'
import {matchBraces} from './braces.ts'

/** One opened file. */
export interface TexFile {
  /** Index into the files of the document. */
  readonly index: number
  /** As people name it. */
  readonly path: string
  readonly text: string
  /** See `matchBraces`. */
  readonly closing: Int32Array
  /** Where a search for a text was in vain, so that it is not made again (`\begin{comment}` without end, many times). */
  readonly vain: Map<string, number>
}

export interface Library {
  readonly files: TexFile[]
  readonly gaps: Set<Gap>
  readonly remarks: Set<string>
  /**
   * Opens a child by its path relative to the root's folder; `undefined` where there is none or where it lies
   * outside the folder that was given, `empty` for a file without text.
   */
  open(relative: string): TexFile | 'empty' | undefined
}

export function makeLibrary(source: Source, root: Decoded): Library {
  const first = makeFile(0, source.path, root.text)
  const files = [first]
  const gaps = new Set<Gap>(root.gaps)
  const remarks = new Set(root.remarks)
  const folder = source.path.slice(0, source.path.lastIndexOf('/') + 1)
  const opened = new Map<string, TexFile | 'empty' | undefined>([[source.path.slice(folder.length), first]])

  function open(relative: string): TexFile | 'empty' | undefined {
    if (!opened.has(relative)) opened.set(relative, load(relative))
    return opened.get(relative)
  }

  function load(relative: string): TexFile | 'empty' | undefined {
    const bytes = source.sibling?.(relative)
    if (bytes === undefined) return undefined
    if (bytes.length === 0) return 'empty'
    const path = joined(folder, relative)
    try {
      const decoded = decode(bytes, path)
      for (const gap of decoded.gaps) gaps.add(gap)
      for (const remark of decoded.remarks) remarks.add(`${path}: ${remark}`)
      const file = makeFile(files.length, path, decoded.text)
      files.push(file)
      return file
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      if (error.code === 'empty') return 'empty'
      gaps.add('cut-off')
      remarks.add(`${path} was left out: ${error.message}`)
      return 'empty'
    }
  }

  return {files, gaps, remarks, open}
}

/** The first place of `needle` from `from` on, -1 if there is none. */
export function find(file: TexFile, needle: string, from: number): number {
  const vain = file.vain.get(needle)
  if (vain !== undefined && from >= vain) return -1
  const found = file.text.indexOf(needle, from)
  if (found === -1) file.vain.set(needle, Math.min(from, vain ?? from))
  return found
}

/** A file with Unix line ends; those of the old Mac count as such. */
function makeFile(index: number, path: string, decoded: string): TexFile {
  const text = decoded.includes('\n') ? decoded : decoded.replaceAll('\r', '\n')
  return {index, path, text, closing: matchBraces(text), vain: new Map()}
}

/** `folder` (ending in a slash, or empty) and a path relative to it, without `..` where that can be resolved. */
function joined(folder: string, relative: string): string {
  let base = folder
  let rest = relative
  while (rest.startsWith('../') && /[^/]+\/$/.test(base) && !base.endsWith('../')) {
    base = base.replace(/[^/]+\/$/, '')
    rest = rest.slice(3)
  }
  return base + rest
}
