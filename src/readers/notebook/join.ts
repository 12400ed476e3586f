/** Cells → one Markdown text, with a map from its offsets to those of the JSON. */
import type {Cell, JsonString} from './cells.ts'

export interface Joined {
  readonly text: string
  readonly map: OffsetMap
}

/** From offset `text` to `end`, the joined text runs in step with offset `source` of the JSON, unless another step comes before; in order. */
export type OffsetMap = readonly {readonly text: number; readonly end: number; readonly source: number}[]

/** `json` is the text that the cells were found in. Text of cells stays as it is; code is fenced. */
export function joinCells(cells: readonly Cell[], json: string): Joined {
  const parts: string[] = []
  const map: {text: number; end: number; source: number}[] = []
  let length = 0

  function write(piece: string): void {
    parts.push(piece)
    length += piece.length
  }

  /** Where one string ends and the next begins, only the next counts. */
  function step(text: number, end: number, source: number): void {
    if (map.at(-1)?.text === text) map.pop()
    map.push({text, end, source})
  }

  /** An escape such as `\n` or `\u00b5` is longer in the JSON than in the text. */
  function writeString(string: JsonString): void {
    const start = length
    const end = start + string.value.length
    let source = string.start + 1
    step(start, end, source)
    for (let done = 0; done < string.value.length; ) {
      const rest = string.value.length - done
      const next = json.slice(source, source + rest).indexOf('\\')
      const plain = next === -1 ? rest : next
      done += plain
      source += plain
      if (done === string.value.length) break
      source += json.charAt(source + 1) === 'u' ? 6 : 2
      done++
      step(start + done, end, source)
    }
    write(string.value)
  }

  for (const cell of cells) {
    const source = cell.source.map(string => string.value).join('')
    if (source.trim() === '') continue
    const fence = '`'.repeat(longestFence(source) + 1)
    if (cell.type === 'code') write(`${fence}\n`)
    else if (cell.type === 'heading') write(`${'#'.repeat(Math.min(6, Math.max(1, cell.level)))} `)
    for (const string of cell.source) writeString(string)
    if (cell.type === 'code') write(`\n${fence}`)
    else if (hasOpenFence(source)) write(`\n${fence}`)
    write('\n\n')
  }
  return {text: parts.join(''), map}
}

/** Length of the longest row of backticks, at least 2. */
function longestFence(text: string): number {
  return (text.match(/`{3,}/g) ?? []).reduce((longest, row) => Math.max(longest, row.length), 2)
}

/** A fence that its cell does not close must not swallow the cells after it. */
function hasOpenFence(text: string): boolean {
  return (text.match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1
}
