// Whole processes, and what they take.
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {fileIn} from './folder.mjs'

const peak = fileURLToPath(new URL('peak.cjs', import.meta.url))
// Certificates read at every start make the empty process dear, and so every ratio too good.
const {NODE_EXTRA_CA_CERTS: _, ...bare} = process.env

/** Milliseconds that Node takes for `args`. */
export function time(args, cwd) {
  const start = process.hrtime.bigint()
  spawnSync(process.execPath, args, {stdio: 'ignore', env: bare, cwd})
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Peak resident memory of Node with `args`, in MiB, as the kernel counts it. */
export function peakOf(args) {
  const told = fileIn('peak.txt')
  spawnSync(process.execPath, ['--require', peak, ...args], {stdio: 'ignore', env: {...bare, REPORTOSCOPE_PEAK: told}})
  return Number(readFileSync(told, 'utf8')) / 1024
}

/** What Node with `args` prints. */
export function outputOf(args) {
  return spawnSync(process.execPath, args, {encoding: 'utf8', env: bare, maxBuffer: 1 << 30}).stdout
}

/** Runs a tool of development in `cwd`; `undefined` where it went well, else why not. */
export function complaintOf(tool, args, cwd) {
  const {status, stderr, error} = spawnSync(tool, args, {encoding: 'utf8', cwd, stdio: ['ignore', 'ignore', 'pipe']})
  if (status === 0) return undefined
  return error?.message ?? stderr.trim().split('\n')[0] ?? `exit code ${status}`
}
