// Peak memory should not grow with the number of files.
import {manyPapers} from './many-papers.mjs'
import {peakOf} from './processes.mjs'
import {cli, quietly} from './root.mjs'

export function memory({papers}) {
  const few = Math.ceil(papers / 10)
  const [least, most] = [few, papers].map(count => peakOf([cli, ...quietly, ...manyPapers(count)]))
  console.log(`\nmemory: ${papers} files of 2,000 words ÷ ${few}`)
  console.log(`  peak               ${(most / least).toFixed(2)} × (${most.toFixed(0)} MiB)`)
}
