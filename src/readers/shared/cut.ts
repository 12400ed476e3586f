/** Cuts a source text that is longer than any manuscript, so that it is not parsed in vain. */
import {MOST_BLOCKS, MOST_TEXT} from '../../model/bounds.ts'

/** An image that is written into a text. It is no text, and there may be a dozen. */
const IMAGE = /;base64,[A-Za-z0-9+/=\s]{1000,}/g

export interface Cut {
  readonly text: string
  /** What to say about what was left out. */
  readonly remark?: string
}

/** The text up to the line with which it exceeds a bound, images not counted. */
export function cut(whole: string): Cut {
  const short = shortened(whole)
  const end = lastParagraph(short)
  if (end !== undefined)
    return {
      text: short.slice(0, end),
      remark: `longer than any manuscript: only the first ${withCommas(MOST_BLOCKS)} paragraphs were read`,
    }
  return short === whole ? {text: whole} : {text: short, remark: CUT_REMARK}
}

function shortened(text: string): string {
  if (text.length <= MOST_TEXT) return text
  let most = MOST_TEXT
  for (const {0: image, index} of text.matchAll(IMAGE)) {
    if (index > most) break
    most += image.length
  }
  if (text.length <= most) return text
  const line = text.lastIndexOf('\n', most)
  return text.slice(0, line > 0 ? line : most)
}

/** Where the last of too many paragraphs ends. */
function lastParagraph(text: string): number | undefined {
  // Each takes a character and two line ends.
  if (text.length < MOST_BLOCKS * 3) return undefined
  let count = 0
  for (const {index} of text.matchAll(/\S[ \t\r]*\n[ \t\r]*\n/g)) if (++count === MOST_BLOCKS) return index + 1
  return undefined
}

function withCommas(value: number): string {
  // Asking for the number in English would load the tables of all languages: 10 ms of every start.
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** What to remark about a text with too many characters. */
export const CUT_REMARK = `longer than any manuscript: only the first ${withCommas(MOST_TEXT)} characters were read`
