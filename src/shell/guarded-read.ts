/** Reads a PDF in a thread of its own, with a deadline and a bound on memory: some files keep pdf.js busy for ever. */
import {Worker} from 'node:worker_threads'
import type {Raw} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import type {Source} from '../model/reader.ts'

export interface Bounds {
  /** Milliseconds. */
  readonly deadline: number
  /** MiB that the reader may hold, beside the bytes of the file. */
  readonly memory: number
}

export const BOUNDS: Bounds = {deadline: 60_000, memory: 1024}

type Answer =
  | {readonly raw: Raw}
  | {readonly refused: {readonly code: string; readonly message: string; readonly hint: string | undefined}}

/** `worker` is the address of the built `pdf-worker`. Throws `InputError` as the reader does, and beyond the bounds. */
export function readGuarded({path, bytes}: Source, worker: URL, bounds: Bounds = BOUNDS): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {workerData: {path, bytes}, resourceLimits: {maxOldGenerationSizeMb: bounds.memory}})
    const timer = setTimeout(
      () => fail('too-slow', `reading the PDF took longer than ${bounds.deadline / 1000} s`),
      bounds.deadline,
    )
    thread.on('message', (answer: Answer) => {
      if ('raw' in answer) settle(() => resolve(answer.raw))
      else {
        const {code, message, hint} = answer.refused
        settle(() => reject(new InputError(code, message, {path, ...(hint !== undefined && {hint})})))
      }
    })
    thread.on('error', (error: Error & {readonly code?: string}) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        fail('too-large', `reading the PDF takes more than ${bounds.memory} MiB of memory`)
      else settle(() => reject(error))
    })
    // After an answer this says nothing new; without one, nobody else would.
    thread.on('exit', code => settle(() => reject(new Error(`the thread that read ${path} ended with code ${code}`))))

    function fail(code: string, message: string): void {
      settle(() =>
        reject(
          new InputError(code, message, {path, hint: 'Print the PDF to a new PDF, or give the manuscript in another format.'}),
        ),
      )
    }

    function settle(answer: () => void): void {
      clearTimeout(timer)
      void thread.terminate()
      answer()
    }
  })
}
