/** What a person should know about a reading, one sentence each. */
import {oneLine} from '../shared/one-line.ts'
import type {Reading} from './state.ts'

/** `complete`: whether there was a `\begin{document}`. */
export function remarksOf(reading: Reading, complete: boolean): string[] {
  const {tally, library} = reading
  const remarks = [...library.remarks]
  if (!complete) remarks.push('no \\begin{document}: read as a part of a manuscript')
  if (tally.missing.size > 0)
    remarks.push(`${files(tally.missing)} not found in the folder of the manuscript: ${list(tally.missing)}`)
  if (tally.refused.size > 0)
    remarks.push(`${files(tally.refused)} not read, since it lies outside the manuscript: ${list(tally.refused)}`)
  if (tally.authorNotes > 0) remarks.push(`${count(tally.authorNotes, 'note')} between authors left out`)
  if (tally.deletions > 0) remarks.push(`${count(tally.deletions, 'deletion')} read as accepted`)
  if (tally.drawings > 0) remarks.push(`${count(tally.drawings, 'drawing')} (TikZ and the like) left out`)
  return [...remarks, ...tally.remarks]
}

function files(paths: ReadonlySet<string>): string {
  return count(paths.size, 'included file')
}

function list(paths: ReadonlySet<string>): string {
  const shown = [...paths].slice(0, 8).map(oneLine).join(', ')
  return paths.size > 8 ? `${shown} …` : shown
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
