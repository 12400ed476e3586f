/** The contract between reports and the outside: reports in, one string or one file out. */
import type {Document} from './document.ts'
import type {Report} from './report.ts'

/** Turns reports into one string. Pure: the same reports and options give the same string. */
export type Formatter = (reports: readonly Report[], options: FormatOptions) => string

/** Turns reports into the bytes of one file. Pure: the same reports and options give the same bytes. */
export type FileFormatter = (reports: readonly Report[], options: FormatOptions) => Promise<Uint8Array>

/** A format whose reports are written one after the other, as they come. */
export type StreamFormatter = (options: FormatOptions) => Stream

/** One output in the making. */
export interface Stream {
  /** The next report, with what parts it from the one before. */
  next(report: Report): string
  /** What stands behind the last. */
  end(): string
}

/** How the outside wants it. Formats that have no use for an option ignore it. */
export interface FormatOptions {
  /** Escape sequences for colours; for terminals only. */
  readonly color: boolean
  /** Also what is reported in full, what does not apply, and who said so. */
  readonly verbose: boolean
  /** Only what is to be done, by count and id. */
  readonly quiet: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Absolute path of a folder, with forward slashes: formats for machines write paths relative to it. */
  readonly base?: string
  /** The documents of the reports, where their text is to be shown; found by `path`. */
  readonly documents?: readonly Document[]
  /** Fingerprints of findings that a baseline knows: they are counted, not shown. */
  readonly known?: ReadonlySet<string>
}

/** What a plain call means: no colour, 80 columns. */
export const plainOptions: FormatOptions = {color: false, verbose: false, quiet: false, width: 80}
