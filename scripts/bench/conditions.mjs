// What a figure of the benchmark depends on.
import {cpus, loadavg} from 'node:os'
import {fromRoot} from './root.mjs'
import {ruleCount} from './rule-count.mjs'

export async function conditions({pairs, papers, words}) {
  const [processor] = cpus()
  console.log(
    `${processor?.model ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.version}, load average ${load()}\n` +
      `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}, ${papers.toLocaleString('en')} papers of ${words.toLocaleString('en')} words; ${await ruleCount(fromRoot('.'))}`,
  )
}

/** Of the last 1, 5 and 15 minutes. */
export function load() {
  return loadavg()
    .map(value => value.toFixed(2))
    .join(' ')
}
