/** Lines and chunks of a plain text. */
import type {Span} from '../../model/document.ts'

/** A line without the blanks around it. */
export interface Line extends Span {
  /** Number of blanks before it. */
  readonly indent: number
  readonly text: string
}

/** Lines that stand together, between blank lines or page breaks. */
export type Chunk = readonly Line[]

export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  let chunk: Line[] = []
  const close = (): void => {
    if (chunk.length > 0) chunks.push(chunk)
    chunk = []
  }
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline === -1 ? text.length : newline
    let start = at
    while (start < stop && isBlank(text.charCodeAt(start))) start++
    let end = stop
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start === end) close()
    else chunk.push({start, end, indent: start - at, text: text.slice(start, end)})
    at = stop + 1
  }
  close()
  return chunks
}

/** In a text with page breaks, lines that come back on every third page or so, and page numbers, are no text. */
export function withoutRunningHeads(
  text: string,
  chunks: readonly Chunk[],
): {readonly chunks: readonly Chunk[]; readonly dropped: number} {
  const pages = text.split('\f').length
  if (pages === 1) return {chunks, dropped: 0}
  const counts = new Map<string, number>()
  for (const key of chunks.map(runningKey)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const kept = chunks.filter(chunk => {
    const key = runningKey(chunk)
    return key === '' || (key !== '#' && (counts.get(key) ?? 0) < Math.max(3, pages / 3))
  })
  return {chunks: kept, dropped: chunks.length - kept.length}
}

/** The text of a line that stands alone and is no sentence, with numbers as `#`; empty for all others. */
function runningKey(chunk: Chunk): string {
  const [line] = chunk
  const isHead = chunk.length === 1 && line !== undefined && line.text.length <= 120 && !/[.!?]$/.test(line.text)
  return isHead ? line.text.replace(/\d+/g, '#') : ''
}

/** The usual length of a full line, in characters: nine of ten lines are no longer. */
export function widthOf(chunks: readonly Chunk[]): number {
  const lengths = chunks.flat().map(line => line.end - line.start)
  return lengths.toSorted((left, right) => left - right)[Math.floor(lengths.length * 0.9)] ?? 0
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0
}
