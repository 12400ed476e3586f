/** The readers of the command: PDFs are read in a thread of their own where it has been built. */
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Readers} from '../read.ts'
import {readers} from '../readers/index.ts'
import {readGuarded} from './guarded-read.ts'

/** The bundle of `pdf-worker.ts`; beside the command once it is built. */
const worker = new URL('pdf-worker.cjs', import.meta.url)

export const diskReaders: Readers = {
  ...readers,
  pdf: async () => (existsSync(fileURLToPath(worker)) ? {read: source => readGuarded(source, worker)} : readers.pdf()),
}
