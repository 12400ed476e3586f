/** `.reportoscope.yml`: what authors state about their manuscript. */
import {existsSync, lstatSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {InputError} from '../model/errors.ts'
import type {AuthorConfig} from './config-file.ts'
import {kindAt, sourceAt} from './discover/disk.ts'

export const noConfig: AuthorConfig = {facts: {}, waivers: []}
export const configName = '.reportoscope.yml'
const configNames = [configName, '.reportoscope.yaml']

/** The configuration beside a document or in its folder, and in no other one. Throws `InputError` with line and column. */
export async function configFor(path: string): Promise<AuthorConfig> {
  const folder = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path)
  const file = configNames.map(name => join(folder, name)).find(isThere)
  if (file === undefined) return noConfig
  if (kindAt(file) === 'folder')
    throw new InputError('not-a-file', 'this is a folder, not a configuration', {path: file, hint: 'See docs/configuration.md.'})
  const source = sourceAt(file, folder)
  // It brings a parser and a validator, which most runs do not need.
  const {parse} = await import('./config-file.ts')
  return {...parse(source), path: file}
}

/** Also for a link that leads nowhere: it is told, not passed over. */
function isThere(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}
