/** Comparisons for a terminal: what is new on top, what is done, what is left by name only. */
import {changes, type DiffEntry, type ReportDiff} from '../../compare/diff.ts'
import {clean} from '../shared/clean.ts'
import {wrap} from '../text/layout.ts'
import {makePage, type Page} from '../text/page.ts'
import type {DiffFormatter} from './formatter.ts'
import {diffSummary, documentName, headings, message, transition, words} from './words.ts'

export const diffText: DiffFormatter = (diffs, options) => {
  const page = makePage(options)
  return diffs.map(diff => `${document(diff, page, options.quiet).join('\n')}\n`).join('\n')
}

function document(diff: ReportDiff, page: Page, quiet: boolean): readonly string[] {
  const head = [
    page.style.bold(clean(documentName(diff))),
    ...diff.remarks.flatMap(remark => wrap(clean(remark), page.width, '! ', '  ')),
  ]
  const sections = changes.map(change => {
    const entries = diff.entries.filter(entry => entry.change === change)
    if (entries.length === 0) return []
    const brief = quiet || (change === 'unchanged' && !page.verbose)
    const heading = page.style.bold(`${headings[change]}: ${entries.length}`)
    return ['', heading, ...(brief ? names(entries, page) : entries.flatMap(entry => ['', ...block(entry, page)]))]
  })
  return [...head, ...sections.flat(), '', page.style.bold(diffSummary(diff))]
}

function names(entries: readonly DiffEntry[], page: Page): readonly string[] {
  return wrap(entries.map(entry => clean(entry.rule.id)).join(', '), page.width, '  ', '  ')
}

function block(entry: DiffEntry, page: Page): readonly string[] {
  const {evidence, old} = words(entry)
  const title = wrap(`${clean(entry.rule.title)} (${clean(entry.rule.id)}): ${transition(entry)}`, page.width, '  ', '    ')
  const paint = entry.change === 'resolved' ? page.style.green : page.style.bold
  const before = old && evidence.length > 0 ? page.paragraph('Before:') : []
  return page.evidence([...title.map(paint), ...page.paragraph(message(entry)), ...before], evidence)
}
