/** The GitHub Action: lints, annotates, sums up, comments. The only part that speaks to a network, and only to GitHub. */
import {join, relative} from 'node:path'
import {diffReports, type ReportDiff} from '../compare/diff.ts'
import {diffFormatters} from '../formatters/diff/index.ts'
import {escapeData} from '../formatters/github.ts'
import {formatters} from '../formatters/index.ts'
import {type FormatOptions, plainOptions} from '../model/formatter.ts'
import type {Report} from '../model/report.ts'
import type {Rules} from '../model/rules.ts'
import type {Flags} from '../shell/arguments.ts'
import {fails} from '../shell/commands/lint.ts'
import {describeError, isExpected} from '../shell/errors.ts'
import {lintPaths} from '../shell/lint.ts'
import {loadRules} from '../shell/rules.ts'
import {workingFolder} from '../shell/working-folder.ts'
import {write} from '../shell/write.ts'
import {onBaseBranch} from './base.ts'
import {putComment} from './comment.ts'
import {addSummary, type Inputs, type PullRequest, readInputs, readPullRequest, setOutput} from './environment.ts'

/** Runs the action; the exit code is 1 where `fail-on` says so, 2 where something could not be read. */
export async function runAction(): Promise<number> {
  const inputs = readInputs(process.env)
  const rules = await loadRules()
  const flags = flagsOf(inputs)
  const {reports, errors} = await lintPaths(inputs.paths, flags, rules, line =>
    process.stdout.write(`${line.replace(/\s+/g, ' ')}\n`),
  )
  const options: FormatOptions = {...plainOptions, base: workingFolder()}

  for (const error of errors) process.stdout.write(`::error::${escapeData(sentence(error))}\n`)
  if (inputs.annotations) process.stdout.write((await formatters.github())(reports, options))
  const pull = readPullRequest(process.env)
  const diffs = pull === undefined ? undefined : await diffWithBase(pull, inputs, flags, rules, reports)
  const markdown = await summaryOf(reports, diffs, options)
  addSummary(process.env, markdown)
  await writeFiles(inputs, reports, options)
  if (inputs.comment && pull !== undefined) await comment(inputs, pull, markdown)
  count(reports)
  if (errors.length > 0) return 2
  return reports.some(report => fails(report, inputs.failOn)) ? 1 : 0
}

function flagsOf(inputs: Inputs): Flags {
  return {
    ...(inputs.profile !== undefined && {profile: inputs.profile}),
    facts: {},
    failOn: inputs.failOn,
    rules: [],
    ignoreAuthorConfig: false,
    quiet: false,
    verbose: false,
    resume: false,
    prune: false,
  }
}

/** The same paths on the base branch; the paths of its reports are those of the present checkout. */
async function diffWithBase(
  pull: PullRequest,
  inputs: Inputs,
  flags: Flags,
  rules: Rules,
  after: readonly Report[],
): Promise<readonly ReportDiff[] | undefined> {
  const compare = async (folder: string): Promise<readonly ReportDiff[] | undefined> => {
    const paths = inputs.paths.map(path => join(folder, relative(process.cwd(), path)))
    const {reports, errors} = await lintPaths(paths, flags, rules, () => {})
    // What could not be read there would make every gap a new one.
    if (errors.length > 0) {
      notice(`no comparison with ${pull.base}: ${errors.map(sentence).join('; ')}`)
      return undefined
    }
    const home = `${folder.replaceAll('\\', '/')}/`
    const before = JSON.parse(JSON.stringify(reports).replaceAll(JSON.stringify(home).slice(1, -1), '')) as readonly Report[]
    return diffReports(before, after)
  }
  try {
    return await onBaseBranch(pull.base, compare)
  } catch (error) {
    notice(`no comparison with ${pull.base}: ${sentence(error)}`)
    return undefined
  }
}

function notice(text: string): void {
  process.stdout.write(`::notice::${escapeData(text)}\n`)
}

function sentence(error: unknown): string {
  if (isExpected(error)) return describeError(error)
  return error instanceof Error ? error.message : String(error)
}

async function summaryOf(
  reports: readonly Report[],
  diffs: readonly ReportDiff[] | undefined,
  options: FormatOptions,
): Promise<string> {
  const table = (await formatters.markdown())(reports, options)
  if (diffs === undefined) return table
  const changes = (await diffFormatters.markdown())(diffs, {...options, quiet: true})
  return `${table}\n\n## What this pull request changes\n\n${changes}`
}

async function writeFiles(inputs: Inputs, reports: readonly Report[], options: FormatOptions): Promise<void> {
  const path = 'reportoscope.json'
  write(path, (await formatters.json())(reports, options))
  setOutput(process.env, 'report', path)
  if (inputs.sarif === undefined) return
  write(inputs.sarif, (await formatters.sarif())(reports, options))
  setOutput(process.env, 'sarif', inputs.sarif)
}

/** A comment that cannot be written (a fork’s token may only read) is worth a notice, not a failed run. */
async function comment(inputs: Inputs, pull: PullRequest, markdown: string): Promise<void> {
  if (inputs.token === undefined) return
  try {
    const done = await putComment(process.env['GITHUB_API_URL'] ?? 'https://api.github.com', inputs.token, pull, markdown)
    process.stdout.write(`comment ${done}\n`)
  } catch (error) {
    notice(`the comment could not be written: ${sentence(error)}`)
  }
}

function count(reports: readonly Report[]): void {
  for (const status of ['missing', 'partial', 'reported'] as const)
    setOutput(
      process.env,
      status,
      reports.reduce((sum, {summary}) => sum + summary[status], 0),
    )
  setOutput(
    process.env,
    'pitfalls',
    reports.reduce((sum, {pitfalls}) => sum + pitfalls.length, 0),
  )
}
