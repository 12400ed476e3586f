// Runs the tests and ends with a plain count. Arguments are passed on to vitest.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'reportoscope-test-'))
const file = join(folder, 'results.json')
const {status} = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...process.argv.slice(2),
  ],
  {stdio: 'inherit'},
)
const {numPassedTests, numFailedTests, numPendingTests} = JSON.parse(readFileSync(file, 'utf8'))
rmSync(folder, {recursive: true})
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exitCode = status ?? 1
