/** What the command reads with: PDFs are read in a thread of their own where it has been built, and Node knows SHA-256. */
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Tools} from '../read.ts'
import {readers} from '../readers/index.ts'

/** The bundle of `pdf-worker.ts`; beside the command once it is built. */
const worker = new URL('pdf-worker.cjs', import.meta.url)

export const diskTools: Tools = {
  readers: {
    ...readers,
    pdf: async () => {
      if (!existsSync(fileURLToPath(worker))) return readers.pdf()
      const {readGuarded} = await import('./guarded-read.ts')
      return {read: source => readGuarded(source, worker)}
    },
  },
  hash: () => {
    const hash = createHash('sha256')
    return {update: bytes => void hash.update(bytes), hex: () => hash.digest('hex')}
  },
}
