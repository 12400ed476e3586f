/** Reads a PDF in a thread of its own, with a deadline and a bound on memory: some files keep pdf.js busy for ever. */
import type {Raw} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import type {Source} from '../model/reader.ts'
import {takeThread} from './pdf-threads.ts'

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
    const {thread, isFresh, giveBack} = takeThread(worker, bounds.memory)
    const timer = setTimeout(
      () => fail('too-slow', `reading the PDF took longer than ${bounds.deadline / 1000} s`),
      bounds.deadline,
    )
    const onMessage = (answer: Answer): void => {
      if ('raw' in answer) {
        leave()
        giveBack()
        resolve(answer.raw)
      } else {
        const {code, message, hint} = answer.refused
        giveUp(new InputError(code, message, {path, ...(hint !== undefined && {hint})}))
      }
    }
    const onError = (error: Error & {readonly code?: string}): void => {
      if (!isFresh) readAnew()
      else if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        fail('too-large', `reading the PDF takes more than ${bounds.memory} MiB of memory`)
      else giveUp(error)
    }
    const onExit = (code: number): void => {
      if (!isFresh) readAnew()
      else giveUp(new Error(`the thread that read ${path} ended with code ${code}`))
    }
    thread.on('message', onMessage).on('error', onError).on('exit', onExit)
    thread.postMessage({path, bytes})

    function fail(code: string, message: string): void {
      giveUp(new InputError(code, message, {path, hint: 'Print the PDF to a new PDF, or give the manuscript in another format.'}))
    }

    /** What goes wrong may be left from the PDF before. */
    function readAnew(): void {
      end()
      resolve(readGuarded({path, bytes}, worker, bounds))
    }

    /** The thread ends even where it only refused a file: what is broken may go on to break. */
    function giveUp(error: Error): void {
      end()
      reject(error)
    }

    function end(): void {
      leave()
      // What it still says while it ends is not asked for any more.
      thread.on('error', () => {})
      void thread.terminate()
    }

    function leave(): void {
      clearTimeout(timer)
      thread.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
  })
}
