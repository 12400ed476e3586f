/** Ends the process where one input keeps it busy for ever: nothing else can, while a loop runs. */
import {Worker} from 'node:worker_threads'

/** Told before each input. */
export interface Watchdog {
  watch(what: string): void
  end(): Promise<number>
}

/** Seconds for one input; the slowest take one. */
const patience = 60

/** Looks from a thread of its own whether the next input was told in time; if not, prints the last one and kills the process. */
export function watchdog(): Watchdog {
  const shared = new SharedArrayBuffer(8 + longest)
  const [count, text] = [new Int32Array(shared, 0, 2), new Uint8Array(shared, 8)]
  const worker = new Worker(code, {eval: true, workerData: {shared, patience}})
  worker.unref()
  return {
    watch(what) {
      count[1] = new TextEncoder().encodeInto(what.slice(0, longest / 3), text).written
      Atomics.add(count, 0, 1)
    },
    end: () => worker.terminate(),
  }
}

const longest = 300_000

const code = `
const {workerData: {shared, patience}} = require('node:worker_threads')
const count = new Int32Array(shared, 0, 2)
let last = -1
setInterval(() => {
  const now = Atomics.load(count, 0)
  if (now === last) {
    require('node:fs').writeSync(2, 'an input was read for ' + patience + ' s: ' + Buffer.from(shared, 8, count[1]).toString() + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }
  last = now
}, patience * 1000)
`
