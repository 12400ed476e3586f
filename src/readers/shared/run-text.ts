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
  const run = newRun()
  return {
    add: (text, source) => addTo(run, text, source),
    text: () => run.text.trimEnd(),
    anchors: () => run.anchors,
    get isEmpty() {
      return run.text === ''
    },
  }
}

/** A text in the making: what `runText` wraps, for writers of many blocks. */
export interface Run {
  text: string
  readonly anchors: Anchor[]
  /** The source offset that an unbroken run would have next. */
  expected: number
  /** Whether the text ends in a space, or is empty: then no other space may follow. */
  afterBlank: boolean
  /** The piece added last, and the text before it: to ask the text itself for its end would join all its pieces each time. */
  last: string
  before: string
}

export function newRun(): Run {
  return {text: '', anchors: [], expected: -1, afterBlank: true, last: '', before: ''}
}

/** Adds to a run as `RunText.add` does. */
export function addTo(run: Run, text: string, source: number | undefined): void {
  if (text === '') return
  // Most runs need no folding and go in as one piece. On long ones a pattern finds that out faster than a loop, on short ones slower.
  if (text.length < 32 || needsFolding.test(text) || (run.afterBlank && text.charCodeAt(0) === 0x20)) fold(run, text, source)
  else {
    put(run, text, source)
    run.afterBlank = text.charCodeAt(text.length - 1) === 0x20
  }
}

/** Takes back the space that the text ends in, if it does. */
export function dropBlank(run: Run): void {
  if (!run.afterBlank || run.text === '') return
  run.last = run.last.slice(0, -1)
  run.text = run.before + run.last
  run.afterBlank = false
}

function fold(run: Run, text: string, source: number | undefined): void {
  /** Start of what has not gone in yet. */
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code > 0x20 && code < 0x7f) || !isBlank(code)) {
      run.afterBlank = false
      continue
    }
    if (code === 0x20 && !run.afterBlank) {
      run.afterBlank = true
      continue
    }
    if (at > from) put(run, text.slice(from, at), source === undefined ? undefined : source + from)
    from = at + 1
    if (code === byteOrderMark) continue
    if (!run.afterBlank) put(run, ' ', source === undefined ? undefined : source + at)
    run.afterBlank = true
  }
  if (from < text.length) put(run, from === 0 ? text : text.slice(from), source === undefined ? undefined : source + from)
}

function put(run: Run, piece: string, source: number | undefined): void {
  if (source === undefined) run.expected = -1
  else {
    if (source !== run.expected) run.anchors.push({text: run.text.length, source})
    run.expected = source + piece.length
  }
  run.before = run.text
  run.last = piece
  run.text += piece
}

/** What `isBlank` names other than single spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const needsFolding = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/

/** Has no width, wherever it stands; `trim` takes it for a space. */
const byteOrderMark = 0xfeff

/** Space, control characters (tab and line breaks among them), the no-break and thin spaces that typesetters use, and the byte-order mark. */
function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0x3000 ||
    code === byteOrderMark
  )
}
