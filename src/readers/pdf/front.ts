/** Marks the title of a paper and what stands between title and abstract: authors, addresses, dates. */

import {ADDRESS, namesIn} from '../shared/front-matter.ts'
import {isUsualHeading} from '../shared/heading-names.ts'
import {toldTitle} from '../shared/told-title.ts'
import {plainText} from './lines.ts'
import type {Measure} from './measure.ts'
import {above, gapAbove, isProse, type Tagged} from './tags.ts'

/** Marks the front matter and gives the title; `told` is the title in the properties of the file, if any. */
export function tagFront(tagged: readonly Tagged[], measure: Measure, told: string | undefined): string | undefined {
  const page = tagged[0]?.line.page
  const end = tagged.findIndex(({line}) => line.page !== page)
  const first = end === -1 ? tagged : tagged.slice(0, end)
  const range = titleRange(first, measure)
  if (range === undefined) return toldTitle(told)
  const [start, stop] = range
  for (let at = 0; at < start; at++) if ((tagged[at] as Tagged).tag === 'text') (tagged[at] as Tagged).tag = 'author'
  for (let at = start; at < stop; at++) (tagged[at] as Tagged).tag = 'title'
  tagAuthors(tagged, stop, measure)
  return undefined
}

/** From the first line of the title to after its last. */
function titleRange(first: readonly Tagged[], measure: Measure): readonly [number, number] | undefined {
  const labelled = first.findIndex(({line}) => /^title:\s*\S/i.test(line.text))
  if (labelled !== -1 && labelled < 4) {
    let stop = labelled + 1
    while (stop < first.length && (gapAbove(first, stop) ?? 99) < 1.2 * measure.leading) stop++
    return [labelled, stop]
  }
  let best: {readonly range: readonly [number, number]; readonly size: number} | undefined
  for (let start = 0; start < first.length; ) {
    let stop = start + 1
    while (stop < first.length && isSameTitle(first, stop, measure)) stop++
    const text = first
      .slice(start, stop)
      .map(({line}) => plainText(line))
      .join(' ')
    const {size, bold} = (first[start] as Tagged).line
    const large = size > 1.12 * measure.size || (start < 4 && bold && !measure.bold)
    const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
    if (large && words >= 3 && words <= 45 && stop - start <= 6 && (best === undefined || size > 1.05 * best.size)) {
      best = {range: [start, stop], size}
    }
    start = stop
  }
  return best?.range
}

function isSameTitle(first: readonly Tagged[], at: number, measure: Measure): boolean {
  const {line} = first[at] as Tagged
  const before = above(first, at)
  if (before === undefined || Math.abs(before.size - line.size) > 0.04 * line.size || before.bold !== line.bold) return false
  return before.y - line.y < Math.max(1.7, (1.3 * measure.leading) / measure.size) * line.size
}

/** What follows the title up to the abstract, the first other heading, or the first paragraph. */
function tagAuthors(tagged: readonly Tagged[], start: number, measure: Measure): void {
  const page = (tagged[start - 1] as Tagged).line.page
  const abstract = tagged.findIndex(
    ({line, tag}, at) =>
      at >= start && line.page <= page + 2 && (tag === 'heading' || tag === 'run-in') && ABSTRACT.test(line.text),
  )
  /** Whether a statement such as “Funding” is being read, which some journals print on the first page. */
  let statement = false
  for (let at = start; at < tagged.length; at++) {
    const entry = tagged[at] as Tagged
    const headed = entry.tag === 'heading' || entry.tag === 'run-in'
    if (at === abstract || entry.line.page > (abstract === -1 ? page : page + 2)) return
    if (headed && abstract === -1 && (at > start + 12 || namesIn([plainText(entry.line)]).length === 0)) return
    if (headed && !isUsualHeading(entry.line.text)) {
      // A name in bold is no heading as long as the abstract is still to come.
      entry.tag = 'text'
      statement = false
    } else if (headed) statement = true
    if (entry.tag === 'caption' || entry.tag === 'note') continue
    if (abstract === -1 && beginsText(tagged, at, measure)) return
    if (entry.tag === 'text' && !statement) entry.tag = 'author'
  }
}

/** Three lines of prose in a row that name no place. */
function beginsText(tagged: readonly Tagged[], at: number, measure: Measure): boolean {
  let words = 0
  for (let next = at; next < at + 3; next++) {
    const entry = tagged[next]
    if (entry === undefined || entry.tag !== 'text' || ADDRESS.test(entry.line.text)) return false
    if (!isProse({...entry.line, size: measure.size}, measure)) return false
    if (next > at && (gapAbove(tagged, next) ?? 99) > 1.5 * measure.leading) return false
    words += entry.line.text.match(/(?<=\s|^)\p{Ll}{2,}/gu)?.length ?? 0
  }
  return words >= 12
}

const ABSTRACT = /^(abstract|summary)\b/i
