/** A document from standard input. */
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
    const document = await read({path, bytes: await everything(path)}, undefined, diskTools)
    return {reports: [judgeDocument(document, noConfig, flags, rules)], documents: [document], errors: []}
  } catch (error) {
    return {reports: [], documents: [], errors: [error]}
  }
}

/** All of standard input, within the bound that files have; what writes it may be slow. Throws `InputError`. */
async function everything(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      chunks.push(chunk)
      length += chunk.length
      if (length > mostBytes) break
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new InputError('unreadable', `standard input cannot be read: ${code}`, {path, hint: 'Give a file by its name.', cause})
  }
  if (length <= mostBytes) return new Uint8Array(Buffer.concat(chunks))
  throw new InputError('too-large', 'standard input holds more than 64 MiB', {
    path,
    hint: 'Give the text without images or data.',
  })
}
