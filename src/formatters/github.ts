/** Workflow commands of GitHub Actions: each gap becomes an annotation at its file and line. */
import type {FormatOptions, Formatter} from '../model/formatter.ts'
import type {Finding, PitfallFinding, Report, RuleInfo, Severity} from '../model/report.ts'
import {arrange} from './shared/arrange.ts'
import {clean, shorten} from './shared/clean.ts'
import {type Location, locate} from './shared/locations.ts'
import {nearMiss, statusWords, summaryLine} from './shared/words.ts'

/** Most urgent first: GitHub shows only the first ten annotations of each kind of a step. */
export const github: Formatter = (reports, options) =>
  reports
    .flatMap(report => lines(report, options))
    .map(line => `${line}\n`)
    .join('')

function lines(report: Report, options: FormatOptions): readonly string[] {
  const {gaps, pitfalls, items} = arrange(report, options)
  const point = (subject: Finding | PitfallFinding) => locate(subject, report, options)
  return [
    ...pitfalls
      .filter(entry => !entry.known)
      .map(({pitfall, rule}) =>
        annotation(pitfall.severity, point(pitfall), `${rule.title} (${rule.id})`, [pitfall.message, rule.advice]),
      ),
    ...gaps.map(({finding, rule}) => {
      const title = `${rule.title}: ${statusWords[finding.status]}, ${finding.requirement} (${rule.id})`
      return annotation(finding.severity, point(finding), title, gapText(finding, rule))
    }),
    ...items.flatMap(({waiver, rule}) => (waiver ? [plain(`waived by the author: ${rule.title} (${waiver.reason})`)] : [])),
    plain(`${report.document.path}: ${summaryLine(report)}`),
  ]
}

/** A line of the log that the runner does not take for a command: neither `::…` at its start nor `##[…]` anywhere. */
function plain(text: string): string {
  return `reportoscope: ${clean(text).replaceAll('##[', '# #[')}`
}

function gapText(finding: Finding, rule: RuleInfo): readonly string[] {
  const near = finding.voided.map(evidence => `${nearMiss(evidence)}: “${shorten(evidence.quote, 500)}”`)
  return [finding.message, ...near, rule.advice, rule.wording && `Wording: ${rule.wording}`]
}

/** `::error file=paper.md,line=3,col=1::message`. Values with special signs are escaped, so no text can open a command. */
function annotation(severity: Severity, location: Location, title: string, text: readonly string[]): string {
  const properties = {file: clean(location.path), ...region(location), title: clean(title)}
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${list.join(',')}::${escapeData(text.filter(Boolean).map(clean).join('\n'))}`
}

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'notice', none: 'notice'}

/** Columns are left out where the range spans lines: GitHub then refuses them. */
function region({place}: Location): Readonly<Record<string, number>> {
  if (place === undefined) return {line: 1}
  if (place.kind !== 'range') return {}
  const {start, end} = place
  return start.line === end.line
    ? {line: start.line, col: start.column, endColumn: end.column}
    : {line: start.line, endLine: end.line}
}

/** A text within a workflow command, of which it can neither end the line nor begin another. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
