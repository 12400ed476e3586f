/** What is said about a document. A report carries all that a formatter needs. */
import type {DocumentKind, Format, Gap, Place, Span} from './document.ts'

export type Status = 'reported' | 'partial' | 'missing' | 'unclear' | 'not-applicable'
/** Statuses that ask for something, most urgent first. */
export const gapStatuses = ['missing', 'partial', 'unclear'] as const
export type GapStatus = (typeof gapStatuses)[number]

/** Whether something is left to do. */
export function isGap(status: Status): status is GapStatus {
  return (gapStatuses as readonly Status[]).includes(status)
}

export type Requirement = 'required' | 'recommended' | 'optional'
/** SARIF levels. */
export type Severity = 'error' | 'warning' | 'note' | 'none'
export type RuleId = string
export type FactId = string
/** A way in which words are weakened, such as `future`; defined by `rules/qualifiers.yaml`. */
export type Qualifier = string

/** The exact words that settle, or nearly settle, a rule. */
export interface Evidence {
  /** Id of the clause of the rule. */
  readonly clause: string
  /** The sentence, or `pointer: value` of a field, word for word. */
  readonly quote: string
  readonly place: Place
  /** Titles of the sections around it, outermost first. */
  readonly section: readonly string[]
  /** The parts of `quote` that matched, in order. */
  readonly marks: readonly Span[]
  /** Qualifiers that touch the words. */
  readonly qualifiers: readonly Qualifier[]
}

/** What the document says on one rule's question. One asked item, one finding: always. */
export interface Finding {
  readonly rule: RuleId
  readonly status: Status
  readonly requirement: Requirement
  readonly severity: Severity
  /** One sentence for a person. */
  readonly message: string
  /** What is lacking, for `partial`; empty otherwise. */
  readonly note: string
  /** At least one for `reported` and `partial`; empty otherwise. */
  readonly evidence: readonly Evidence[]
  /** Near misses of a gap: words that were found but do not count, with the qualifiers that void them. */
  readonly voided: readonly Evidence[]
  /** For `unclear`: gaps and facts; for `not-applicable`: the facts that do not hold. */
  readonly because: readonly string[]
}

/** What must be true for an item to apply, and who said so. */
export interface Fact {
  readonly id: FactId
  readonly title: string
  readonly holds: 'yes' | 'no' | 'unknown'
  /** `author` when it was stated on the command line or in the configuration. */
  readonly by: 'text' | 'author'
  /** How many of the asked items apply or not by it. */
  readonly decides?: number
  readonly evidence: readonly Evidence[]
}

/** Something that looks wrong, found by a pitfall rule. Present only where one fires. */
export interface PitfallFinding {
  readonly rule: RuleId
  readonly severity: Severity
  readonly message: string
  readonly evidence: readonly Evidence[]
}

/** `unfit`: it cannot show what matters here; `with-care`: not alone. */
export type MetricVerdict = 'fits' | 'with-care' | 'unfit'

/** What is said of a score that the document reports, given what kind of problem it solves. */
export interface MetricAdvice {
  /** Id of the score, of `rules/metrics.yaml`. */
  readonly metric: string
  readonly title: string
  readonly verdict: MetricVerdict
  readonly because: string
  /** The family that would fit; empty where the score fits. */
  readonly instead: string
  readonly source: RuleSource
  /** Where the score is reported. */
  readonly evidence: readonly Evidence[]
}

/** A property of the problem that decides which scores fit, and who said so. */
export interface FingerprintTrait {
  readonly fact: FactId
  readonly title: string
  readonly by: 'text' | 'author'
}

/** An item that the author declines to report, with the reason; it never counts as reported. */
export interface Waiver {
  readonly rule: RuleId
  readonly reason: string
  /** `stale` when the item is reported anyway or is not asked. */
  readonly state: 'active' | 'stale'
}

/** Measured against expert labels by `npm run accuracy`. */
export interface RuleAccuracy {
  readonly n: number
  /** Of all gaps that the rule raises, the share that an expert raises too; absent where it raised none. */
  readonly precision?: number
  /** Of all gaps that an expert raises, the share that the rule raises too; absent where there was none. */
  readonly recall?: number
  /** How many gaps the rule raised, and how many an expert sees: a share of three cases says little. */
  readonly raised?: number
  readonly gaps?: number
  readonly date: string
}

/** A standard behind a rule. `item` is left out where it could not be verified. */
export interface RuleSource {
  readonly guideline: string
  readonly item?: string
  readonly url: string
}

/** What a reader of the report needs to know of a rule. */
export interface RuleInfo {
  readonly id: RuleId
  readonly kind: 'item' | 'pitfall'
  /** First part of the id's catalogue group: `data`, `acquisition`, `model` … */
  readonly group: string
  readonly title: string
  readonly question: string
  readonly why: string
  readonly advice: string
  /** A sentence to paste, with blanks written `[…]`. */
  readonly wording: string
  readonly sources: readonly RuleSource[]
  /** Where papers usually say it, for a person: “Methods, image acquisition”. */
  readonly belongs: string
  readonly accuracy?: RuleAccuracy
}

/** Everything said about one document; the same input gives the same bytes. */
export interface Report {
  readonly version: 1
  readonly tool: {readonly name: string; readonly version: string; readonly rules: string}
  readonly profile: {readonly id: string; readonly title: string}
  readonly document: {
    readonly path: string
    readonly title: string
    readonly format: Format
    readonly kind: DocumentKind
    readonly sha256: string
    readonly words: number
    readonly sentences: number
    readonly gaps: readonly Gap[]
    readonly remarks: readonly string[]
  }
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly pitfalls: readonly PitfallFinding[]
  readonly waivers: readonly Waiver[]
  /** What holds of the problem, as far as it matters for scores. Absent in reports of programs that do not know it, as is `metricAdvice`. */
  readonly fingerprint?: readonly FingerprintTrait[]
  /** Scores found in the document, unfit ones first. */
  readonly metricAdvice?: readonly MetricAdvice[]
  /** The rules of `findings` and `pitfalls`, in their order. */
  readonly rules: readonly RuleInfo[]
  readonly summary: Readonly<Record<Status, number>>
}

/** SARIF level of a finding: status × requirement. The only place where severity is decided for items. */
export const severities: Readonly<Record<Status, Readonly<Record<Requirement, Severity>>>> = {
  missing: {required: 'error', recommended: 'warning', optional: 'note'},
  partial: {required: 'warning', recommended: 'note', optional: 'note'},
  unclear: {required: 'warning', recommended: 'note', optional: 'note'},
  reported: {required: 'none', recommended: 'none', optional: 'none'},
  'not-applicable': {required: 'none', recommended: 'none', optional: 'none'},
}
