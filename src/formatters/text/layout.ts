/** Text in columns: wraps to a width, with hanging indents. */

/**
 * The words of `text` in lines of at most `width` columns; the first line begins with `first`, the others with
 * `rest`. A word that is longer than a line (an address, a path) stays whole, so that it can be clicked and copied.
 */
export function wrap(text: string, width: number, first: string, rest: string): readonly string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ').filter(Boolean)) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** The text, cut at `width` columns with an ellipsis where it is longer. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (columns(kept) + columns(character) > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Columns that a terminal gives to the text: none to combining marks, two to East Asian wide characters and emoji. */
export function columns(text: string): number {
  if (narrow.test(text)) return text.length
  let sum = 0
  for (const character of text) sum += mark.test(character) ? 0 : wide.test(character) ? 2 : 1
  return sum
}

const narrow = /^[\x20-\u02FF\u2010-\u2027]*$/
const mark = /^[\p{M}\u200C\u200D]$/u
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u
