/** `reportoscope PATH…`: checks documents and prints what was found. */
import {UsageError} from '../../model/errors.ts'
import type {Report, Severity} from '../../model/report.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes, tellError} from '../errors.ts'
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
  if (linted.reports.length > 0 || linted.errors.length === 0) await print(linted.reports, linted.documents, flags)
  for (const error of linted.errors) tellError(error)
  if (linted.errors.length > 0) return Math.max(...linted.errors.map(exitCodes.of))
  return linted.reports.some(report => fails(report, flags.failOn)) ? exitCodes.findings : exitCodes.clean
}

/** Whether a report holds a finding at or above a severity that no waiver answers. */
export function fails(report: Report, failOn: Flags['failOn']): boolean {
  if (failOn === 'never') return false
  const counts = (severity: Severity): boolean => severity === 'error' || (failOn === 'warning' && severity === 'warning')
  const waived = new Set(report.waivers.filter(({state}) => state === 'active').map(({rule}) => rule))
  return (
    report.findings.some(({rule, severity}) => counts(severity) && !waived.has(rule)) ||
    report.pitfalls.some(({severity}) => counts(severity))
  )
}
