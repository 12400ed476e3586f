/** Files that the command writes. */
import {writeFileSync} from 'node:fs'
import {UsageError} from '../model/errors.ts'

/** Writes a file, or with `isNew` one that is not there yet. Throws `UsageError` with the reason. */
export function write(path: string, content: string | Uint8Array, isNew = false): void {
  try {
    writeFileSync(path, content, {flag: isNew ? 'wx' : 'w'})
  } catch (cause) {
    throw cannotWrite(path, cause)
  }
}

export function cannotWrite(path: string, cause: unknown): UsageError {
  return new UsageError('cannot-write', `cannot write ${path}: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
    cause,
  })
}
