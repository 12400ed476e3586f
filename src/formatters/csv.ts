/** One row per item and pitfall, for spreadsheets and statistics. */
import type {FormatOptions, Formatter} from '../model/formatter.ts'
import type {Evidence, Report} from '../model/report.ts'
import {arrange, type Item, type Pitfall} from './shared/arrange.ts'
import {sectionPath} from './shared/places.ts'
import {type Cell, csvTable} from './shared/table.ts'

export const csv: Formatter = (reports, options) => csvTable([heading, ...reports.flatMap(report => rows(report, options))])

// biome-ignore format: one column after the other reads better than one per line
const heading = [
  'document', 'sha256', 'profile', 'tool_version', 'rules_version', 'kind', 'rule', 'group', 'title', 'requirement', 'status', 'severity',
  'known', 'waiver', 'message', 'section', 'file', 'line', 'column', 'page', 'paragraph', 'quote', 'near_miss', 'near_miss_because',
] as const

function rows(report: Report, options: FormatOptions): readonly (readonly Cell[])[] {
  const {items, pitfalls} = arrange(report, options)
  const {document, profile, tool} = report
  const head = [document.path, document.sha256, profile.id, tool.version, tool.rules]
  return [
    ...items.map(item => [...head, ...itemCells(item, report)]),
    ...pitfalls.map(entry => [...head, ...pitfallCells(entry)]),
  ]
}

function itemCells({finding, rule, known}: Item, report: Report): readonly Cell[] {
  const near = finding.voided[0]
  const waiver = report.waivers.find(entry => entry.rule === finding.rule)
  // biome-ignore format: in the order of the heading
  return [
    'item', rule.id, rule.group, rule.title, finding.requirement, finding.status, finding.severity,
    known ? 'yes' : 'no', waiver && `${waiver.state}: ${waiver.reason}`, finding.message, ...evidenceCells(finding.evidence[0] ?? near),
    finding.evidence[0]?.quote, near?.quote, near?.qualifiers.join(' '),
  ]
}

function pitfallCells({pitfall, rule, known}: Pitfall): readonly Cell[] {
  const found = pitfall.evidence[0]
  // biome-ignore format: in the order of the heading
  return [
    'pitfall', rule.id, rule.group, rule.title, undefined, 'pitfall', pitfall.severity,
    known ? 'yes' : 'no', undefined, pitfall.message, ...evidenceCells(found), found?.quote, undefined, undefined,
  ]
}

/** Section, file, and the place in it as far as the format of the file has one. */
function evidenceCells(evidence: Evidence | undefined): readonly Cell[] {
  if (evidence === undefined) return [undefined, undefined, undefined, undefined, undefined, undefined]
  const {place} = evidence
  const start = place.kind === 'range' ? [place.start.line, place.start.column] : [undefined, undefined]
  const page = place.kind === 'page' ? place.page : undefined
  const paragraph = place.kind === 'paragraph' ? place.paragraph : undefined
  return [sectionPath(evidence), place.file, ...start, page, paragraph]
}
