/**
 * LaTeX manuscripts: a root file and its children → blocks and fields.
 *
 * Written by hand for measured reasons: over a paper of 58 KB unified-latex takes 12.7 times the start of Node and
 * 0.2 MB/s, needs 2.3 GiB for 1 MB, and overflows the stack at 5,000 nested braces, as latex-utensils (4 MB/s) does.
 * What is needed here is far less than a syntax tree: the words that are printed, and where they stand.
 */
import type {Block, Gap, Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {decode, lineStarts} from '../shared/decode.ts'
import {toBlock} from './blocks.ts'
import {makeLibrary} from './library.ts'
import {remarksOf} from './remarks.ts'
import {run} from './run.ts'

export const latex: Reader = {format: 'latex', read}

function read(source: Source): Raw {
  const decoded = decode(source.bytes, source.path)
  const library = makeLibrary(source, decoded)
  const whole = run(library, true)
  // A file without \begin{document} is a part of a manuscript, all of it text.
  const reading = whole.bodySeen ? whole : run(library, false)
  const blocks = reading.done
    .map(finished => toBlock(finished, reading.numbering))
    .filter((block): block is Block => block !== undefined)
  const remarks = remarksOf(reading, whole.bodySeen)
  if (blocks.length === 0) throw noText(source.path, remarks)
  const gaps = new Set<Gap>([...library.gaps, ...reading.gaps])
  if (!whole.bodySeen && !decoded.text.includes('\\documentclass')) gaps.add('part')
  if (reading.headings === 0) gaps.add('no-headings')
  const files = library.files.map(({path, text}) => ({path, lines: lineStarts(text)}))
  return {format: 'latex', files, blocks, fields: reading.fields, gaps: [...gaps], remarks}
}

function noText(path: string, remarks: readonly string[]): InputError {
  const found = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`
  return new InputError('no-text', `the file holds no text that LaTeX would print${found}`, {
    path,
    hint: 'Give the file with \\begin{document}, together with the files that it names by \\input.',
  })
}
