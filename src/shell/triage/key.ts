/** Whether a submission is still what an earlier run has judged. */
import {createHash} from 'node:crypto'
import {lstatSync, readdirSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import type {Flags} from '../arguments.ts'
import {supplementsOf} from '../discover/supplement-names.ts'

/**
 * Hash of the names, sizes and times of all files of a submission, of the rules (their version), the profile and the flags
 * that reports depend on. Contents are not read: a pile may hold gigabytes of images.
 */
export function submissionKey(path: string, rules: string, flags: Flags): string {
  const stated = [rules, flags.profile ?? '', JSON.stringify(flags.facts), String(flags.ignoreAuthorConfig)]
  const hash = createHash('sha256').update(stated.join('\0'))
  for (const file of filesIn(path)) {
    const {size, mtimeMs} = lstatSync(file)
    hash.update(`\0${relative(path, file)}\0${size}\0${mtimeMs}`)
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path, ...supplementsOf(path, 'pile').map(name => join(dirname(path), name))]
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
