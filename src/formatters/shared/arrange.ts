/** The findings of a report in the order in which a person acts on them. All formats for people use it. */
import {fingerprint} from '../../compare/fingerprint.ts'
import {relativePath} from '../../compare/relative-path.ts'
import type {FormatOptions} from '../../model/formatter.ts'
import {
  type Finding,
  gapStatuses,
  isGap,
  type PitfallFinding,
  type Report,
  type Requirement,
  type RuleId,
  type RuleInfo,
  type Status,
  type Waiver,
} from '../../model/report.ts'
import {requirements} from './words.ts'

/** A finding with what its rule and its author say. */
export interface Item {
  readonly finding: Finding
  readonly rule: RuleInfo
  /** Present only while the waiver holds and the item is a gap. */
  readonly waiver?: Waiver
  /** The baseline knows it. */
  readonly known: boolean
}

export interface Pitfall {
  readonly pitfall: PitfallFinding
  readonly rule: RuleInfo
  readonly known: boolean
}

export interface Arranged {
  /** All findings, in the order of the report, which is that of the profile. */
  readonly items: readonly Item[]
  /** Worst first. */
  readonly pitfalls: readonly Pitfall[]
  /** What is to be done: neither waived nor known; required before recommended, missing before partial before unclear. */
  readonly gaps: readonly Item[]
  /** Gaps that the baseline knows, and pitfalls too. */
  readonly known: number
}

export function arrange(report: Report, options: Pick<FormatOptions, 'base' | 'known'>): Arranged {
  const rules = new Map(report.rules.map(rule => [rule.id, rule]))
  const waivers = new Map(report.waivers.filter(waiver => waiver.state === 'active').map(waiver => [waiver.rule, waiver]))
  const mark = (subject: Finding | PitfallFinding) => ({
    rule: rules.get(subject.rule) ?? nameless(subject.rule),
    // Hashing takes time, and most runs have no baseline.
    known: options.known?.has(fingerprintOf(subject, report, options.base)) ?? false,
  })
  const items = report.findings.map((finding): Item => {
    const waiver = isGap(finding.status) ? waivers.get(finding.rule) : undefined
    return {finding, ...mark(finding), ...(waiver && {waiver})}
  })
  const pitfalls = report.pitfalls.map((pitfall): Pitfall => ({pitfall, ...mark(pitfall)})).toSorted(worstFirst)
  const open = items.filter(item => isGap(item.finding.status) && item.waiver === undefined)
  const known = [...open, ...pitfalls].filter(entry => entry.known).length
  return {items, pitfalls, gaps: open.filter(item => !item.known).toSorted(byDuty), known}
}

/** The identity of a finding over time, see `compare/fingerprint.ts`. */
export function fingerprintOf(subject: Finding | PitfallFinding, report: Report, base: string | undefined): string {
  return fingerprint(relativePath(report.document.path, base), subject.rule, subject.evidence)
}

/** The gaps of one requirement. */
export function gapsOf(gaps: readonly Item[], requirement: Requirement): readonly Item[] {
  return gaps.filter(item => item.finding.requirement === requirement)
}

const severityOrder = ['error', 'warning', 'note', 'none']

function byDuty(a: Item, b: Item): number {
  const duty = requirements.indexOf(a.finding.requirement) - requirements.indexOf(b.finding.requirement)
  return duty || urgency(a.finding.status) - urgency(b.finding.status)
}

function urgency(status: Status): number {
  return isGap(status) ? gapStatuses.indexOf(status) : gapStatuses.length
}

function worstFirst(a: Pitfall, b: Pitfall): number {
  return severityOrder.indexOf(a.pitfall.severity) - severityOrder.indexOf(b.pitfall.severity)
}

/** A report from elsewhere may lack a rule; its id is then all there is to show. */
function nameless(id: RuleId): RuleInfo {
  return {id, kind: 'item', group: '', title: id, question: '', why: '', advice: '', wording: '', sources: [], belongs: ''}
}
