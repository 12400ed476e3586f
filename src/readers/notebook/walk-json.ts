/**
 * Walks over the text of a JSON value and tells where things stand. By hand, since `JSON.parse` keeps no offsets and the
 * parsers on npm that do are recursive, or cannot be bundled (jsonc-parser). It relies on `JSON.parse` having accepted the text.
 */

export interface JsonVisitor {
  /** An object or list opens at offset `start`; `names` are the properties that lead to it (a list adds none). */
  open(names: readonly string[], start: number): void
  /** A string, number or name stands in `[start, end)`. */
  value(names: readonly string[], start: number, end: number): void
}

/** `text` must be valid JSON. */
export function walkJson(text: string, visitor: JsonVisitor): void {
  const names: string[] = []
  /** For each open object or list, the number of names that lead to it. */
  const open: number[] = []
  for (let at = 0; at < text.length; ) {
    const sign = text.charCodeAt(at)
    if (sign === brace || sign === bracket) {
      visitor.open(names, at)
      open.push(names.length)
      at++
    } else if (sign === braceEnd || sign === bracketEnd || sign === comma) {
      if (sign !== comma) open.pop()
      names.length = open.at(-1) ?? 0
      at++
    } else if (sign === quote) {
      const end = stringEnd(text, at)
      const after = skipBlanks(text, end)
      if (text.charCodeAt(after) === colon) {
        names.push(text.slice(at + 1, end - 1))
        at = after + 1
      } else {
        visitor.value(names, at, end)
        at = end
      }
    } else if (sign > 0x20) {
      const start = at
      while (at < text.length && isPlain(text.charCodeAt(at))) at++
      visitor.value(names, start, at)
    } else at++
  }
}

/** Offset after the quote that ends the string at `start`. */
function stringEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text.charCodeAt(end) !== quote) end += text.charCodeAt(end) === backslash ? 2 : 1
  return end + 1
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at++
  return at
}

const brace = 0x7b
const braceEnd = 0x7d
const bracket = 0x5b
const bracketEnd = 0x5d
const comma = 0x2c
const colon = 0x3a
const quote = 0x22
const backslash = 0x5c

function isPlain(code: number): boolean {
  return code > 0x20 && code !== comma && code !== braceEnd && code !== bracketEnd
}
