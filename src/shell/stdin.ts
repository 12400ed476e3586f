/** A document from standard input. */
import {readFileSync} from 'node:fs'
import type {Rules} from '../model/rules.ts'
import {read} from '../read.ts'
import type {Flags} from './arguments.ts'
import {noConfig} from './config.ts'
import {judgeDocument, type Linted} from './lint.ts'
import {diskTools} from './tools.ts'

/** Reads all of standard input as one file called `--stdin-filename`. */
export async function lintStdin(flags: Flags, rules: Rules): Promise<Linted> {
  const path = flags.stdinFilename ?? 'stdin.md'
  try {
    const document = await read({path, bytes: new Uint8Array(readFileSync(0))}, undefined, diskTools)
    return {reports: [judgeDocument(document, noConfig, flags, rules)], documents: [document], errors: []}
  } catch (error) {
    return {reports: [], documents: [], errors: [error]}
  }
}
