/** The YAML header of a Markdown file, between two lines `---`. */
import {InputError} from '../../model/errors.ts'

/** Offsets count UTF-16 code units of the file. */
export interface Header {
  readonly yaml: string
  /** Where the YAML begins: after the opening line. */
  readonly offset: number
  /** Number of lines before the YAML. */
  readonly line: number
  /** Where the body begins: after the closing line. */
  readonly end: number
}

/**
 * The header, if the first line that is not blank opens one. Throws `InputError` where it opens with a key but is never
 * closed; a lone `---` above prose is a thematic break.
 */
export function splitHeader(text: string, path: string): Header | undefined {
  const opening = /^\s*---[ \t]*\r?\n/.exec(text)
  if (opening === null) return undefined
  const offset = opening[0].length
  const line = opening[0].split('\n').length - 1
  const closing = /^---[ \t]*\r?$/m.exec(text.slice(offset))
  if (closing !== null) {
    const close = offset + closing.index
    return {yaml: text.slice(offset, close), offset, line, end: close + closing[0].length}
  }
  if (!/^[\w-]+:(\s|$)/.test(text.slice(offset))) return undefined
  throw new InputError('broken-yaml', 'the YAML header that opens here is never closed', {
    path,
    line,
    column: 1,
    hint: 'Close the header with a line “---”.',
  })
}
