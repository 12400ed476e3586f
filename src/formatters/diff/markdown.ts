/** Comparisons for pull requests. */
import {changes, type DiffEntry, type ReportDiff} from '../../compare/diff.ts'
import {escapeMarkdown as md} from '../markdown/escape.ts'
import {shorten} from '../shared/clean.ts'
import {spoken} from '../shared/places.ts'
import type {DiffFormatter} from './formatter.ts'
import {diffSummary, documentName, headings, message, transition, words} from './words.ts'

/** With `quiet` what is still open is counted, not listed. */
export const diffMarkdown: DiffFormatter = (diffs, options) => diffs.map(diff => document(diff, options.quiet)).join('\n')

function document(diff: ReportDiff, quiet: boolean): string {
  const listed = changes.filter(change => change !== 'unchanged')
  const open = diff.entries.filter(entry => entry.change === 'unchanged')
  const parts = [
    `### Reportoscope: what changed in ${md(documentName(diff))}`,
    `**${diffSummary(diff)}**`,
    ...diff.remarks.map(remark => `> ${md(remark)}`),
    ...listed.map(change =>
      section(
        headings[change],
        diff.entries.filter(entry => entry.change === change),
      ),
    ),
    quiet || open.length === 0
      ? ''
      : `<details><summary>${headings.unchanged} (${open.length})</summary>\n\n${table(open)}\n\n</details>`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function section(heading: string, entries: readonly DiffEntry[]): string {
  return entries.length === 0 ? '' : `**${heading}**\n\n${table(entries)}`
}

function table(entries: readonly DiffEntry[]): string {
  const rows = entries.map(entry => {
    const {evidence, old} = words(entry)
    const [first] = evidence
    const place = first && `${old ? 'before: ' : ''}“${md(shorten(first.quote, 300))}” (${md(spoken(first.place))})`
    return `| ${md(entry.rule.title)} | ${transition(entry)} | ${place ?? md(message(entry))} |`
  })
  return ['| Item | Before → after | In which words |', '| --- | --- | --- |', ...rows].join('\n')
}
