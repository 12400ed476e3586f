/** Bad input beside a good paper, through the built command: what every case must hold, and what each says of its own. */
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {afterAll, expect} from 'vitest'
import type {Gap} from '../../src/model/document.ts'
import type {Report} from '../../src/model/report.ts'
import {type Watched, watched} from './watched.ts'

/** What lies at a path of the folder: a text, bytes, a folder, or a link to somewhere. */
export type Laid = string | Uint8Array | {readonly folder: true} | {readonly link: string}
export type Files = Readonly<Record<string, Laid>>

/** What is refused: exit code 2 and one line on standard error. */
export interface Refused {
  readonly what: string
  readonly files: Files
  /** What is given to the command; the first file where it is left out. */
  readonly give?: string
  /** Where the line says it is: the path, with line and column where there are any; what is given where it is left out. */
  readonly at?: string
  /** What is wrong. */
  readonly says: string
  /** What was expected, or what to do. */
  readonly wants: string
}

/** What is read as far as it can be: no error, but a gap or a remark in the report. */
export interface Read {
  readonly what: string
  readonly files: Files
  readonly give?: string
  readonly gaps: readonly Gap[]
  readonly remark: string
}

/** A marker in files that nobody may read: it stands beside the folder that is given, not in it. */
export const secret = 'XYZZY-the-secret-of-another-folder'

/**
 * MiB that a run may take at most, all in all; `docs/limits.md` states it. Node alone takes 50, the command with an ordinary
 * paper 70. A PDF may take more, up to the bounds of its thread, but none of these does.
 */
export const mostMemory = 500

const cli = resolve('dist/cli.cjs')
const paper = readFileSync('examples/organoid-nuclei.md')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
})

/** A folder `work` with the files and a good paper, and a secret beside it. */
export function lay(files: Files): string {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'reportoscope-bad-')))
  folders.push(base)
  const work = join(base, 'work')
  mkdirSync(join(work, 'good'), {recursive: true})
  writeFileSync(join(work, 'good/paper.md'), paper)
  for (const name of ['secret', 'secret.md', 'secret.tex']) writeFileSync(join(base, name), `${secret}\n`)
  for (const [name, laid] of Object.entries(files)) {
    const path = join(work, name)
    mkdirSync(dirname(path), {recursive: true})
    if (typeof laid === 'string' || laid instanceof Uint8Array) writeFileSync(path, laid)
    else if ('link' in laid) symlinkSync(laid.link, path)
    else mkdirSync(path)
  }
  return work
}

/** Runs the command in a folder, and expects what holds whatever it is given. */
export function command(args: readonly string[], work: string, input?: Uint8Array): Watched {
  const run = watched([cli, ...args], work, input)
  expect(run.status, `it ends by itself, and without a bug:\n${run.stderr}`).toBeOneOf([0, 1, 2])
  expect(run.stderr, 'no stack is shown').not.toMatch(/^\s+at |\.cjs/m)
  expect(run.network, 'no network is asked').toEqual([])
  expect(
    run.opened.filter(path => !path.startsWith(work)),
    'no file outside of the folder is opened',
  ).toEqual([])
  expect(run.stdout + run.stderr, 'no word of another folder is told').not.toContain(secret)
  expect(run.peak, 'memory is bounded').toBeLessThan(mostMemory)
  return run
}

/** The reports that a run with `--format json` printed. */
export function reportsOf({stdout}: Watched): readonly Report[] {
  return stdout === '' ? [] : (JSON.parse(stdout) as {readonly reports: readonly Report[]}).reports
}

/** Runs the command on bad input and the good paper: the paper is reported whatever is beside it. */
function besideAGoodPaper(files: Files, bad: string): {readonly run: Watched; readonly others: readonly Report[]} {
  const run = command([bad, 'good/paper.md', '--format', 'json'], lay(files))
  expect(
    run.opened.some(path => path.endsWith('paper.md')),
    'what is opened is seen',
  ).toBe(true)
  const reports = reportsOf(run)
  const good = reports.at(-1)
  expect(good?.document.path).toBe('good/paper.md')
  expect(good?.findings.some(({status}) => status === 'reported')).toBe(true)
  return {run, others: reports.slice(0, -1)}
}

export function expectRefused({files, give = Object.keys(files)[0] ?? '', at = give, says, wants}: Refused): void {
  const {run, others} = besideAGoodPaper(files, give)
  expect(run.stderr.trimEnd().split('\n'), 'one line').toHaveLength(1)
  expect(run.stderr).toContain(`${at}: `)
  expect(run.stderr.slice(0, at.length + 2)).toBe(`${at}: `)
  expect(run.stderr).toContain(says)
  expect(run.stderr).toContain(wants)
  expect(run.status).toBe(2)
  expect(others).toEqual([])
}

export function expectRead({files, give = Object.keys(files)[0] ?? '', gaps, remark}: Read): Report {
  const {run, others} = besideAGoodPaper(files, give)
  expect(run.stderr).toBe('')
  expect(run.status).not.toBe(2)
  expect(others).toHaveLength(1)
  const [report] = others as readonly [Report]
  expect(report.document.path).toBe(give)
  expect(report.document.gaps).toEqual(expect.arrayContaining([...gaps]))
  expect(report.document.remarks.join('\n')).toContain(remark)
  return report
}
