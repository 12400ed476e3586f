/** Files that the command writes. */
import {chmodSync, lstatSync, renameSync, rmSync, type Stats, writeFileSync} from 'node:fs'
import {UsageError} from '../model/errors.ts'

/**
 * Writes a file, or with `isNew` one that is not there yet. Throws `UsageError` with the reason; what stood there before then
 * still stands there, whole.
 */
export function write(path: string, content: string | Uint8Array, isNew = false): void {
  try {
    const old = lstatSync(path, {throwIfNoEntry: false})
    // What is no plain file (a link, a device, a pipe) is written through; nothing may be put in its place.
    if (isNew || (old !== undefined && !old.isFile())) writeFileSync(path, content, {flag: isNew ? 'wx' : 'w'})
    else replace(path, content, old)
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
}

/** Written beside and put in place, so that nobody ever finds half a file. */
function replace(path: string, content: string | Uint8Array, old: Stats | undefined): void {
  const part = `${path}.${process.pid}.part`
  try {
    writeFileSync(part, content)
    if (old !== undefined) chmodSync(part, old.mode)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, {force: true})
    // A folder or a mount in which files may be written but none may be made or moved.
    if (!['EACCES', 'EPERM', 'EBUSY', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    writeFileSync(path, content)
  }
}

export function cannotWrite(path: string, cause: unknown): UsageError {
  return new UsageError('cannot-write', `cannot write ${path}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
    cause,
  })
}
