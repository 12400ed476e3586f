/** Findings as SARIF results. */
import {relativePath} from '../../compare/relative-path.ts'
import type {Place} from '../../model/document.ts'
import type {FormatOptions} from '../../model/formatter.ts'
import type {Evidence, Finding, PitfallFinding, Report, RuleId, Status, Waiver} from '../../model/report.ts'
import {arrange, fingerprintOf} from '../shared/arrange.ts'
import {clean, shorten} from '../shared/clean.ts'
import {locate} from '../shared/locations.ts'
import {sectionPath, spot, uri} from '../shared/places.ts'
import {nearMiss} from '../shared/words.ts'

/** Some hosts show every result as an alert, so what is reported or does not apply is written only when everything is asked for. */
export function results(report: Report, index: ReadonlyMap<RuleId, number>, options: FormatOptions): readonly object[] {
  const {items, pitfalls} = arrange(report, options)
  const shown = items.filter(
    ({finding}) => options.verbose || kinds[finding.status] === 'fail' || kinds[finding.status] === 'review',
  )
  const common = (subject: Finding | PitfallFinding, known: boolean) => ({
    ruleId: subject.rule,
    ...(index.has(subject.rule) && {ruleIndex: index.get(subject.rule)}),
    message: {text: message(subject)},
    locations: [location(subject, report, options)],
    ...related([...subject.evidence.slice(1), ...('voided' in subject ? subject.voided : [])], options),
    partialFingerprints: fingerprints(fingerprintOf(subject, report, options.base)),
    ...(options.known && {baselineState: known ? 'unchanged' : 'new'}),
  })
  return [
    ...pitfalls.map(({pitfall, known}) => ({
      ...common(pitfall, known),
      kind: 'fail',
      level: pitfall.severity,
      properties: {document: report.document.path, status: 'pitfall'},
    })),
    ...shown.map(({finding, known, waiver}) => ({
      ...common(finding, known),
      kind: kinds[finding.status],
      level: kinds[finding.status] === 'fail' ? finding.severity : 'none',
      ...(waiver && {suppressions: [suppression(waiver)]}),
      properties: {document: report.document.path, status: finding.status, requirement: finding.requirement},
    })),
  ]
}

/** GitHub looks at the first name only; with a value of ours there, moved lines do not open new alerts. */
function fingerprints(print: string): object {
  return {primaryLocationLineHash: `${print}:1`, 'reportoscopeFinding/v1': print}
}

/** SARIF wants the level `none` for every kind but `fail`. */
const kinds: Readonly<Record<Status, 'pass' | 'fail' | 'review' | 'notApplicable'>> = {
  reported: 'pass',
  partial: 'fail',
  missing: 'fail',
  unclear: 'review',
  'not-applicable': 'notApplicable',
}

function message(subject: Finding | PitfallFinding): string {
  const found = subject.evidence.map(evidence => `“${shorten(evidence.quote, 500)}”`)
  const near =
    'voided' in subject ? subject.voided.map(evidence => `${nearMiss(evidence)}: “${shorten(evidence.quote, 500)}”`) : []
  return [subject.message, ...found, ...near].map(clean).join('\n')
}

function suppression({reason}: Waiver): object {
  return {kind: 'external', status: 'accepted', justification: clean(reason)}
}

function location(subject: Finding | PitfallFinding, report: Report, options: FormatOptions): object {
  const {path, place} = locate(subject, report, options)
  const evidence = subject.evidence[0] ?? ('voided' in subject ? subject.voided[0] : undefined)
  return {physicalLocation: physical(path, place), ...logical(evidence)}
}

function related(list: readonly Evidence[], {base}: FormatOptions): object {
  if (list.length === 0) return {}
  const relatedLocations = list.map((evidence, id) => ({
    id,
    physicalLocation: physical(relativePath(evidence.place.file, base), evidence.place),
    ...logical(evidence),
    message: {text: shorten(clean(evidence.quote), 500)},
  }))
  return {relatedLocations}
}

/** Pages and paragraphs are no lines; hosts that ask for a line get the first, and the message says where it is. */
function physical(path: string, place: Place | undefined): object {
  const address = uri(path)
  const artifactLocation = {uri: address, ...(address.startsWith('file:') ? {} : {uriBaseId: '%SRCROOT%'})}
  if (place?.kind !== 'range') return {artifactLocation, region: {startLine: 1}}
  const {start, end} = place
  return {artifactLocation, region: {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}}
}

/** The section, and the page or paragraph where the file has no lines. */
function logical(evidence: Evidence | undefined): object {
  if (evidence === undefined) return {}
  const section = sectionPath(evidence)
  const names = [
    ...(section === '' ? [] : [{fullyQualifiedName: section, kind: 'section'}]),
    ...(evidence.place.kind === 'range' ? [] : [{name: spot(evidence.place), kind: evidence.place.kind}]),
  ]
  return names.length > 0 ? {logicalLocations: names} : {}
}
