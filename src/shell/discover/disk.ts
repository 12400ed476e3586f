/** Files on disk as sources: bounded in size, and confined to a folder. */
import {readdirSync, readFileSync, realpathSync, type Stats, statSync} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import {InputError} from '../../model/errors.ts'
import type {Source} from '../../model/reader.ts'

/** In bytes; no manuscript is larger without its images. */
export const mostBytes = 64 * 1024 * 1024

/** Whether a path that the user gave is a file or a folder. Throws `InputError` where it is neither or cannot be reached. */
export function kindAt(path: string): 'file' | 'folder' {
  const stats = reach(path, () => statSync(path))
  if (stats.isDirectory()) return 'folder'
  if (stats.isFile()) return 'file'
  throw new InputError('not-a-file', 'this is neither a file nor a folder', {
    path,
    hint: 'Give a file, a folder, or `-` for standard input.',
  })
}

/** The file as a source that sees no files outside `root`. It is read when its bytes are asked for. Throws `InputError`. */
export function sourceAt(path: string, root: string): Source {
  const stats = reach(path, () => statSync(path))
  if (stats.size > mostBytes) throw tooLarge(path, stats)
  if (!isInside(realpathSync(path), realpathSync(root))) {
    throw new InputError('outside', 'this lies outside of the folder that was given, or links lead out of it', {
      path,
      hint: 'Give the file itself.',
    })
  }
  return {
    path: shown(path),
    // A folder may hold a thousand papers: their bytes must not all be in memory at once.
    get bytes() {
      return reach(path, () => new Uint8Array(readFileSync(path)))
    },
    sibling: relative => siblingOf(path, relative, root),
  }
}

/** What cannot be opened, as a source that fails when it is read: there it costs only itself. */
export function unopened(path: string, error: InputError): Source {
  return {
    path: shown(path),
    get bytes(): Uint8Array {
      throw error
    },
  }
}

/** `undefined` for what is not there, no file, too large, or outside of `root`, be it through a link. */
function siblingOf(path: string, relative: string, root: string): Uint8Array | undefined {
  try {
    const file = realpathSync(resolve(dirname(path), relative))
    if (!isInside(file, realpathSync(root))) return undefined
    const stats = statSync(file)
    return stats.isFile() && stats.size <= mostBytes ? new Uint8Array(readFileSync(file)) : undefined
  } catch {
    return undefined
  }
}

function isInside(file: string, root: string): boolean {
  return file === root || file.startsWith(root.endsWith(sep) ? root : root + sep)
}

/** What lies in a folder, sorted by name; hidden things and installed packages left out. Throws `InputError`. */
export interface Listing {
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

export function list(folder: string): Listing {
  const files: string[] = []
  const folders: string[] = []
  for (const name of reach(folder, () => readdirSync(folder)).toSorted()) {
    if (name.startsWith('.') || name === 'node_modules') continue
    const kind = kindOf(join(folder, name))
    if (kind === 'file') files.push(name)
    else if (kind === 'folder') folders.push(name)
  }
  return {files, folders}
}

/** The names of all that lies in a folder, sorted; none where it cannot be looked into. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

/** A link that leads nowhere or in a circle is nothing. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return kindAt(path)
  } catch {
    return undefined
  }
}

/** Does what `read` does; what the system refuses becomes an `InputError`. */
function reach<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    const known = refusals[code]
    if (known === undefined) throw error
    const hint = /^(?:https?:|10\.\d{4,9}\/|doi:)/i.test(path) ? notFetched : known.hint
    throw new InputError(known.code, known.message, {path, hint, cause: error})
  }
}

const notFetched = 'Nothing is fetched from the network: save the file and give its path.'

const refusals: Readonly<Record<string, {readonly code: string; readonly message: string; readonly hint: string}>> = {
  ENOENT: {code: 'not-found', message: 'there is no such file or folder', hint: 'Check the spelling and the folder you are in.'},
  ENOTDIR: {code: 'not-found', message: 'there is no such file or folder', hint: 'Check the spelling and the folder you are in.'},
  EACCES: {code: 'no-permission', message: 'you may not read this', hint: 'Change its permissions, or copy it.'},
  EPERM: {code: 'no-permission', message: 'you may not read this', hint: 'Change its permissions, or copy it.'},
  ELOOP: {code: 'link-loop', message: 'the links lead in a circle', hint: 'Give the file itself.'},
  ERR_INVALID_ARG_VALUE: {code: 'not-found', message: 'no file can have this name', hint: 'Check the spelling.'},
  ENAMETOOLONG: {code: 'not-found', message: 'the name is too long for a file', hint: 'Give a path, not the text itself.'},
}

function tooLarge(path: string, stats: Stats): InputError {
  return new InputError('too-large', `the file has ${Math.round(stats.size / 1024 / 1024)} MiB; at most 64 MiB are read`, {
    path,
    hint: 'Give the text without images or data.',
  })
}

/** With forward slashes, as people name it. */
export function shown(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
