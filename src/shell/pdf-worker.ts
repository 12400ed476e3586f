/** The other side of `guarded-read.ts`: reads PDFs in a thread of its own, one after the other, and posts what came out. */
import {parentPort} from 'node:worker_threads'
import {InputError} from '../model/errors.ts'
import {pdf} from '../readers/pdf/index.ts'

parentPort?.on('message', answer)

async function answer({path, bytes}: {readonly path: string; readonly bytes: Uint8Array}): Promise<void> {
  try {
    parentPort?.postMessage({raw: await pdf.read({path, bytes})})
  } catch (error) {
    // Only plain data pass between threads: the class of an error does not.
    if (!(error instanceof InputError)) throw error
    const {code, message, hint} = error
    parentPort?.postMessage({refused: {code, message, hint}})
  }
}
