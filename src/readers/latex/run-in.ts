/** Headings by look: a short line in bold at the start of a paragraph (`\textbf{Data availability.} All data …`). */
import {type Commands, named} from './commands.ts'
import {closeAll, closeDraft, openDraft} from './drafts.ts'
import {enter, following, stretch} from './frames.ts'
import {endTitle} from './front-matter.ts'
import {openHeading} from './headings.ts'
import {raw, words} from './raw.ts'
import type {Reading, Stretch} from './state.ts'

export const runInCommands: Commands = [
  ...named('textbf uline underline textsc', (reading, _name, at) => readStyled(reading, true, at)),
  ...named('textit emph textsl', (reading, _name, at) => readStyled(reading, false, at)),
]

/** Acts on `{\bf Heading.}` and `{\Large Title}`; false if the group is nothing of the kind. */
export function readBoldGroup(reading: Reading): boolean {
  if (!isParagraphStart(reading)) return false
  const {frame} = reading
  const {text, closing} = frame.file
  const close = closing[frame.pos] as number
  if (close === 0 || close >= frame.end || close - frame.pos > LONGEST) return false
  const at = frame.pos
  LARGE.lastIndex = at
  if (!reading.titled && reading.done.length === 0 && LARGE.test(text))
    return readTitle(reading, stretch(frame, at + 1, close), at)
  STYLE.lastIndex = at
  const found = STYLE.exec(text)
  if (found === null) return false
  const part = stretch(frame, STYLE.lastIndex, close)
  frame.pos = close + 1
  if (readHeading(reading, part, found[1]?.startsWith('bf') === true, at)) return true
  frame.pos = at
  return false
}

/** Whether a paragraph of running text would begin here. */
function isParagraphStart(reading: Reading): boolean {
  return (
    reading.draft.kind === 'paragraph' && !reading.draft.filled && reading.drafts.length === 1 && reading.formula === undefined
  )
}

function readStyled(reading: Reading, bold: boolean, at: number): void {
  const {frame} = reading
  const {text, closing} = frame.file
  const start = frame.pos
  const close = text.charAt(start) === '{' ? (closing[start] as number) : 0
  if (close === 0 || close >= frame.end || close - start > LONGEST || !isParagraphStart(reading)) return
  frame.pos = close + 1
  if (!readHeading(reading, stretch(frame, start + 1, close), bold, at)) frame.pos = start
}

/** Makes a heading of a styled piece if it looks like one; the frame stands after it. */
function readHeading(reading: Reading, part: Stretch, bold: boolean, at: number): boolean {
  const label = words(part)
  if (!looksLikeHeading(label)) return false
  const ends = /[.:]$/.test(label)
  const next = following(reading)
  const alone = /^[ \t}]*(?:%[^\n]*)?(?:\\\\|\\newline|\\par(?![a-z])|\n[ \t]*\n|$)/.test(next)
  const point = bold && !ends ? /^[ \t}]*[.:](?=\s)/.exec(next) : null
  if (!alone && point === null && !(ends && (bold || label.includes(' ')))) return false
  if (point !== null) reading.frame.pos = Math.min(reading.frame.pos + point[0].length, reading.frame.end)
  openHeading(reading, part, reading.depth + 1, at, true)
  return true
}

function looksLikeHeading(label: string): boolean {
  const count = label.split(' ').length
  return (
    label.length >= 3 &&
    label.length <= 90 &&
    count <= 10 &&
    /^[A-ZÀ-ÞΑ-Ω\d(]/.test(label) &&
    /[a-zA-ZÀ-ɏ]{3}/.test(label) &&
    !/[.?!] [A-ZÀ-Þ]/.test(label)
  )
}

/** Templates without `\title` set it as one large group. */
function readTitle(reading: Reading, part: Stretch, at: number): boolean {
  if (words(part).split(' ').length < 4 || raw(part).includes('\n\n')) return false
  reading.frame.pos = part.end + 1
  closeAll(reading)
  const draft = openDraft(reading, 'title', {at})
  enter(reading, part, () => {
    endTitle(reading, draft)
    closeDraft(reading, draft)
  })
  return true
}

const LONGEST = 400
const STYLE =
  /\{\s*(?:\\(?:[lL]arge|small|normalsize|noindent|sffamily|sf)\s*)*\\(bfseries|bf|itshape|it|em)(?![a-zA-Z])\s*(?:\\(?:[lL]arge|small|normalsize)\s*)*/y
const LARGE = /\{\s*\\(?:LARGE|Large|[hH]uge)(?![a-zA-Z])/y
