// The flags of the benchmark, and how much is measured.
import {parseArgs} from 'node:util'

/** Pairs are an odd number, so that the median is one of them. */
export function readOptions(args) {
  const {values} = parseArgs({
    args,
    options: {
      quick: {type: 'boolean', default: false},
      smoke: {type: 'boolean', default: false},
      peers: {type: 'boolean', default: false},
      against: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  })
  const size = values.smoke
    ? {pairs: 1, papers: 3, words: 800}
    : values.quick
      ? {pairs: 5, papers: 200, words: 8000}
      : {pairs: 15, papers: 1000, words: 8000}
  return {...values, ...size}
}

export const help = `node scripts/bench.mjs [--quick | --smoke] [--peers] [--against REV]

Prints ratios, each the median of pairs with the least and the greatest. 15 pairs, 1,000 papers.

  --quick        5 pairs, 200 papers
  --smoke        1 pair, 3 papers of 800 words: shows that all parts run, measures nothing
  --peers        installs the linters of scripts/bench/peers; later runs find them there
  --against REV  builds another revision in a temporary worktree and pairs this one with it`
