/** Depths of headings, from what they look like and how they are numbered. */
import {isCapitals, isUsualHeading, RUNNING} from './heading-names.ts'

/** What tells the rank of a heading. */
export interface HeadingLook {
  readonly text: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly runIn: boolean
  /** The depth that a style gives it. */
  readonly stated?: number
}

/** Depths of the headings of a document, in their order, from 1. */
export function depthsOf(headings: readonly HeadingLook[]): number[] {
  const roman = headings.some(({text}) => /^II\.\s/.test(text))
  const numbered = new Map<string, number>()
  for (const heading of headings) {
    const depth = numberDepth(heading.text, roman)
    const key = lookKey(heading)
    if (depth !== undefined && !heading.runIn) numbered.set(key, Math.min(depth, numbered.get(key) ?? 9))
  }
  const looks = [...new Set(headings.filter(({runIn, stated}) => !runIn && stated === undefined).map(lookKey))].sort(byRank)
  let last = 0
  const given = headings.flatMap(({stated}) => (stated === undefined ? [] : [stated]))
  const top = given.reduce((least, depth) => Math.min(least, depth), given[0] ?? 1)
  /** Depth of the last heading whose style gives it. */
  let lastStated = 0
  return headings.map(heading => {
    if (heading.runIn && !RUNNING.test(`${heading.text}: x`)) return Math.max(last, 1) + 1
    if (heading.runIn) {
      last = 1
      return 1
    }
    const key = lookKey(heading)
    const number = numberDepth(heading.text, roman)
    const depth =
      heading.stated ??
      (number === undefined ? undefined : lastStated + number) ??
      numbered.get(key) ??
      (isUsualHeading(heading.text) ? top : Math.min(6, lastStated + 1 + looks.indexOf(key)))
    if (heading.stated !== undefined) lastStated = heading.stated
    last = depth
    return depth
  })
}

/** `2.1. Training` is 2 deep; `A. Details` is 2 deep under Roman numerals, else its look decides. */
function numberDepth(text: string, roman: boolean): number | undefined {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(text)?.[1]
  if (number !== undefined) return number.split('.').length
  if (!roman) return undefined
  if (/^[IVX]{1,5}\.\s/.test(text)) return 1
  return /^[A-Z]\.\s/.test(text) ? 2 : undefined
}

function lookKey({size, bold, italic, text}: HeadingLook): string {
  return `${Math.round(size * 2) / 2} ${bold ? 1 : 0} ${italic ? 0 : 1} ${isCapitals(text) ? 1 : 0}`
}

/** Larger, bold, upright, capitals first. */
function byRank(a: string, b: string): number {
  const left = a.split(' ').map(Number)
  const right = b.split(' ').map(Number)
  for (let at = 0; at < left.length; at++) {
    const difference = (right[at] as number) - (left[at] as number)
    if (difference !== 0) return difference
  }
  return 0
}
