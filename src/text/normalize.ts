/** The same text in plain letters: ligatures undone, odd spaces and hyphens made ordinary, invisible characters gone. */
import type {Anchor} from '../model/document.ts'

/** Text and the anchors that still lead back to the source. */
export interface Normal {
  readonly text: string
  readonly anchors: readonly Anchor[]
}

/** Normalises one block. Returns its arguments where nothing has to change, which is the usual case. */
export function normalize(text: string, anchors: readonly Anchor[]): Normal {
  if (!odd.test(text)) return {text, anchors}
  let result = ''
  let done = 0
  const moved: Anchor[] = []
  /** Next anchor to move. */
  let next = 0
  const moveUpTo = (end: number): void => {
    for (let anchor = anchors[next]; anchor !== undefined && anchor.text < end; anchor = anchors[++next]) {
      moved.push({text: result.length + (anchor.text - done), source: anchor.source})
    }
  }
  for (const match of text.matchAll(oddAll)) {
    moveUpTo(match.index)
    result += text.slice(done, match.index)
    done = match.index
    const before = sourceAt(anchors, match.index)
    const plain = plainOf(match[0])
    moveUpTo(match.index + 1)
    result += plain
    done = match.index + match[0].length
    if (plain.length !== match[0].length && before !== undefined && done < text.length) {
      moved.push({text: result.length, source: before + match[0].length})
    }
  }
  moveUpTo(text.length)
  return {text: result + text.slice(done), anchors: moved}
}

/** Offset in the source of offset `at` of the text. */
export function sourceAt(anchors: readonly Anchor[], at: number): number | undefined {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((anchors[middle] as Anchor).text <= at) low = middle + 1
    else high = middle
  }
  const anchor = anchors[low - 1]
  return anchor === undefined ? undefined : anchor.source + (at - anchor.text)
}

const letters: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  μ: 'µ',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '－': '-',
  '⁻': '-',
  '˚': '°',
  º: '°',
  '∘': '°',
  '◦': '°',
  '·': '.',
}

/** Soft hyphens, zero-width and direction marks, control characters. */
const gone = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f'
const spaces = '\\t\\n\\u000b\\f\\r\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
/** Rings and bullets that stand for degrees, and the raised point of some journals: “37 ◦C”, “1·5 mm”. */
const inContext = '[˚º∘◦](?= ?[CF]\\b)|(?<=\\d)·(?=\\d)(?!10\\b)'
const oddPattern = `[${gone}${spaces}ﬀﬁﬂﬃﬄﬅﬆμ−‐‑﹣－⁻]|${inContext}`
const odd = new RegExp(oddPattern)
const oddAll = new RegExp(oddPattern, 'g')
const isSpace = new RegExp(`[${spaces}]`)

function plainOf(character: string): string {
  return letters[character] ?? (isSpace.test(character) ? ' ' : '')
}
