// A temporary folder for inputs, gone when the benchmark ends.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'reportoscope-bench-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

export function fileIn(name) {
  return join(folder, name)
}

/** Writes a file and gives its path. */
export function write(name, content) {
  const path = fileIn(name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
  return path
}
