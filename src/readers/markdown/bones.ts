/**
 * A text without what cannot change its structure: remark needs a third of a microsecond for every character, and most
 * characters of a manuscript stand in the middle of plain words. Offsets in the bones lead back to the source.
 */
import type {Span} from '../../model/document.ts'

export interface Bones {
  readonly text: string
  /** The source offset of the character at `offset`. */
  sourceOf(offset: number): number
}

export interface Region extends Span {
  /** Parts that are left out, in order. */
  readonly cuts: readonly Span[]
  /** What stands in place of a cut. */
  readonly joint?: string
  /** Lines from elsewhere, such as definitions of links, which are put after the region. */
  readonly more?: readonly Span[]
}

/** The bones of a region of `text`. */
export function bones(text: string, region: Region): Bones {
  const pieces: string[] = []
  /** Where each piece begins: in the bones, and in the source. */
  const starts: number[] = []
  const sources: number[] = []
  let length = 0
  const put = (piece: string, source: number): void => {
    if (piece === '') return
    pieces.push(piece)
    starts.push(length)
    sources.push(source)
    length += piece.length
  }
  let done = region.start
  for (const cut of [...region.cuts, {start: region.end, end: region.end}]) {
    if (cut.start > done) {
      if (done > region.start) put(region.joint ?? '', done)
      thin(text.slice(done, Math.min(cut.start, region.end)), (from, to) => put(text.slice(done + from, done + to), done + from))
    }
    done = Math.max(done, cut.end)
  }
  for (const line of region.more ?? []) {
    put('\n\n', line.start)
    put(text.slice(line.start, line.end), line.start)
  }
  return {
    text: pieces.join(''),
    sourceOf: offset => {
      const piece = lastAtOrBelow(starts, offset)
      return (sources[piece] ?? region.start) + offset - (starts[piece] ?? 0)
    },
  }
}

/** Letters kept at either end of a run of plain text: more than a list marker is long, and what emphasis looks at. */
const head = 11
const tail = 3

/** What is kept as it is, because names, targets and tags must be complete; and the three things that are thinned. */
const patterns = {
  definition: '^ {0,3}\\[[^\\]\\n]*\\]:[^\\n]*',
  target: '\\]\\([^)\\n]*',
  tag: '<[A-Za-z/!?][^>\\n]*',
  label: '\\[[^[\\]\\n]{0,100}(?=\\])',
  image: '(?<![\\\\[!])!\\[',
  indent: '^[ \\t]{41,}',
  run: ' [^\\s\\\\`*_[\\]!<>&|~"#][^\\n\\\\`*_[\\]!<>&|~"#]{23,}',
}
const {definition, target, tag, label, image, indent, run} = patterns
const thinning = new RegExp(
  `${definition}|${target}|${tag}|${label}|(?<image>${image})|(?<indent>${indent})|(?<run>${run})`,
  'gm',
)

/** Calls `keep` for the stretches of `text` that are kept. */
function thin(text: string, keep: (from: number, to: number) => void): void {
  thinning.lastIndex = 0
  let done = 0
  for (let match = thinning.exec(text); match !== null; match = thinning.exec(text)) {
    const at = match.index
    const groups = match.groups as Record<string, string | undefined>
    if (groups.run !== undefined) {
      // Blanks at the end of a line are no part of its text, which would then seem to end in the head.
      const last = at + groups.run.trimEnd().length
      if (last - at <= head + tail) continue
      keep(done, at + head)
      done = last - tail
    } else if (groups.indent !== undefined) {
      keep(done, at + 40)
      done = thinning.lastIndex
    } else if (groups.image !== undefined && isPlainImage(text, at + 1)) {
      keep(done, at)
      done = at + 1
    }
  }
  keep(done, text.length)
}

/**
 * Without its `!` an image is a link, and the markup in its description is parsed as well: `![*Actin* cells](a.png)`.
 * That fails where the description holds a link or another image, since links do not nest.
 */
function isPlainImage(text: string, open: number): boolean {
  let depth = 0
  for (let at = open; at < text.length && at - open < 8000; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '[') {
      if (at > open && text[at - 1] === '!') return false
      depth++
    } else if (sign === ']') {
      if (--depth === 0) return true
      if (text[at + 1] === '(') return false
    }
  }
  return false
}

function lastAtOrBelow(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
