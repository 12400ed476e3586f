/** Reports of one submission → its row; rows → the order in which an editor works. */
import type {Finding, Report, Requirement, Status} from '../../model/report.ts'
import type {NextStep, TriageItem, TriageRow} from '../../model/triage.ts'
import {clean} from '../shared/clean.ts'
import {requirements, statuses} from '../shared/words.ts'

/** The row of a submission. `errors` are sentences. */
export function triageRow(
  submission: string,
  reports: readonly Report[],
  errors: readonly string[],
  files: TriageRow['files'],
  key: string,
): TriageRow {
  const missing = named(reports, finding => finding.requirement === 'required' && finding.status === 'missing')
  const partial = named(
    reports,
    finding => finding.requirement === 'required' && (finding.status === 'partial' || finding.status === 'unclear'),
  )
  const pitfalls = reports.flatMap(report =>
    report.pitfalls.map(({rule, severity}) => ({rule, title: titleOf(report, rule), severity})),
  )
  return {
    submission,
    title: titleFor(reports),
    next: nextOf(reports, errors, missing.length + pitfalls.filter(({severity}) => severity === 'error').length, partial.length),
    counts: countsOf(reports),
    missing,
    partial,
    pitfalls,
    errors,
    files,
    key,
  }
}

/** Of several manuscripts in one folder the counts are a sum, which says little: the table must show that they were several. */
function titleFor(reports: readonly Report[]): string {
  const manuscripts = reports.filter(({document}) => document.kind === 'manuscript')
  const title = clean(reports[0]?.document.title ?? '')
  return manuscripts.length < 2 ? title : `${title} [and ${manuscripts.length - 1} more, counted together]`.trim()
}

/** What cannot be read first, then what needs a letter (most asked first), then what needs a look, then the rest; by name among equals. */
export function inOrder(rows: readonly TriageRow[]): TriageRow[] {
  return rows.toSorted(
    (a, b) =>
      steps.indexOf(a.next) - steps.indexOf(b.next) ||
      b.missing.length - a.missing.length ||
      b.partial.length - a.partial.length ||
      (a.submission < b.submission ? -1 : a.submission > b.submission ? 1 : 0),
  )
}

export const steps: readonly NextStep[] = ['unreadable', 'ask', 'look', 'clear']

export const stepWords: Readonly<Record<NextStep, string>> = {
  unreadable: 'ask for another file',
  ask: 'ask the authors',
  look: 'have a look',
  clear: 'nothing to ask',
}

function nextOf(reports: readonly Report[], errors: readonly string[], asked: number, partial: number): NextStep {
  if (reports.length === 0 || errors.length > 0) return 'unreadable'
  if (asked > 0) return 'ask'
  return partial > 0 ? 'look' : 'clear'
}

function named(reports: readonly Report[], test: (finding: Finding) => boolean): TriageItem[] {
  const items = reports.flatMap(report =>
    report.findings
      .filter(finding => test(finding) && !isWaived(report, finding))
      .map(({rule}) => ({rule, title: titleOf(report, rule)})),
  )
  return items.filter(({rule}, index) => items.findIndex(other => other.rule === rule) === index)
}

function isWaived(report: Report, {rule}: Finding): boolean {
  return report.waivers.some(waiver => waiver.rule === rule && waiver.state === 'active')
}

function titleOf(report: Report, rule: string): string {
  return report.rules.find(({id}) => id === rule)?.title ?? rule
}

function countsOf(reports: readonly Report[]): TriageRow['counts'] {
  const count = (requirement: Requirement): Record<Status, number> =>
    Object.fromEntries(
      statuses.map(status => [
        status,
        reports.reduce(
          (sum, {findings}) =>
            sum + findings.filter(finding => finding.requirement === requirement && finding.status === status).length,
          0,
        ),
      ]),
    ) as Record<Status, number>
  return Object.fromEntries(requirements.map(requirement => [requirement, count(requirement)])) as unknown as TriageRow['counts']
}
