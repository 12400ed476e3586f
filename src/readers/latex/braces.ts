/** Finds for every `{` of a text its `}`, once and in one pass, so that an argument of any length costs nothing to find. */

/** At the offset of each `{` the offset of the `}` that closes it, 0 where none does. */
export function matchBraces(text: string): Int32Array {
  const closing = new Int32Array(text.length)
  const open: number[] = []
  SIGNS.lastIndex = 0
  for (let found = SIGNS.exec(text); found !== null; found = SIGNS.exec(text)) {
    const {index} = found
    const code = text.charCodeAt(index)
    if (code === BACKSLASH) SIGNS.lastIndex = skipControl(text, index, closing)
    else if (code === PERCENT) SIGNS.lastIndex = lineEnd(text, index)
    else if (code === OPEN) open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined) closing[start] = index
    }
  }
  return closing
}

const SIGNS = /[\\%{}]/g
const BACKSLASH = 0x5c
const PERCENT = 0x25
const OPEN = 0x7b
const CLOSE = 0x7d
/** No address or verbatim piece is longer; keeps a hostile text from being searched to its end again and again. */
const LONGEST = 1500

/** Commands whose argument is an address, in which `%` opens no comment. */
const ADDRESS = /\\(?:url|href|path|nolinkurl)\s?\{/y
const VERBATIM = /\\(?:verb|lstinline)\*?(?![a-zA-Z*[{])/y

/** The offset after a control sequence, or after all of a verbatim piece, whose braces do not count. */
function skipControl(text: string, at: number, closing: Int32Array): number {
  const next = text.charCodeAt(at + 1)
  if (next === 0x75 || next === 0x68 || next === 0x70 || next === 0x6e) {
    ADDRESS.lastIndex = at
    if (ADDRESS.test(text)) return skipAddress(text, ADDRESS.lastIndex - 1, closing)
  } else if (next === 0x76 || next === 0x6c) {
    VERBATIM.lastIndex = at
    if (VERBATIM.test(text)) {
      const rest = text.slice(VERBATIM.lastIndex + 1, VERBATIM.lastIndex + LONGEST)
      const end = rest.indexOf(text.charAt(VERBATIM.lastIndex))
      if (end !== -1 && !rest.slice(0, end).includes('\n')) return VERBATIM.lastIndex + end + 2
    }
  }
  return at + 2
}

/** Matches the braces of an address on its one line; an address that does not end there is read as any text. */
function skipAddress(text: string, at: number, closing: Int32Array): number {
  const open: number[] = []
  const limit = Math.min(text.length, at + LONGEST)
  for (let pos = at; pos < limit; pos++) {
    const code = text.charCodeAt(pos)
    if (code === 0x0a) break
    if (code === BACKSLASH) pos++
    else if (code === OPEN) open.push(pos)
    else if (code === CLOSE) {
      closing[open.pop() as number] = pos
      if (open.length === 0) return pos + 1
    }
  }
  for (const start of open) closing[start] = 0
  return at
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}
