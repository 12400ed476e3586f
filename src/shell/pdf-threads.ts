/**
 * A thread that has read a PDF waits a moment for the next one: to start it and to compile pdf.js takes about as
 * much processor time as to read a paper.
 */
import {Worker} from 'node:worker_threads'

/** Milliseconds that a thread waits. */
const PATIENCE = 2000

interface Waiting {
  readonly thread: Worker
  readonly kind: string
  /** Ends the wait. */
  leave(): void
}

let waiting: Waiting | undefined

export interface Taken {
  readonly thread: Worker
  /** Has read nothing before. */
  readonly isFresh: boolean
  giveBack(): void
}

/** A thread that runs `worker` with at most `memory` MiB. */
export function takeThread(worker: URL, memory: number): Taken {
  const kind = `${memory} ${worker.href}`
  if (waiting?.kind !== kind) {
    const thread = new Worker(worker, {resourceLimits: {maxOldGenerationSizeMb: memory}})
    return {thread, isFresh: true, giveBack: () => keep(thread, kind)}
  }
  const {thread} = waiting
  waiting.leave()
  thread.ref()
  return {thread, isFresh: false, giveBack: () => keep(thread, kind)}
}

/** Keeps an idle thread without listeners, but not the process alive for it. One waits; others end. */
function keep(thread: Worker, kind: string): void {
  if (waiting !== undefined) {
    void thread.terminate()
    return
  }
  const end = (): void => {
    leave()
    void thread.terminate()
  }
  const timer = setTimeout(end, PATIENCE).unref()
  const leave = (): void => {
    clearTimeout(timer)
    thread.off('error', end).off('exit', end)
    waiting = undefined
  }
  // What goes wrong after the answer is nobody’s business, but such a thread reads nothing more.
  thread.on('error', end).on('exit', end)
  thread.unref()
  waiting = {thread, kind, leave}
}
