/** What every format for comparisons is. */
import type {ReportDiff} from '../../compare/diff.ts'
import type {FormatOptions} from '../../model/formatter.ts'

/** Turns comparisons into one string. */
export type DiffFormatter = (diffs: readonly ReportDiff[], options: FormatOptions) => string
