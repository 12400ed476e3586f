/** The words in which comparisons are told. */
import type {Change, DiffEntry, ReportDiff, Side} from '../../compare/diff.ts'
import type {Evidence} from '../../model/report.ts'
import {statusWords} from '../shared/words.ts'

export const headings: Readonly<Record<Change, string>> = {
  new: 'New',
  changed: 'Changed',
  resolved: 'Resolved',
  unchanged: 'Still open',
}

/** “missing → partial”. */
export function transition({before, after}: DiffEntry): string {
  return [before, after].map(side => (side ? sideWord(side) : '–')).join(' → ')
}

/** “2 resolved, 1 new, 0 changed, 5 still open”. */
export function diffSummary({summary}: ReportDiff): string {
  return `${summary.resolved} resolved, ${summary.new} new, ${summary.changed} changed, ${summary.unchanged} still open`
}

/** The name of the document; both names where it was renamed. */
export function documentName({before, after}: ReportDiff): string {
  const names = [...new Set([before?.path, after?.path].filter(path => path !== undefined))]
  return names.join(' → ')
}

/** What is said now; of a pitfall that is gone, what was said. */
export function message(entry: DiffEntry): string {
  return (entry.after ?? entry.before)?.message ?? ''
}

/** The words to show: those of now, else those that were there before. */
export function words({before, after}: DiffEntry): {readonly evidence: readonly Evidence[]; readonly old: boolean} {
  const old = after === undefined || after.evidence.length === 0
  return {evidence: (old ? before : after)?.evidence ?? [], old}
}

function sideWord({status}: Side): string {
  return status === 'pitfall' ? 'pitfall' : statusWords[status]
}
