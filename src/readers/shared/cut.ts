/** Cuts a source text that is longer than any manuscript, so that it is not parsed in vain. */
import {MOST_TEXT} from '../../model/bounds.ts'

/** An image that is written into a text. It is no text, and there may be a dozen. */
const IMAGE = /;base64,[A-Za-z0-9+/=\s]{1000,}/g

export interface Cut {
  readonly text: string
  /** Whether something was left out. */
  readonly isCut: boolean
}

/** The text up to the line with which it exceeds the bound, images not counted. */
export function cut(text: string): Cut {
  if (text.length <= MOST_TEXT) return {text, isCut: false}
  let most = MOST_TEXT
  for (const {0: image, index} of text.matchAll(IMAGE)) {
    if (index > most) break
    most += image.length
  }
  if (text.length <= most) return {text, isCut: false}
  const line = text.lastIndexOf('\n', most)
  return {text: text.slice(0, line > 0 ? line : most), isCut: true}
}

/** The bound with commas. Asking for the number in English would load the tables of all languages: 10 ms of every start. */
const bound = String(MOST_TEXT).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** What to remark about it. */
export const CUT_REMARK = `longer than any manuscript: only the first ${bound} characters were read`
