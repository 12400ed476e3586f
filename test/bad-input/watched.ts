/** Runs Node under `watch.cjs` and tells what it printed, what it opened and what it took. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

/** What came of a run. */
export interface Watched {
  /** `null` where the run had to be killed. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Absolute paths of all files that were opened and are not part of the package. */
  readonly opened: readonly string[]
  /** Calls that would have reached a network. */
  readonly network: readonly string[]
  /** Most memory that the process had, all threads together, in MiB. */
  readonly peak: number
}

/** Milliseconds after which a run counts as hanging: far more than any takes. */
const deadline = 100_000

const watch = resolve('test/bad-input/watch.cjs')
const home = resolve('.')

/** Runs `node ARGS` in a folder. */
export function watched(args: readonly string[], cwd: string, input?: Uint8Array): Watched {
  const notes = mkdtempSync(join(tmpdir(), 'reportoscope-watch-'))
  const log = join(notes, 'log')
  writeFileSync(log, '')
  try {
    const {status, stdout, stderr} = spawnSync(process.execPath, ['--require', watch, ...args], {
      cwd,
      encoding: 'utf8',
      env: {...process.env, WATCH_LOG: log},
      timeout: deadline,
      killSignal: 'SIGKILL',
      maxBuffer: 256 * 1024 * 1024,
      ...(input !== undefined && {input}),
    })
    const lines = readFileSync(log, 'utf8').trim().split('\n').filter(Boolean)
    const told = lines.map(line => JSON.parse(line) as [kind: string, what: string | number])
    const of = (kind: string) => told.filter(([one]) => one === kind).map(([, what]) => what)
    const opened = of('read').map(path => resolve(cwd, String(path)))
    return {
      status,
      stdout,
      stderr,
      opened: [...new Set(opened)].filter(path => !path.startsWith(home)),
      network: of('network').map(String),
      peak: Number(of('peak')[0] ?? Number.NaN) / 1024,
    }
  } finally {
    rmSync(notes, {recursive: true})
  }
}
