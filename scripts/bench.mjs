// Measures speed as ratios in one run; asserts nothing. `node scripts/bench.mjs --help` tells its flags; after `npm run build`.
import {against} from './bench/against.mjs'
import {cold} from './bench/cold.mjs'
import {conditions, load} from './bench/conditions.mjs'
import {growth} from './bench/growth.mjs'
import {memory} from './bench/memory.mjs'
import {help, readOptions} from './bench/options.mjs'
import {peers} from './bench/peers.mjs'
import {warm} from './bench/warm.mjs'

const parts = {cold, warm, memory, growth, peers, against}
const options = readOptions(process.argv.slice(2), Object.keys(parts))
if (options.help) console.log(help)
else {
  await conditions(options)
  for (const name of options.only) await parts[name](options)
  console.log(`\nload average at the end ${load()}`)
}
