/**
 * Text put together from runs of a source, with anchors that lead every character back to it.
 * All readers with a source text build their blocks with it.
 */
import type {Anchor} from '../../model/document.ts'

/** Collects text; white space is folded to single spaces as it comes in. */
export interface RunText {
  /** Adds text that stands letter for letter in the source from offset `source` on; `undefined` for text that the reader adds. */
  add(text: string, source: number | undefined): void
  /** The text so far without trailing space. */
  text(): string
  anchors(): readonly Anchor[]
  readonly isEmpty: boolean
}

export function runText(): RunText {
  let text = ''
  const anchors: Anchor[] = []
  /** The source offset that an unbroken run would have next. */
  let expected = -1

  function add(run: string, source: number | undefined): void {
    let start = 0
    while (start < run.length) {
      const blank = isBlank(run.charCodeAt(start))
      let end = start + 1
      while (end < run.length && isBlank(run.charCodeAt(end)) === blank) end++
      if (blank) {
        if (text !== '' && !text.endsWith(' ')) put(' ', source === undefined ? undefined : source + start)
      } else put(run.slice(start, end), source === undefined ? undefined : source + start)
      start = end
    }
  }

  function put(piece: string, source: number | undefined): void {
    if (source === undefined) expected = -1
    else {
      if (source !== expected) anchors.push({text: text.length, source})
      expected = source + piece.length
    }
    text += piece
  }

  return {
    add,
    text: () => text.trimEnd(),
    anchors: () => anchors,
    get isEmpty() {
      return text.trim() === ''
    },
  }
}

/** Space, tab, line breaks, and the no-break and thin spaces that typesetters use. */
function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x3000
  )
}
