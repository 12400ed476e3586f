/** A pile of submissions as an editor sees it: one row each, no score. */
import type {Requirement, RuleId, Severity, Status} from './report.ts'

/** What an editor does next with a submission. */
export type NextStep = 'unreadable' | 'ask' | 'look' | 'clear'

/** A gap or pitfall by name. */
export interface TriageItem {
  readonly rule: RuleId
  readonly title: string
}

/** One submission. All its documents (manuscript and cards) are counted together. */
export interface TriageRow {
  /** Name of the file or folder in the pile. */
  readonly submission: string
  readonly title: string
  readonly next: NextStep
  readonly counts: Readonly<Record<Requirement, Readonly<Record<Status, number>>>>
  /** Required items that are missing, in the order of the profile. */
  readonly missing: readonly TriageItem[]
  /** Required items that are partly reported. */
  readonly partial: readonly TriageItem[]
  readonly pitfalls: readonly (TriageItem & {readonly severity: Severity})[]
  /** Why something of it could not be read; empty otherwise. */
  readonly errors: readonly string[]
  /** Files that were written for it, relative to the table. */
  readonly files: {readonly report?: string; readonly letter?: string; readonly letterDocx?: string; readonly data?: string}
  /** Hash of its files, the rules and all that was stated, so that `--resume` knows whether it is done; empty where it is not. */
  readonly key: string
}
