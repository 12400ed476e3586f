/**
 * Text put together from runs of a source, with anchors that lead every character back to it.
 * All readers with a source text build their blocks with it.
 */
import type {Anchor} from '../../model/document.ts'

/** Collects text; white space and control characters are folded to single spaces as they come in. */
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
  /** Whether the text ends in a space, or is empty: then no other space may follow. */
  let afterBlank = true

  // One pass; what needs no folding goes in as one piece, since joining word by word costs more than all the rest.
  function add(run: string, source: number | undefined): void {
    let from = 0
    for (let at = 0; at < run.length; at++) {
      const code = run.charCodeAt(at)
      if ((code > 0x20 && code < 0x7f) || !isBlank(code)) {
        afterBlank = false
        continue
      }
      if (code !== 0x20 || afterBlank) {
        put(run.slice(from, at), source === undefined ? undefined : source + from)
        if (!afterBlank) put(' ', source === undefined ? undefined : source + at)
        from = at + 1
      }
      afterBlank = true
    }
    put(run.slice(from), source === undefined ? undefined : source + from)
  }

  function put(piece: string, source: number | undefined): void {
    if (piece === '') return
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

/** Space, control characters (tab and line breaks among them), and the no-break and thin spaces that typesetters use. */
function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}
