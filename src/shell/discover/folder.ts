/** A folder that is searched for documents. */
import {join} from 'node:path'
import {parse} from 'yaml'
import type {Format} from '../../model/document.ts'
import type {Source} from '../../model/reader.ts'
import {kindAt, type Listing, list, sourceAt} from './disk.ts'

export interface Folder extends Listing {
  readonly path: string
  /** The folder that was given; nothing outside of it is read. */
  readonly root: string
}

/** A document on disk. */
export interface Found {
  /** As shown to people. */
  readonly path: string
  /** In order; nearly always one. */
  readonly parts: readonly Source[]
  readonly hint?: Extract<Format, 'manubot'>
  /** What was found, for a person: “manuscript: content/ (8 Markdown files)”; empty where its error will say more. */
  readonly said: string
}

export function openFolder(path: string, root: string): Folder {
  return {path, root, ...list(path)}
}

/** A folder in this one, if it is there. */
export function inner(folder: Folder, name: string): Folder | undefined {
  return folder.folders.includes(name) ? openFolder(join(folder.path, name), folder.root) : undefined
}

/** A file of the folder as a document of its own. */
export function single(folder: Folder, name: string, kind: 'manuscript' | 'model card' = 'manuscript'): Found {
  const source = sourceAt(join(folder.path, name), folder.root)
  return {path: source.path, parts: [source], said: `${kind}: ${source.path}`}
}

/** Several files of the folder as one document; names may hold folders. Files that are not there are left out. */
export function joined(folder: Folder, names: readonly string[], what: string): Found | undefined {
  const parts = names.filter(name => isFile(join(folder.path, name))).map(name => sourceAt(join(folder.path, name), folder.root))
  const [first] = parts
  if (first === undefined) return undefined
  if (parts.length === 1) return {path: first.path, parts, said: `manuscript: ${first.path}`}
  const path = folder.path.replaceAll('\\', '/')
  return {path, parts, said: `manuscript: ${path.replace(/\/?$/, '/')} (${parts.length} ${what})`}
}

function isFile(path: string): boolean {
  try {
    return kindAt(path) === 'file'
  } catch {
    return false
  }
}

/** The settings in a YAML file of the folder; an empty mapping where they cannot be read. */
export function settings(folder: Folder, name: string): Record<string, unknown> {
  try {
    const {bytes} = sourceAt(join(folder.path, name), folder.root)
    const value: unknown = parse(new TextDecoder().decode(bytes).slice(0, 200_000), {maxAliasCount: 100})
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
