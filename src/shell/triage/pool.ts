/** Worker threads that take one submission after the other. */
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'
import {triageRow} from '../../formatters/triage/rows.ts'
import type {TriageRow} from '../../model/triage.ts'
import {loadRules} from '../rules.ts'
import {type Job, triageOne} from './one.ts'

/** The bundle of `worker.ts`; beside the command once it is built. */
const entry = fileURLToPath(new URL('worker.cjs', import.meta.url))

/** MiB for each thread. */
const memory = 2048

/** Rows in the order in which they are done; `tell` gets each at once. A worker that dies costs its submission, no other. */
export async function runJobs(jobs: readonly Job[], threads: number, tell: (row: TriageRow) => void): Promise<void> {
  if (jobs.length === 0) return
  if (threads <= 1 || jobs.length <= 2 || !existsSync(entry)) return runHere(jobs, tell)
  const queue = [...jobs]
  await Promise.all(Array.from({length: Math.min(threads, jobs.length)}, () => serve(queue, tell)))
}

async function runHere(jobs: readonly Job[], tell: (row: TriageRow) => void): Promise<void> {
  const rules = await loadRules(jobs[0]?.flags.rules ?? [])
  for (const job of jobs) tell(await triageOne(job, rules))
}

/** One thread, begun anew where it died. */
async function serve(queue: Job[], tell: (row: TriageRow) => void): Promise<void> {
  let worker: Worker | undefined
  for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
    worker ??= new Worker(entry, {resourceLimits: {maxOldGenerationSizeMb: memory}})
    const answer = await ask(worker, job)
    if ('row' in answer) tell(answer.row)
    else {
      worker = undefined
      tell(triageRow(job.name, [], [answer.died], {}, ''))
    }
  }
  await worker?.terminate()
}

/** A row, or why the thread has ended. */
type Answer = {readonly row: TriageRow} | {readonly died: string}

function ask(worker: Worker, job: Job): Promise<Answer> {
  return new Promise(resolve => {
    const settle = (answer: Answer): void => {
      worker.off('message', done)
      worker.off('error', failed)
      worker.off('exit', ended)
      resolve(answer)
    }
    const done = (row: TriageRow): void => settle({row})
    const failed = (error: Error & {readonly code?: string}): void =>
      settle({
        died:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `reading it took more than the ${memory} MiB of memory that a submission may use`
            : `a bug: ${error.message}`,
      })
    const ended = (code: number): void => settle({died: `the thread that read it ended with code ${code}`})
    worker.on('message', done)
    worker.on('error', failed)
    worker.on('exit', ended)
    worker.postMessage(job)
  })
}
