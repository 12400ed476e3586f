// The flags of the benchmark, and how much is measured.
import {parseArgs} from 'node:util'

/** Pairs are an odd number, so that the median is one of them. */
const sizes = {
  smoke: {pairs: 1, papers: 3, words: 800},
  quick: {pairs: 5, papers: 200, words: 8000},
  full: {pairs: 15, papers: 1000, words: 8000},
}

/** `parts` are those that there are; all of them are run unless some are named. */
export function readOptions(args, parts) {
  const {values} = parseArgs({
    args,
    options: {
      quick: {type: 'boolean', default: false},
      smoke: {type: 'boolean', default: false},
      only: {type: 'string', multiple: true, default: parts},
      peers: {type: 'boolean', default: false},
      against: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  })
  const unknown = values.only.find(name => !parts.includes(name))
  if (unknown !== undefined) throw new Error(`there is no part ${unknown}; there are ${parts.join(', ')}`)
  return {...values, ...sizes[values.smoke ? 'smoke' : values.quick ? 'quick' : 'full']}
}

export const help = `node scripts/bench.mjs [--quick | --smoke] [--only PART]… [--peers] [--against REV]

Prints ratios, each the median of pairs with the least and the greatest. 15 pairs, 1,000 papers of 8,000 words.

  --quick        5 pairs, 200 papers
  --smoke        1 pair, 3 papers of 800 words: shows that all parts run, measures nothing
  --only PART    one of cold, warm, memory, growth, peers, against; may be repeated
  --peers        installs the linters of scripts/bench/peers; later runs find them there
  --against REV  builds another revision in a temporary worktree and pairs this one with it`
