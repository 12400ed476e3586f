/** Where formats for machines point to: always a file, and a range where there is one. */
import {relativePath} from '../../compare/relative-path.ts'
import type {Place} from '../../model/document.ts'
import type {FormatOptions} from '../../model/formatter.ts'
import type {Finding, PitfallFinding, Report} from '../../model/report.ts'

/** Lines and columns from 1, columns in UTF-16 code units; the end is exclusive. `place` is missing where nothing was found. */
export interface Location {
  /** Relative to `base`; forward slashes. */
  readonly path: string
  readonly place?: Place
}

/** The evidence; else the near miss; else the file in which a missing item would have to be written. */
export function locate(subject: Finding | PitfallFinding, report: Report, options: FormatOptions): Location {
  const found = subject.evidence[0] ?? ('voided' in subject ? subject.voided[0] : undefined)
  const path = relativePath(found?.place.file ?? mainFile(report, options), options.base)
  return {path, ...(found && {place: found.place})}
}

/** The first file of a document. A manuscript that is a folder has no first file in its report, so a file with evidence stands in. */
function mainFile(report: Report, options: FormatOptions): string {
  const path = report.document.path
  const known = options.documents?.find(document => document.path === path)?.files[0]?.path
  if (known !== undefined) return known
  const files = [...report.findings, ...report.facts].flatMap(({evidence}) => evidence.map(item => item.place.file))
  return files.includes(path) ? path : (files.filter(file => file.startsWith(`${path}/`)).toSorted()[0] ?? path)
}
