/** `reportoscope PATH…`: checks documents and prints what was found. */
import {fingerprintOf} from '../../formatters/shared/arrange.ts'
import {UsageError} from '../../model/errors.ts'
import type {Stream} from '../../model/formatter.ts'
import type {Finding, PitfallFinding, Report, Severity} from '../../model/report.ts'
import type {Rules} from '../../model/rules.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes, tellError} from '../errors.ts'
import {knownIn} from '../known.ts'
import {lintEach, lintPaths} from '../lint.ts'
import {expectFormat, print, streamFor, toStdout} from '../print.ts'
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
  const stream = fromStdin || flags.baseline !== undefined ? undefined : await streamFor(flags)
  if (stream !== undefined) return lintInTurn(paths, flags, rules, say, stream)
  const linted = fromStdin
    ? await lintStdin(flags, rules)
    : await lintPaths(paths, flags, rules, say, {keepText: flags.format === 'html'})
  const isWhole = linted.errors.length === 0
  const known =
    flags.baseline === undefined
      ? undefined
      : await knownIn(flags.baseline, linted.reports, workingFolder(), {prune: flags.prune, begin: isWhole}, tell)
  if (linted.reports.length > 0 || linted.errors.length === 0) await print(linted.reports, linted.documents, flags, known)
  return ending(
    linted.errors,
    linted.reports.some(report => fails(report, flags.failOn, known)),
  )
}

/** Each report is written when it is there, and not kept: forty papers take no longer to the first one, a thousand no more memory. */
async function lintInTurn(
  paths: readonly string[],
  flags: Flags,
  rules: Rules,
  say: (line: string) => void,
  stream: Stream,
): Promise<number> {
  let hasFailed = false
  const errors = await lintEach(paths, flags, rules, say, async report => {
    hasFailed ||= fails(report, flags.failOn)
    await toStdout(stream.next(report))
  })
  await toStdout(stream.end())
  return ending(errors, hasFailed)
}

function ending(errors: readonly unknown[], hasFailed: boolean): number {
  for (const error of errors) tellError(error)
  if (errors.length > 0) return Math.max(...errors.map(exitCodes.of))
  return hasFailed ? exitCodes.findings : exitCodes.clean
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
