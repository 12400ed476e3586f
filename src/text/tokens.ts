/** Words. The same function cuts a manuscript and the words of a phrase, so that both meet. */

/** The words of one sentence, side by side in arrays: cheap to make by the thousand. */
export interface Tokens {
  readonly count: number
  readonly words: readonly string[]
  /** Offsets in the text that was cut. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What stands before each word: `gap.none`, `gap.soft` (comma, bracket, quote) or `gap.hard` (full stop, colon, semicolon). */
  readonly gaps: readonly number[]
}

export const gap = {none: 0, soft: 1, hard: 2} as const

/** A part of the text that is one word whatever it holds, such as a web address. */
export interface Whole {
  readonly start: number
  readonly end: number
}

/** Told of each word, where it stands and what stands before it. */
export type PutWord = (start: number, end: number, gap: number) => void

/** The words of `text` from `start` to `end`; `wholes` (sorted, disjoint) are one word each. */
export function tokens(text: string, start = 0, end = text.length, wholes: readonly Whole[] = []): Tokens {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const gaps: number[] = []
  cut(text, start, end, wholes, (from, to, between) => {
    words.push(text.slice(from, to))
    starts.push(from)
    ends.push(to)
    gaps.push(between)
  })
  return {count: words.length, words, starts, ends, gaps}
}

/**
 * Cuts `text` from `start` to `end` into words. Letters and digits make words; hyphens and slashes part them;
 * a number keeps its point and thousands commas (`1,024`, `0.65`, `.65`, `1.5e-4`); a unit set close to its
 * number parts from it (`65nm`, `40x`, `30%`).
 */
export function cut(text: string, start: number, end: number, wholes: readonly Whole[], tell: PutWord): void {
  let between: number = gap.none
  let nextWhole = 0
  let at = start
  const put = (from: number, to: number): void => {
    tell(from, to, between)
    between = gap.none
  }
  while (at < end) {
    while (nextWhole < wholes.length && (wholes[nextWhole] as Whole).start < at) nextWhole++
    const whole = wholes[nextWhole]
    if (whole !== undefined && whole.start === at && whole.end <= end) {
      put(whole.start, whole.end)
      at = whole.end
      continue
    }
    // A whole that begins here but ends beyond `end` is cut as ordinary words.
    const limit = whole !== undefined && whole.start > at && whole.start < end ? whole.start : end
    const code = text.charCodeAt(at)
    if (code === 0x20) at++
    else if (code === 0x23 && isNumberAhead(text, at + 1)) {
      // “#9098”, “# 9098”: a name of an antibody, an animal or a protocol, no number of things.
      const stop = wordEnd(text, numberEnd(text, at + (text.charCodeAt(at + 1) === 0x20 ? 2 : 1), limit), limit)
      put(at, stop)
      at = stop
    } else if (isDigit(code) || isBarePoint(text, at, start, limit)) {
      const stop = numberEnd(text, isDigit(code) ? at : at + 1, limit)
      const wordStop = wordEnd(text, stop, limit)
      const close = text.slice(stop, wordStop)
      if (wordStop > stop && (!unitsSetClose.has(close) || (close === 's' && endsName(text, at, start)))) {
        // “3D”, “2nd”, “4xFLAG”, the cells “THP-1s”: one word.
        put(at, wordStop)
        at = wordStop
      } else {
        put(at, stop)
        at = stop
      }
    } else if (isWordCode(code)) {
      const stop = wordEnd(text, at, limit)
      put(at, stop)
      at = stop
    } else {
      if (isSign(code)) put(at, at + 1)
      else between = Math.max(between, gapOf(text, at))
      at++
    }
  }
}

/** %, ×, °, ±, <, >, =, ~, &, +, ≤, ≥, ≈: signs that phrases may name. */
function isSign(code: number): boolean {
  return (
    code === 0x25 ||
    code === 0xd7 ||
    code === 0xb0 ||
    code === 0xb1 ||
    (code >= 0x3c && code <= 0x3e) ||
    code === 0x7e ||
    code === 0x26 ||
    code === 0x2b ||
    code === 0x2264 ||
    code === 0x2265 ||
    code === 0x2248
  )
}

function gapOf(text: string, at: number): number {
  switch (text[at]) {
    case ' ':
    case '-':
    case '/':
    case '_':
    case '’':
    case "'":
      return gap.none
    case '.':
    case '?':
    case '!':
      // A stop before a small letter or a number is an abbreviation’s: “et al. proposed”, “Fig. 2”.
      return text.charCodeAt(at + 1) !== 0x20 ? gap.none : isCapital(text.charCodeAt(at + 2)) ? gap.hard : gap.soft
    case ':':
      // “Scale bar: 5 µm”, “batch size: 16”: a label and its number.
      return isNumberAhead(text, at + 1) ? gap.soft : gap.hard
    case ';':
      return gap.hard
    default:
      return gap.soft
  }
}

/** Whether the number at `at` is the end of a name, as in “THP-1”. */
function endsName(text: string, at: number, start: number): boolean {
  return at > start + 1 && text[at - 1] === '-' && /\p{L}/u.test(text[at - 2] as string)
}

function isNumberAhead(text: string, from: number): boolean {
  const at = text.charCodeAt(from) === 0x20 ? from + 1 : from
  return isDigit(text.charCodeAt(at)) || isBarePoint(text, at, from, text.length)
}

/** The point of “.65”, as many journals write 0.65: behind no word, before a digit. */
function isBarePoint(text: string, at: number, start: number, limit: number): boolean {
  if (text.charCodeAt(at) !== 0x2e || at + 1 >= limit || !isDigit(text.charCodeAt(at + 1))) return false
  const before = at > start ? text.charCodeAt(at - 1) : 0x20
  return before === 0x20 || before === 0x28 || before === 0x5b || isSign(before)
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** 1 for each code below 128 that makes words: what most text is made of is told by one look. */
const plain = Uint8Array.from({length: 128}, (_, code) => (isLetter(code) || isDigit(code) ? 1 : 0))

function isWordCode(code: number): boolean {
  return (
    plain[code] === 1 ||
    (code >= 0xb2 && code !== 0xb7 && code !== 0xbb && code !== 0xd7 && code < 0x2000 && code !== 0xbf && code !== 0xf7) ||
    code === 0xb5 ||
    code === 0xaa ||
    (code >= 0x2c00 && code < 0x3000) ||
    (code >= 0x3040 && code < 0xfe00)
  )
}

/** An apostrophe inside a word belongs to it: “Student’s”, “didn't”. */
function wordEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (plain[code] === 1 || isWordCode(code)) at++
    else if ((code === 0x27 || code === 0x2019) && at > from && at + 1 < limit && isLetter(text.charCodeAt(at + 1))) at++
    else break
  }
  return at
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function numberEnd(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) at++
    else if (code === 0x2e && at + 1 < limit && isDigit(text.charCodeAt(at + 1))) at++
    else if (code === 0x2c && thousands(text, at, limit)) at += 4
    else if ((code === 0x65 || code === 0x45) && exponent(text, at, limit)) at += 2
    else break
  }
  return at
}

/** A comma with exactly three digits behind it. */
function thousands(text: string, comma: number, limit: number): boolean {
  return (
    comma + 3 < limit &&
    isDigit(text.charCodeAt(comma + 1)) &&
    isDigit(text.charCodeAt(comma + 2)) &&
    isDigit(text.charCodeAt(comma + 3)) &&
    !(comma + 4 < limit && isDigit(text.charCodeAt(comma + 4)))
  )
}

function exponent(text: string, at: number, limit: number): boolean {
  const sign = text.charCodeAt(at + 1)
  if (isDigit(sign)) return at + 2 >= limit || !isLetter(text.charCodeAt(at + 2))
  return (sign === 0x2d || sign === 0x2b) && at + 2 < limit && isDigit(text.charCodeAt(at + 2))
}

const unitsSetClose = new Set(
  'nm um µm mm cm m pm Å x X px ms s sec min h hr hrs d kV keV V mW W MB GB TB Hz kHz MHz fps K k M C bit bits pixels ml mL µl µL µM nM mM kDa bp dpi hpf dpf nl g mg µg ng rpm NA'.split(
    ' ',
  ),
)
