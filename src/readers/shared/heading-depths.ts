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
  const alone = headings.filter(({runIn}) => !runIn)
  const numbered = depthsByLook(alone, roman)
  const looks = [...new Set(alone.filter(({stated}) => stated === undefined).map(lookKey))].sort(byRank)
  const given = headings.flatMap(({stated}) => (stated === undefined ? [] : [stated]))
  const top = given.reduce((least, depth) => Math.min(least, depth), given[0] ?? 1)
  const isInner = countsWithin(alone, roman)
  /** Depths of the last heading, and of the last one that numbers count within. */
  let last = 0
  let outer = 0
  let stated = 0
  return headings.map(heading => {
    if (heading.runIn) {
      if (!RUNNING.test(`${heading.text}: x`)) return Math.max(last, 1) + 1
      last = 1
      return 1
    }
    const key = lookKey(heading)
    const number = numberDepth(heading.text, roman)
    const byLook = isUsualHeading(heading.text) ? top : Math.min(6, stated + 1 + looks.indexOf(key))
    const depth =
      heading.stated ??
      (number !== undefined
        ? number + (isInner ? outer : stated)
        : ((isInner || given.length > 0 ? undefined : numbered.get(key)) ?? byLook))
    if (heading.stated !== undefined) stated = heading.stated
    if (number === undefined) outer = depth
    last = depth
    return depth
  })
}

/** The least depth that numbers give to each look. */
function depthsByLook(headings: readonly HeadingLook[], roman: boolean): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const heading of headings) {
    const depth = numberDepth(heading.text, roman)
    const key = lookKey(heading)
    if (depth !== undefined) depths.set(key, Math.min(depth, depths.get(key) ?? depth))
  }
  return depths
}

/** Whether numbers count within sections: several headings without numbers look more important than the numbered ones. */
function countsWithin(headings: readonly HeadingLook[], roman: boolean): boolean {
  const best = headings
    .filter(({text}) => numberDepth(text, roman) === 1)
    .map(lookKey)
    .sort(byRank)[0]
  if (best === undefined) return false
  return (
    headings.filter(heading => numberDepth(heading.text, roman) === undefined && byRank(lookKey(heading), best) < 0).length >= 3
  )
}

/** `2.1. Training` and `B.1 Data` are 2 deep; `A. Details` is 2 deep under Roman numerals, else its look decides. */
function numberDepth(text: string, roman: boolean): number | undefined {
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/.exec(text)?.[1]
  if (number !== undefined) return number.split('.').length
  const lettered = /^([A-Z](?:\.\d{1,2})+)\.?\s/.exec(text)?.[1]
  if (lettered !== undefined) return lettered.split('.').length
  if (!roman) return undefined
  if (/^[IVX]{1,5}\.\s/.test(text)) return 1
  if (/^[A-Z]\.\s/.test(text)) return 2
  return /^\d{1,2}\)\s/.test(text) ? 3 : undefined
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
