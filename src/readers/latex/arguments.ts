/** Reads what follows a command: its star, its optional and its mandatory arguments. */
import {leave, stretch} from './frames.ts'
import type {Frame, Reading, Stretch} from './state.ts'

/**
 * The next argument: a group without its braces, what `#1` stands for, a control sequence or a single character.
 * `undefined` where the paragraph, the group or the text ends.
 */
export function argument(reading: Reading): Stretch | undefined {
  skipBlank(reading)
  const {frame} = reading
  const {text, closing} = frame.file
  if (frame.pos >= frame.end) return undefined
  const start = frame.pos
  const sign = text.charAt(start)
  if (sign === '{') {
    const close = closing[start] as number
    if (close === 0 || close >= frame.end) return unclosed(frame)
    frame.pos = close + 1
    return stretch(frame, start + 1, close)
  }
  if (sign === '#' && frame.args.length > 0) {
    const bound = frame.args[Number(text.charAt(start + 1)) - 1]
    frame.pos += 2
    return bound
  }
  if (sign === '}' || sign === '$' || sign === '&' || sign === '\n') return undefined
  if (sign === '\\') {
    frame.pos = controlEnd(text, start, frame.end)
    return stretch(frame, start, frame.pos)
  }
  frame.pos += (text.codePointAt(start) as number) > 0xffff ? 2 : 1
  return stretch(frame, start, frame.pos)
}

/** Only a group counts as an argument; a command without one has none. */
export function group(reading: Reading): Stretch | undefined {
  return peek(reading) === '{' ? argument(reading) : undefined
}

/** The text between `[` and `]`, if a bracket follows. */
export function optional(reading: Reading): Stretch | undefined {
  if (peek(reading) !== '[') return undefined
  const {frame} = reading
  const close = closingBracket(frame)
  if (close === -1) return undefined
  const found = stretch(frame, frame.pos + 1, close)
  frame.pos = close + 1
  return found
}

export function star(reading: Reading): boolean {
  const {frame} = reading
  if (frame.file.text.charAt(frame.pos) !== '*' || frame.pos >= frame.end) return false
  frame.pos++
  return true
}

/** The next sign that is no space, comment or single line end; moves up to it only if it opens a bracket or group. */
export function peek(reading: Reading): string {
  const before = reading.frame
  const {pos} = before
  skipBlank(reading)
  const {frame} = reading
  const sign = frame.pos < frame.end ? frame.file.text.charAt(frame.pos) : ''
  if (sign !== '[' && sign !== '{' && frame === before) before.pos = pos
  return sign
}

/** Moves past spaces, comments and single line ends, out of used-up macros, but not past the end of a paragraph. */
export function skipBlank(reading: Reading): void {
  for (;;) {
    const {frame} = reading
    const {text} = frame.file
    while (frame.pos < frame.end) {
      const code = text.charCodeAt(frame.pos)
      if (code === 0x25) frame.pos = afterComment(text, frame.pos, frame.end)
      else if (code === 0x0a && isBlankLine(text, frame.pos + 1, frame.end)) return
      else if (code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a) frame.pos++
      else return
    }
    if (frame.onEnd !== undefined || frame.whole || reading.frames.length === 1) return
    leave(reading)
  }
}

/** The offset after a comment: its line end and the spaces that open the next line belong to it. */
export function afterComment(text: string, from: number, end: number): number {
  let pos = text.indexOf('\n', from)
  if (pos === -1 || pos >= end) return end
  // An empty line after a comment still ends the paragraph, so its line end stays.
  if (isBlankLine(text, pos + 1, end)) return pos
  pos++
  while (pos < end && isSpace(text.charCodeAt(pos))) pos++
  return pos
}

/** Whether only spaces come before the next line end. */
export function isBlankLine(text: string, from: number, end: number): boolean {
  let pos = from
  while (pos < end && isSpace(text.charCodeAt(pos))) pos++
  return pos < end && text.charCodeAt(pos) === 0x0a
}

/** The offset after the control sequence that begins at `at`. */
export function controlEnd(text: string, at: number, end: number): number {
  let pos = at + 1
  while (pos < end && isLetter(text.charCodeAt(pos))) pos++
  return pos > at + 1 ? pos : Math.min(at + 2, end)
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
}

/** A `{` without its `}` reaches to the end of the paragraph at most. */
function unclosed(frame: Frame): Stretch {
  const {text} = frame.file
  const start = frame.pos + 1
  const limit = Math.min(frame.end, start + LONGEST)
  let end = start
  while (end < limit && !(text.charCodeAt(end) === 0x0a && isBlankLine(text, end + 1, limit))) end++
  frame.pos = end
  return stretch(frame, start, end)
}

/** How far the end of a bracket, or of a group that is never closed, is looked for. */
const LONGEST = 1500

function closingBracket(frame: Frame): number {
  const {text, closing} = frame.file
  const limit = Math.min(frame.end, frame.pos + LONGEST)
  let depth = 0
  for (let pos = frame.pos; pos < limit; pos++) {
    const sign = text.charCodeAt(pos)
    if (sign === 0x5b) depth++
    else if (sign === 0x5d && --depth === 0) return pos
    else if (sign === 0x5c) pos++
    else if (sign === 0x7b && (closing[pos] as number) !== 0) pos = closing[pos] as number
    else if (sign === 0x25) pos = afterComment(text, pos, limit) - 1
    else if (sign === 0x0a && isBlankLine(text, pos + 1, limit)) return -1
  }
  return -1
}
