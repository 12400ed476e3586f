/** A baseline: findings that are known already and are not to be shown again unless they get worse. */
import {InputError} from '../model/errors.ts'
import {type GapStatus, isGap, type Report, type RuleId} from '../model/report.ts'
import {badness} from './badness.ts'
import {fingerprint} from './fingerprint.ts'
import {relativePath} from './relative-path.ts'

/** The file behind `--baseline`. */
export interface Baseline {
  readonly version: 1
  /** Version of the rules it was written with; another one is no error, but worth a remark. */
  readonly rules: string
  readonly known: readonly KnownFinding[]
}

/** One known finding. `status` is that of the item, or `pitfall`. */
export interface KnownFinding {
  readonly document: string
  readonly rule: RuleId
  readonly status: KnownStatus
  readonly fingerprint: string
}
export type KnownStatus = GapStatus | 'pitfall'

/** Everything that is a gap or a pitfall in the reports, sorted so that the file changes as little as possible. Paths are relative to `base`. */
export function makeBaseline(reports: readonly Report[], base?: string): Baseline {
  const known = reports.flatMap(report => openFindings(report, base))
  return {version: 1, rules: reports[0]?.tool.rules ?? '', known: known.toSorted(byPlace)}
}

/**
 * Fingerprints of those findings of the reports that the baseline knows. An item is known while its status is
 * no worse than it was, whatever its words; a pitfall is known by its words.
 */
export function knownFingerprints(reports: readonly Report[], baseline: Baseline, base?: string): ReadonlySet<string> {
  const before = index(baseline.known)
  const known = reports
    .flatMap(report => openFindings(report, base))
    .filter(finding => {
      const old = before.get(identity(finding))
      return old !== undefined && badness(finding.status) <= badness(old.status)
    })
  return new Set(known.map(finding => finding.fingerprint))
}

/** The baseline without what the reports no longer show, and with what got better noted as better. Documents that were not read stay. */
export function pruneBaseline(baseline: Baseline, reports: readonly Report[], base?: string): Baseline {
  const read = new Set(reports.map(report => relativePath(report.document.path, base)))
  const now = index(reports.flatMap(report => openFindings(report, base)))
  const known = baseline.known.flatMap(old => {
    if (!read.has(old.document)) return [old]
    const current = now.get(identity(old))
    if (current === undefined) return []
    return [badness(current.status) <= badness(old.status) ? current : old]
  })
  return {...baseline, known: known.toSorted(byPlace)}
}

/** Reads a baseline file; throws `InputError` where it is none. */
export function parseBaseline(text: string, path: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new InputError('broken-json', 'is not JSON', {path, hint: 'Delete it, and --baseline writes it anew.', cause})
  }
  if (isBaseline(value)) return value
  throw new InputError('not-a-baseline', 'is not a baseline: expected {"version": 1, "rules": …, "known": […]}', {path})
}

/** Two spaces, a final newline: one finding is one group of lines in a diff. */
export function stringifyBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`
}

function openFindings(report: Report, base: string | undefined): readonly KnownFinding[] {
  const document = relativePath(report.document.path, base)
  const items = report.findings.flatMap(({rule, status, evidence}): readonly KnownFinding[] =>
    isGap(status) ? [{document, rule, status, fingerprint: fingerprint(document, rule, evidence)}] : [],
  )
  const pitfalls = report.pitfalls.map(
    ({rule, evidence}): KnownFinding => ({document, rule, status: 'pitfall', fingerprint: fingerprint(document, rule, evidence)}),
  )
  return [...items, ...pitfalls]
}

function isKnownStatus(status: string): boolean {
  return badness(status as KnownStatus) > 0
}

function index(findings: readonly KnownFinding[]): ReadonlyMap<string, KnownFinding> {
  return new Map(findings.map(finding => [identity(finding), finding]))
}

function identity({document, rule, status, fingerprint}: KnownFinding): string {
  return JSON.stringify(status === 'pitfall' ? [document, rule, fingerprint] : [document, rule])
}

function byPlace(a: KnownFinding, b: KnownFinding): number {
  return compare(a.document, b.document) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isBaseline(value: unknown): value is Baseline {
  if (!isObject(value) || value.version !== 1 || typeof value.rules !== 'string' || !Array.isArray(value.known)) return false
  return value.known.every(
    entry =>
      isObject(entry) &&
      typeof entry.document === 'string' &&
      typeof entry.rule === 'string' &&
      typeof entry.fingerprint === 'string' &&
      typeof entry.status === 'string' &&
      isKnownStatus(entry.status),
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
