// This build paired with that of another revision, on the same papers.
import {join} from 'node:path'
import {write} from './folder.mjs'
import {manyPapers} from './many-papers.mjs'
import {longPaper} from './paper.mjs'
import {outputOf, peakOf, time} from './processes.mjs'
import {ratiosOf, spread} from './ratio.mjs'
import {fromRoot, quietly} from './root.mjs'
import {ruleCount} from './rule-count.mjs'
import {buildRevision} from './worktree.mjs'

/** Warm runs and runs over many files take seconds each. */
const mostPairs = 5
const script = fromRoot('scripts/bench/warm-child.mjs')

export async function against({against: revision, pairs, papers, words}) {
  if (revision === undefined) return console.log('\nagainst another revision: left out; --against REV builds and runs it')
  console.log(`\nagainst ${revision}: ours ÷ that revision’s`)
  const {root, complaint} = buildRevision(revision)
  if (complaint !== undefined) return console.log(`  left out; it cannot be built: ${complaint}`)
  console.log(`  its rules: ${await ruleCount(root)}`)
  const [here, there] = [fromRoot('.'), root]
  const size = Math.ceil(papers / 5)
  const many = manyPapers(size)
  const markdown = write('against.md', longPaper(words, 1))
  const works = {
    'cold md': at => time([join(at, 'dist/cli.cjs'), ...quietly, markdown]),
    [`warm md, ${size}`]: at => Number(outputOf([script, at, 'md', `${size}`, `${words}`])),
    [`warm txt, ${size}`]: at => Number(outputOf([script, at, 'txt', `${size}`, `${words}`])),
    [`peak, ${size} files`]: at => peakOf([join(at, 'dist/cli.cjs'), ...quietly, ...many]),
  }
  for (const [name, work] of Object.entries(works)) {
    // Once each, to warm the disk.
    for (const at of [here, there]) work(at)
    const ratios = ratiosOf(
      name === 'cold md' ? pairs : Math.min(pairs, mostPairs),
      () => work(here),
      () => work(there),
    )
    console.log(`  ${name.padEnd(18)} ${spread(ratios).padEnd(22)} n=${ratios.length}`)
  }
}
