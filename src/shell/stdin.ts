/** A document from standard input. */
import {readSync} from 'node:fs'
import {InputError} from '../model/errors.ts'
import type {Rules} from '../model/rules.ts'
import {read} from '../read.ts'
import type {Flags} from './arguments.ts'
import {noConfig} from './config.ts'
import {mostBytes} from './discover/disk.ts'
import {expectFlags, judgeDocument, type Linted} from './lint.ts'
import {diskTools} from './tools.ts'

/** Reads all of standard input as one file called `--stdin-filename`. Throws `UsageError` for flags that do not exist. */
export async function lintStdin(flags: Flags, rules: Rules): Promise<Linted> {
  expectFlags(flags, rules.ruleset)
  const path = flags.stdinFilename ?? 'stdin.md'
  try {
    const document = await read({path, bytes: everything(path)}, undefined, diskTools)
    return {reports: [judgeDocument(document, noConfig, flags, rules)], documents: [document], errors: []}
  } catch (error) {
    return {reports: [], documents: [], errors: [error]}
  }
}

/** All of standard input, within the bound that files have. Throws `InputError`. */
function everything(path: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  for (let chunk = next(path); chunk.length > 0; chunk = next(path)) {
    chunks.push(chunk)
    length += chunk.length
    if (length > mostBytes)
      throw new InputError('too-large', 'standard input holds more than 64 MiB', {
        path,
        hint: 'Give the text without images or data.',
      })
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** The next piece; an empty one at the end. */
function next(path: string): Uint8Array {
  const piece = Buffer.alloc(65_536)
  try {
    return piece.subarray(0, readSync(0, piece))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'EOF') return piece.subarray(0, 0)
    throw new InputError('unreadable', `standard input cannot be read: ${code ?? 'unknown reason'}`, {path, cause})
  }
}
