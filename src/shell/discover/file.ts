/** A document that is one file: what most runs are given. Apart from the search through folders, which brings a parser. */
import {dirname, join} from 'node:path'
import {sourceAt} from './disk.ts'
import type {Found} from './folder.ts'

export function fileAt(path: string): Found {
  const source = sourceAt(path, rootOf(path))
  return {path: source.path, parts: [source], said: source.path}
}

/** Files beside a file may be read; for a part of a MONAI bundle the whole bundle is. */
function rootOf(path: string): string {
  return /(?:^|[/\\])(?:configs[/\\]metadata\.json|docs[/\\]README\.md)$/.test(path) ? join(dirname(path), '..') : dirname(path)
}
