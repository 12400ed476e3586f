/** The other side of `guarded-read.ts`: reads one PDF in a thread of its own and posts what came out. */
import {parentPort, workerData} from 'node:worker_threads'
import {InputError} from '../model/errors.ts'
import {pdf} from '../readers/pdf/index.ts'

const {path, bytes} = workerData as {readonly path: string; readonly bytes: Uint8Array}
void answer()

async function answer(): Promise<void> {
  try {
    parentPort?.postMessage({raw: await pdf.read({path, bytes})})
  } catch (error) {
    // Only plain data pass between threads: the class of an error does not.
    if (!(error instanceof InputError)) throw error
    const {code, message, hint} = error
    parentPort?.postMessage({refused: {code, message, hint}})
  }
}
