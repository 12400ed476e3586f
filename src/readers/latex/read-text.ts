/** Reads running text, sign by sign where a sign means something, in one run where it does not. */
import {afterComment} from './arguments.ts'
import {readControl} from './control.ts'
import {endParagraph, write} from './drafts.ts'
import {beginFormula} from './formula.ts'
import {readParameter} from './macros.ts'
import {readBoldGroup} from './run-in.ts'
import type {Frame, Reading} from './state.ts'
import {endCell} from './tables.ts'

/** Reads one run of plain text, or one sign with a meaning. Always moves on. */
export function readText(reading: Reading): void {
  const {frame} = reading
  const {text} = frame.file
  const start = frame.pos
  const stop = plainEnd(text, start, frame.end)
  if (stop > start) {
    frame.pos = stop
    write(reading, text.slice(start, stop), start)
    return
  }
  const sign = text.charAt(start)
  switch (sign) {
    case '\\':
      readControl(reading)
      return
    case '{':
      openGroup(reading, frame)
      return
    case '}':
      frame.pos++
      return
    case '$':
      openFormula(reading, frame)
      return
    case '%':
      frame.pos = afterComment(text, start, frame.end)
      return
    case '\n':
      frame.pos = afterBlank(text, start, frame.end)
      endParagraph(reading)
      return
    case '&':
      frame.pos++
      endCell(reading)
      return
    case '#':
      readParameter(reading, frame)
      return
    case '~':
      frame.pos++
      write(reading, ' ')
      return
    default:
      writeMark(reading, frame, sign)
  }
}

/**
 * Signs at which a run of plain text ends, an empty line, `--` and `''` among them. An expression finds them: in a
 * process that reads one paper a loop over the characters is not compiled in time and takes five times as long.
 */
const MEANING = /[\\{}$&#~%`]|\n[ \t\r]*\n|--|''/g

function plainEnd(text: string, start: number, end: number): number {
  MEANING.lastIndex = start
  return Math.min(MEANING.exec(text)?.index ?? end, end)
}

function afterBlank(text: string, from: number, end: number): number {
  let pos = from
  while (pos < end && text.charCodeAt(pos) <= 0x20) pos++
  return pos
}

/** Braces print nothing; before `\begin{document}` what stands in them is no text either. */
function openGroup(reading: Reading, frame: Frame): void {
  const close = frame.file.closing[frame.pos] as number
  if (reading.preamble && reading.draft.kind === 'nothing' && close > 0 && close < frame.end) frame.pos = close + 1
  else if (!readBoldGroup(reading)) frame.pos++
}

function openFormula(reading: Reading, frame: Frame): void {
  const display = frame.file.text.charCodeAt(frame.pos + 1) === 0x24
  frame.pos += display ? 2 : 1
  beginFormula(reading, display ? '$$' : '$')
}

/** Quotes and dashes as they are printed. */
function writeMark(reading: Reading, frame: Frame, sign: string): void {
  const rest = frame.file.text.slice(frame.pos, frame.pos + 3)
  const [source, printed] =
    sign === '-' ? dash(rest) : sign === "'" ? ["''", '”'] : rest.startsWith('``') ? ['``', '“'] : ['`', '‘']
  frame.pos += source.length
  write(reading, printed)
}

function dash(rest: string): readonly [source: string, printed: string] {
  return rest === '---' ? [rest, '—'] : ['--', '–']
}
