/** What changed between two versions of a manuscript, as two reports tell it. */
import {
  type Evidence,
  type Finding,
  isGap,
  type PitfallFinding,
  type Report,
  type Requirement,
  type RuleInfo,
  type Severity,
  type Status,
} from '../model/report.ts'
import {badness} from './badness.ts'
import {fingerprint} from './fingerprint.ts'

/**
 * `resolved`: asked for something before, and no longer does; `new`: the reverse; `changed`: still does, with another status;
 * `unchanged`: still does, as before.
 */
export type Change = 'resolved' | 'new' | 'changed' | 'unchanged'

/** One item or pitfall that asks for something in at least one of the two. */
export interface DiffEntry {
  readonly kind: 'item' | 'pitfall'
  readonly rule: Pick<RuleInfo, 'id' | 'title'>
  readonly change: Change
  /** Absent where the item was not asked for, or the pitfall was not there. */
  readonly before?: Side
  readonly after?: Side
}

/** What one report says. */
export interface Side {
  readonly status: Status | 'pitfall'
  /** Absent for pitfalls. */
  readonly requirement?: Requirement
  readonly severity: Severity
  readonly message: string
  /** What settles it; for a gap without any, its near misses. */
  readonly evidence: readonly Evidence[]
}

/** The comparison of two versions of one document. */
export interface ReportDiff {
  /** Absent where only one side has the document. */
  readonly before?: Report['document']
  readonly after?: Report['document']
  /** What limits the comparison; one sentence each. */
  readonly remarks: readonly string[]
  /** New first, then changed, resolved, unchanged; within each in the order of the reports. */
  readonly entries: readonly DiffEntry[]
  readonly summary: Readonly<Record<Change, number>>
}

/** Compares reports document by document: by path, or the only one with the only one. */
export function diffReports(before: readonly Report[], after: readonly Report[]): readonly ReportDiff[] {
  const [old] = before
  const [now] = after
  if (old && now && before.length === 1 && after.length === 1) return [diff(old, now)]
  const paths = [...new Set([...after, ...before].map(report => report.document.path))]
  const at = (reports: readonly Report[], path: string) => reports.find(report => report.document.path === path)
  return paths.map(path => diff(at(before, path), at(after, path)))
}

/** Whether an entry asks for something that the earlier version did not, or for more. */
export function isWorse({change, before, after}: DiffEntry): boolean {
  if (change === 'new') return true
  return change === 'changed' && before !== undefined && after !== undefined && badness(after.status) > badness(before.status)
}

function diff(before: Report | undefined, after: Report | undefined): ReportDiff {
  // A document that is gone has resolved nothing.
  const entries = after === undefined ? [] : [...itemEntries(before, after), ...pitfallEntries(before, after)]
  const sorted = changes.flatMap(change => entries.filter(entry => entry.change === change))
  const count = (change: Change) => entries.filter(entry => entry.change === change).length
  return {
    ...(before && {before: before.document}),
    ...(after && {after: after.document}),
    remarks: remarks(before, after),
    entries: sorted,
    summary: {resolved: count('resolved'), new: count('new'), changed: count('changed'), unchanged: count('unchanged')},
  }
}

/** In the order in which they are told. */
export const changes: readonly Change[] = ['new', 'changed', 'resolved', 'unchanged']

/** Items that are no longer asked for were not answered; the remarks speak of them. */
function itemEntries(before: Report | undefined, after: Report): readonly DiffEntry[] {
  const old = new Map(before?.findings.map(finding => [finding.rule, finding]))
  return after.findings.flatMap((right): readonly DiffEntry[] => {
    const left = old.get(right.rule)
    const was = left !== undefined && isGap(left.status)
    const is = isGap(right.status)
    if (!was && !is) return []
    const change = !is ? 'resolved' : !was ? 'new' : left.status === right.status ? 'unchanged' : 'changed'
    return [{kind: 'item', rule: nameOf(right.rule, after, before), change, ...sides(left && itemSide(left), itemSide(right))}]
  })
}

function pitfallEntries(before: Report | undefined, after: Report): readonly DiffEntry[] {
  const index = (report: Report | undefined) =>
    new Map(report?.pitfalls.map(pitfall => [fingerprint('', pitfall.rule, pitfall.evidence), pitfall]))
  const old = index(before)
  const now = index(after)
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): readonly DiffEntry[] => {
    const left = old.get(key)
    const right = now.get(key)
    const rule = (right ?? left)?.rule
    if (rule === undefined) return []
    const change = left === undefined ? 'new' : right === undefined ? 'resolved' : 'unchanged'
    return [
      {
        kind: 'pitfall',
        rule: nameOf(rule, after, before),
        change,
        ...sides(left && pitfallSide(left), right && pitfallSide(right)),
      },
    ]
  })
}

function sides(before: Side | undefined, after: Side | undefined): Pick<DiffEntry, 'before' | 'after'> {
  return {...(before && {before}), ...(after && {after})}
}

function itemSide({status, requirement, severity, message, evidence, voided}: Finding): Side {
  return {status, requirement, severity, message, evidence: evidence.length > 0 ? evidence : voided}
}

function pitfallSide({severity, message, evidence}: PitfallFinding): Side {
  return {status: 'pitfall', severity, message, evidence}
}

function nameOf(id: string, after: Report, before: Report | undefined): Pick<RuleInfo, 'id' | 'title'> {
  const rule = [...after.rules, ...(before?.rules ?? [])].find(rule => rule.id === id)
  return {id, title: rule?.title ?? id}
}

function remarks(before: Report | undefined, after: Report | undefined): readonly string[] {
  if (before === undefined) return ['Only the new side has this document.']
  if (after === undefined) return ['Only the old side has this document.']
  const asked = new Set(after.findings.map(finding => finding.rule))
  const dropped = before.findings.filter(finding => !asked.has(finding.rule)).map(finding => finding.rule)
  return [
    before.profile.id === after.profile.id ? '' : `The profile was ${before.profile.id} and is ${after.profile.id}.`,
    before.tool.rules === after.tool.rules
      ? ''
      : `The rules were ${before.tool.rules} and are ${after.tool.rules}; some changes may be theirs.`,
    dropped.length === 0 ? '' : `No longer asked for: ${dropped.join(', ')}.`,
    before.document.sha256 === after.document.sha256 ? 'Both sides are the same document.' : '',
  ].filter(Boolean)
}
