/** The sentences of a letter that are the same in every letter. Editors change them as they like. */
import type {Report} from '../../model/report.ts'
import {clean} from '../shared/clean.ts'
import {plural} from '../shared/words.ts'
import type {LetterPoints} from './points.ts'

export function opening(report: Report): string {
  const title = clean(report.document.title)
  return `Thank you for your manuscript${title === '' ? '' : ` “${title}”`}. Before we can proceed we ask you to complete the reporting points below, which follow “${clean(report.profile.title)}”. Where a point does not apply, please say so in a sentence.`
}

export function nothingAsked(report: Report): string {
  return `Thank you for your manuscript. We found every required point of “${clean(report.profile.title)}” reported.`
}

export const sections: Readonly<Record<keyof LetterPoints, string>> = {
  required: 'Please add or complete',
  doubts: 'Please check',
  recommended: 'We also recommend',
}

/** Where the letter comes from, so that nobody takes it for a verdict on the science. */
export function closing(report: Report): string {
  return `These points were found by a text search (${report.tool.name} ${report.tool.version}, rules ${report.tool.rules}; manuscript SHA-256 ${report.document.sha256.slice(0, 12)}…). It cannot see figures or supplementary files that were not given, and it can overlook a sentence: if something stands in the manuscript already, please point us to it. ${plural(report.summary.reported, 'point')} ${report.summary.reported === 1 ? 'was' : 'were'} found reported.`
}
