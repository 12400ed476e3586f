/** Worker threads that take one submission after the other. */
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'
import type {TriageRow} from '../../model/triage.ts'
import {loadRules} from '../rules.ts'
import {type Job, triageOne} from './one.ts'

/** The bundle of `worker.ts`; beside the command once it is built. */
const entry = fileURLToPath(new URL('worker.cjs', import.meta.url))

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
    worker ??= new Worker(entry, {resourceLimits: {maxOldGenerationSizeMb: 2048}})
    const row = await ask(worker, job)
    if (row === undefined) {
      worker = undefined
      tell(dead(job))
    } else tell(row)
  }
  await worker?.terminate()
}

function ask(worker: Worker, job: Job): Promise<TriageRow | undefined> {
  return new Promise(resolve => {
    const done = (row: TriageRow | undefined): void => {
      worker.off('message', done)
      worker.off('error', died)
      worker.off('exit', died)
      resolve(row)
    }
    const died = (): void => done(undefined)
    worker.on('message', done)
    worker.on('error', died)
    worker.on('exit', died)
    worker.postMessage(job)
  })
}

function dead({name}: Job): TriageRow {
  const none = {reported: 0, partial: 0, missing: 0, unclear: 0, 'not-applicable': 0}
  return {
    submission: name,
    title: '',
    next: 'unreadable',
    counts: {required: none, recommended: none, optional: none},
    missing: [],
    partial: [],
    pitfalls: [],
    errors: ['reading it took more memory than a submission may use'],
    files: {},
    key: '',
  }
}
