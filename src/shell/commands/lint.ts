/** `reportoscope PATH…`: checks documents and prints what was found. */
import {fingerprintOf} from '../../formatters/shared/arrange.ts'
import {UsageError} from '../../model/errors.ts'
import type {Finding, PitfallFinding, Report, Severity} from '../../model/report.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes, tellError} from '../errors.ts'
import {knownIn} from '../known.ts'
import {lintPaths} from '../lint.ts'
import {expectFormat, print} from '../print.ts'
import {loadRules} from '../rules.ts'
import {lintStdin} from '../stdin.ts'
import {workingFolder} from '../working-folder.ts'

export async function lint(paths: readonly string[], flags: Flags): Promise<number> {
  const fromStdin = paths.length === 0 || (paths.length === 1 && paths[0] === '-')
  if (fromStdin && process.stdin.isTTY === true && flags.stdinFilename === undefined) {
    throw new UsageError('no-path', 'no manuscript or model card was named', {
      hint: 'Try `reportoscope paper.md`, or `reportoscope --help`.',
    })
  }
  expectFormat(flags)
  const rules = await loadRules(flags.rules)
  const tell = (line: string): void => void process.stderr.write(`${line}\n`)
  const say = flags.quiet ? (): void => {} : tell
  const linted = fromStdin ? await lintStdin(flags, rules) : await lintPaths(paths, flags, rules, say, flags.format === 'html')
  const isWhole = linted.errors.length === 0
  const known =
    flags.baseline === undefined
      ? undefined
      : await knownIn(flags.baseline, linted.reports, workingFolder(), {prune: flags.prune, begin: isWhole}, tell)
  if (linted.reports.length > 0 || linted.errors.length === 0) await print(linted.reports, linted.documents, flags, known)
  for (const error of linted.errors) tellError(error)
  if (linted.errors.length > 0) return Math.max(...linted.errors.map(exitCodes.of))
  return linted.reports.some(report => fails(report, flags.failOn, known)) ? exitCodes.findings : exitCodes.clean
}

/** Whether a report holds a finding at or above a severity that neither a waiver nor the baseline answers. */
export function fails(report: Report, failOn: Flags['failOn'], known: ReadonlySet<string> = new Set()): boolean {
  const waived = new Set(report.waivers.filter(({state}) => state === 'active').map(({rule}) => rule))
  const isKnown = (subject: Finding | PitfallFinding): boolean =>
    known.size > 0 && known.has(fingerprintOf(subject, report, workingFolder()))
  return (
    report.findings.some(finding => isAtOrAbove(finding.severity, failOn) && !waived.has(finding.rule) && !isKnown(finding)) ||
    report.pitfalls.some(pitfall => isAtOrAbove(pitfall.severity, failOn) && !isKnown(pitfall))
  )
}

/** Whether a severity is one that fails a run. */
export function isAtOrAbove(severity: Severity, failOn: Flags['failOn']): boolean {
  return failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'))
}
