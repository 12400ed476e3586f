/** `reportoscope triage DIR`: a folder of submissions → a table, and for each a report and a letter. */
import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import {triageCsv} from '../../formatters/triage/csv.ts'
import {triageHtml} from '../../formatters/triage/html.ts'
import {inOrder, steps, stepWords} from '../../formatters/triage/rows.ts'
import {UsageError} from '../../model/errors.ts'
import type {TriageRow} from '../../model/triage.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {expectFlags, profileFor} from '../lint.ts'
import {loadRules} from '../rules.ts'
import {submissionKey} from '../triage/key.ts'
import {earlierRows, slugs, submissionsIn} from '../triage/pile.ts'
import {runJobs} from '../triage/pool.ts'
import {progress} from '../triage/progress.ts'
import {cannotWrite} from '../write.ts'

const defaultFolder = 'reportoscope-triage'

export async function triage(paths: readonly string[], flags: Flags): Promise<number> {
  const [pile, ...others] = paths
  if (pile === undefined || others.length > 0)
    throw new UsageError('one-folder', 'triage takes one folder with one file or folder per submission')
  if (flags.format !== undefined)
    throw new UsageError('bad-flag', '`triage` takes no --format: it writes index.html, index.csv and index.json')
  const out = resolve(flags.output ?? defaultFolder)
  const {ruleset} = await loadRules(flags.rules)
  expectFlags(flags, ruleset)
  const profile = profileFor({format: 'markdown', kind: 'manuscript'}, flags.profile, ruleset.profiles)
  const names = submissionsIn(pile, out)
  const folders = slugs(names)
  makeFolder(out)
  const table = join(out, 'index.json')
  const keys = new Map(names.map(name => [name, submissionKey(join(pile, name), ruleset.version, flags)]))
  const done = flags.resume ? [...earlierRows(table).values()].filter(row => row.key === keys.get(row.submission)) : []
  const rows: TriageRow[] = [...done]
  const finished = new Set(done.map(({submission}) => submission))
  const jobs = names
    .filter(name => !finished.has(name))
    .map(name => ({
      path: join(pile, name),
      name,
      folder: join(out, folders.get(name) ?? name),
      link: folders.get(name) ?? name,
      key: keys.get(name) ?? '',
      flags,
    }))
  const bar = progress(names.length, done.length)
  const save = (): void => writeTables(out, rows, profile.title)
  const stop = (): void => {
    save()
    bar.end()
    process.stderr.write(`stopped after ${rows.length} of ${names.length}; --resume goes on\n`)
    process.exit(130)
  }
  process.once('SIGINT', stop)
  await runJobs(jobs, flags.jobs ?? availableParallelism(), row => {
    rows.push(row)
    // Every now and then, so that a power cut costs little.
    if (rows.length % 25 === 0) save()
    bar.step(row.submission)
  })
  process.removeListener('SIGINT', stop)
  save()
  bar.end()
  tell(inOrder(rows), out)
  return rows.some(({next}) => next === 'unreadable') ? exitCodes.couldNotRun : exitCodes.clean
}

function makeFolder(out: string): void {
  try {
    mkdirSync(out, {recursive: true})
  } catch (cause) {
    throw cannotWrite(out, cause)
  }
}

function writeTables(out: string, rows: readonly TriageRow[], profile: string): void {
  const ordered = inOrder(rows)
  put(join(out, 'index.json'), `${JSON.stringify({profile, rows: ordered}, null, 2)}\n`)
  put(join(out, 'index.csv'), triageCsv(ordered))
  put(join(out, 'index.html'), triageHtml(ordered, profile))
}

/** Written beside and put in place, so that nobody ever reads half a table. */
function put(path: string, content: string): void {
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}

function tell(rows: readonly TriageRow[], out: string): void {
  for (const step of steps) {
    const some = rows.filter(({next}) => next === step)
    if (some.length > 0) process.stdout.write(`${String(some.length).padStart(4)}  ${stepWords[step]}\n`)
  }
  for (const {submission, errors} of rows) for (const error of errors) process.stderr.write(`${submission}: ${error}\n`)
  process.stdout.write(`${join(out, 'index.html')}\n`)
}
