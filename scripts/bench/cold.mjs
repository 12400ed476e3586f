// Whole processes, as an author starts them.
import {time} from './processes.mjs'
import {ratiosOf, spread} from './ratio.mjs'
import {cli, quietly} from './root.mjs'

export function cold(inputs, {pairs}) {
  console.log('\ncold: whole process ÷ node -e 0')
  for (const {name, path, note} of inputs) {
    const ours = () => time([cli, ...quietly, path])
    // Once, to warm the disk.
    ours()
    const ratios = ratiosOf(pairs, ours, () => time(['-e', '0']))
    console.log(`  ${name.padEnd(18)} ${spread(ratios).padEnd(22)} ${note}`.trimEnd())
  }
}
