/** A worker thread: a job in, a row out. */
import {parentPort} from 'node:worker_threads'
import type {Rules} from '../../model/rules.ts'
import {loadRules} from '../rules.ts'
import {type Job, triageOne} from './one.ts'

let rules: Promise<Rules> | undefined

parentPort?.on('message', async (job: Job) => {
  rules ??= loadRules(job.flags.rules)
  parentPort?.postMessage(await triageOne(job, await rules))
})
