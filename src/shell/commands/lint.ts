/** `reportoscope PATH…`: checks documents and prints what was found. */
import {fingerprint} from '../../compare/fingerprint.ts'
import {relativePath} from '../../compare/relative-path.ts'
import {UsageError} from '../../model/errors.ts'
import type {Evidence, Report, Severity} from '../../model/report.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes, tellError} from '../errors.ts'
import {knownIn} from '../known.ts'
import {lintPaths} from '../lint.ts'
import {print} from '../print.ts'
import {loadRules} from '../rules.ts'
import {lintStdin} from '../stdin.ts'

export async function lint(paths: readonly string[], flags: Flags): Promise<number> {
  const fromStdin = paths.length === 0 || (paths.length === 1 && paths[0] === '-')
  if (fromStdin && process.stdin.isTTY === true && flags.stdinFilename === undefined) {
    throw new UsageError('no-path', 'no manuscript or model card was named', {
      hint: 'Try `reportoscope paper.md`, or `reportoscope --help`.',
    })
  }
  const rules = await loadRules(flags.rules)
  const say = (line: string): void => {
    if (!flags.quiet) process.stderr.write(`${line}\n`)
  }
  const linted = fromStdin ? await lintStdin(flags, rules) : await lintPaths(paths, flags, rules, say)
  const known = flags.baseline === undefined ? undefined : knownIn(flags.baseline, linted.reports, base(), flags.prune, say)
  if (linted.reports.length > 0 || linted.errors.length === 0) await print(linted.reports, linted.documents, flags, known)
  for (const error of linted.errors) tellError(error)
  if (linted.errors.length > 0) return Math.max(...linted.errors.map(exitCodes.of))
  return linted.reports.some(report => fails(report, flags.failOn, known)) ? exitCodes.findings : exitCodes.clean
}

/** Whether a report holds a finding at or above a severity that neither a waiver nor the baseline answers. */
export function fails(report: Report, failOn: Flags['failOn'], known: ReadonlySet<string> = new Set()): boolean {
  if (failOn === 'never') return false
  const counts = (severity: Severity): boolean => severity === 'error' || (failOn === 'warning' && severity === 'warning')
  const waived = new Set(report.waivers.filter(({state}) => state === 'active').map(({rule}) => rule))
  const path = relativePath(report.document.path, base())
  const isKnown = (rule: string, evidence: readonly Evidence[]): boolean =>
    known.size > 0 && known.has(fingerprint(path, rule, evidence))
  return (
    report.findings.some(({rule, severity, evidence}) => counts(severity) && !waived.has(rule) && !isKnown(rule, evidence)) ||
    report.pitfalls.some(({rule, severity, evidence}) => counts(severity) && !isKnown(rule, evidence))
  )
}

function base(): string {
  return process.cwd().replaceAll('\\', '/')
}
