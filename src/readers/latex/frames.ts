/** The stack of what is being read: a file, in it a macro, in that an argument … Depth costs memory, never the call stack. */
import type {TexFile} from './library.ts'
import type {Frame, Reading, Stretch} from './state.ts'

/** Goes on reading with a stretch; `onEnd` is called when it is used up. */
export function enter(reading: Reading, stretch: Stretch, onEnd?: () => void): void {
  const {file, start, end, args, inMacro} = stretch
  push(reading, {file, pos: start, end, args, inMacro, whole: false, onEnd})
}

/** Goes on reading with a whole file. */
export function enterFile(reading: Reading, file: TexFile, onEnd?: () => void): void {
  push(reading, {file, pos: 0, end: file.text.length, args: [], inMacro: false, whole: true, onEnd})
}

/** Takes the top frame off. */
export function leave(reading: Reading): void {
  const left = reading.frames.pop()
  const top = reading.frames.at(-1)
  if (top !== undefined) reading.frame = top
  left?.onEnd?.()
}

/** Ends the innermost file, or the reading when that is the root. */
export function leaveFile(reading: Reading): void {
  while (reading.frames.length > 1 && !reading.frame.whole) leave(reading)
  reading.frame.pos = reading.frame.end
}

/** The stretch `[start, end)` of the current frame. */
export function stretch(frame: Frame, start: number, end: number): Stretch {
  return {file: frame.file, start, end, args: frame.args, inMacro: frame.inMacro}
}

/** What comes next in the source, out of the ends of macros. */
export function following(reading: Reading): string {
  let next = ''
  for (let index = reading.frames.length - 1; index >= 0 && next.length < 40; index--) {
    const {file, pos, end, whole} = reading.frames[index] as Frame
    next += file.text.slice(pos, Math.min(end, pos + 40 - next.length))
    if (whole) break
  }
  return next
}

function push(reading: Reading, frame: Frame): void {
  // A frame that is used up makes room, so that `\def\a{b\a}` runs into the budget of expansions and not out of memory.
  const top = reading.frame
  if (reading.frames.length > 1 && top.pos >= top.end && top.onEnd === undefined && !top.whole) reading.frames.pop()
  reading.frames.push(frame)
  reading.frame = frame
}
