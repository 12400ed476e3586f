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
  if (stop === start) (signs.get(text.charCodeAt(start)) ?? readMark)(reading, frame)
  else {
    frame.pos = stop
    write(reading, text.slice(start, stop), start)
  }
}

/** What to do at each sign with a meaning, by its code. */
const signs: ReadonlyMap<number, (reading: Reading, frame: Frame) => void> = new Map(
  [
    ['\\', readControl],
    ['{', openGroup],
    ['}', skipSign],
    ['$', openFormula],
    ['%', skipComment],
    ['\n', readBlankLine],
    ['&', readAmpersand],
    ['#', readParameter],
    ['~', readTie],
  ].map(([sign, act]) => [(sign as string).charCodeAt(0), act as (reading: Reading, frame: Frame) => void]),
)

/**
 * Signs at which a run of plain text ends, an empty line, `--` and `''` among them. An expression finds them: in a
 * process that reads one paper a loop over the characters is not compiled in time and takes five times as long.
 */
const MEANING = /[\\{}$&#~%`]|\n[ \t\r]*\n|--|''/g

function plainEnd(text: string, start: number, end: number): number {
  MEANING.lastIndex = start
  return Math.min(MEANING.exec(text)?.index ?? end, end)
}

function skipSign(_reading: Reading, frame: Frame): void {
  frame.pos++
}

function skipComment(_reading: Reading, frame: Frame): void {
  frame.pos = afterComment(frame.file.text, frame.pos, frame.end)
}

function readBlankLine(reading: Reading, frame: Frame): void {
  const {text} = frame.file
  while (frame.pos < frame.end && text.charCodeAt(frame.pos) <= 0x20) frame.pos++
  endParagraph(reading)
}

function readAmpersand(reading: Reading, frame: Frame): void {
  frame.pos++
  endCell(reading)
}

function readTie(reading: Reading, frame: Frame): void {
  frame.pos++
  write(reading, ' ')
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
function readMark(reading: Reading, frame: Frame): void {
  const rest = frame.file.text.slice(frame.pos, frame.pos + 3)
  const [source, printed] = marks.find(([mark]) => rest.startsWith(mark)) as (typeof marks)[number]
  frame.pos += source.length
  write(reading, printed)
}

const marks = [
  ['---', '—'],
  ['--', '–'],
  ["''", '”'],
  ['``', '“'],
  ['`', "'"],
] as const
