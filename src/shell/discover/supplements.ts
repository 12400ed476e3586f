/** A manuscript and what lies beside it and belongs to it, as one document: items that stand only there are reported all the same. */
import {dirname, join} from 'node:path'
import {InputError} from '../../model/errors.ts'
import type {Source} from '../../model/reader.ts'
import {sourceAt, unopened} from './disk.ts'
import {fileAt} from './file.ts'
import {type Folder, type Found, single} from './folder.ts'
import {stemOf} from './names.ts'
import {supplementsAmong, supplementsOf} from './supplement-names.ts'

/** The manuscripts `names` of the folder, each with those of the files `beside` that are its supplements. */
export function withSupplements(folder: Folder, names: readonly string[], beside: readonly string[]): readonly Found[] {
  const owned = supplementsAmong([...new Set([...names, ...beside])], 'project')
  const taken = new Set([...owned.values()].flat())
  return names
    .filter(name => !taken.has(name))
    .map(name => joinedWith(folder.root, single(folder, name), placesOf(folder.path, owned.get(stemOf(name)) ?? [])))
}

/** The manuscript at `path` with the supplements that lie beside it. */
export function fileWithSupplements(path: string): Found {
  return joinedWith(dirname(path), fileAt(path), placesOf(dirname(path), supplementsOf(path, 'pile')))
}

/** A manuscript and its supplements, which lie at `paths` within `root`. */
export function joinedWith(root: string, found: Found, paths: readonly string[]): Found {
  if (paths.length === 0) return found
  const parts = paths.map(path => supplementAt(path, root))
  const names = paths.map(path => path.slice(dirname(path).length + 1))
  return {...found, parts: [...found.parts, ...parts], said: `${found.said} with ${names.join(', ')}`}
}

/** What cannot be opened fails when it is read, where its report can say so. */
function supplementAt(path: string, root: string): Source {
  try {
    return Object.assign(sourceAt(path, root), {isSupplement: true})
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return Object.assign(unopened(path, error), {isSupplement: true})
  }
}

function placesOf(folder: string, names: readonly string[]): readonly string[] {
  return names.map(name => join(folder, name))
}
