/** Reviewdog Diagnostic Format: review comments on any code host. */
import type {Formatter} from '../model/formatter.ts'
import type {Finding, PitfallFinding, RuleInfo, Severity} from '../model/report.ts'
import {stringify} from './json.ts'
import {arrange} from './shared/arrange.ts'
import {clean, shorten} from './shared/clean.ts'
import {type Location, locate} from './shared/locations.ts'
import {homepage, rulePage} from './shared/project.ts'
import {beyondTitle, nearMiss} from './shared/words.ts'

export const rdjson: Formatter = (reports, options) => {
  const diagnostics = reports.flatMap(report => {
    const {gaps, pitfalls} = arrange(report, options)
    return [
      ...pitfalls
        .filter(entry => !entry.known)
        .map(entry => diagnostic(entry.pitfall, entry.rule, locate(entry.pitfall, report, options))),
      ...gaps.map(entry => diagnostic(entry.finding, entry.rule, locate(entry.finding, report, options))),
    ]
  })
  return `${stringify({source: {name: 'reportoscope', url: homepage}, diagnostics}, 2)}\n`
}

function diagnostic(subject: Finding | PitfallFinding, rule: RuleInfo, location: Location): object {
  const near =
    'voided' in subject ? subject.voided.map(evidence => `${nearMiss(evidence)}: “${shorten(evidence.quote, 500)}”`) : []
  const message = [`${rule.title}. ${beyondTitle(subject.message, rule.title)}`.trim(), ...near, rule.advice]
    .filter(Boolean)
    .map(clean)
    .join('\n')
  return {
    message,
    location: {path: location.path, ...range(location)},
    severity: severities[subject.severity],
    code: {value: rule.id, url: rulePage(rule.id)},
  }
}

/** Lines only: the format counts columns in bytes of UTF-8, and a report knows them in UTF-16 code units. */
function range({place}: Location): object {
  if (place === undefined) return {range: {start: {line: 1}}}
  return place.kind === 'range' ? {range: {start: {line: place.start.line}, end: {line: place.end.line}}} : {}
}

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', note: 'INFO', none: 'INFO'}
