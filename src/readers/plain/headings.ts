/** Which lines of a plain text are headings. */
import {labelOf} from '../shared/caption-label.ts'
import {ADDRESS, namesIn} from '../shared/front-matter.ts'
import {HEADING_NUMBER, isCapitals, isUsualHeading} from '../shared/heading-names.ts'

export interface Heading {
  /** From 1; for a heading that only its shape tells, the depth below the last sure one. */
  readonly depth: number
  readonly isSure: boolean
  readonly text: string
}

/** In words and characters. */
const mostWords = 18
const mostCharacters = 130

/** What stands around a line. */
export interface Around {
  /** The line that follows, if any. */
  readonly next: string | undefined
  /** Whether blank lines stand around it. */
  readonly isAlone: boolean
  /** Whether no heading came before: names of authors stand here. */
  readonly isFront: boolean
}

export function headingOf(line: string, {next, isAlone, isFront}: Around): Heading | undefined {
  const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)
  if (marked !== null) return {depth: (marked[1] as string).length, isSure: true, text: marked[2] as string}
  if (line.length > mostCharacters || next === undefined || !/\p{L}{3}/u.test(line) || line.split(' ').length > mostWords)
    return undefined
  const text = line.replace(/\s*:$/, '')
  if (/[.;,!?]$/.test(text) || /^\p{Ll}|@|:\/\//u.test(text) || labelOf(text) !== undefined) return undefined
  const number = HEADING_NUMBER.exec(text)?.[1]
  if (number !== undefined && /\d|\./.test(number))
    return isListed(number, next) ? undefined : {depth: depthOf(number), isSure: true, text}
  if (isUsualHeading(text) || isCapitals(text)) return {depth: 1, isSure: true, text}
  const isShort = line.split(' ').length <= 10 && next.length > line.length
  const isLead = isAlone && isShort && /^\p{Lu}/u.test(text) && !(isFront && namesIn([text]).length > 0) && !ADDRESS.test(text)
  return isLead ? {depth: 1, isSure: false, text} : undefined
}

/** `1. First` above `2. Second` is a list. */
function isListed(number: string, next: string): boolean {
  const following = /^(\d{1,2})[.)]?\s/.exec(next)?.[1]
  return following !== undefined && Number(following) === Number.parseInt(number, 10) + 1
}

function depthOf(number: string): number {
  return number.replace(/\.$/, '').split('.').length
}

/** Whether what stands first in a text is its title. */
export function isTitle(text: string): boolean {
  const words = text.split(' ').length
  return (
    words >= 2 &&
    text.length <= 300 &&
    !/[.;,:]$/.test(text) &&
    !isUsualHeading(text) &&
    !ADDRESS.test(text) &&
    !/^[#\d*•-]/.test(text)
  )
}
