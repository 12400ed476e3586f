// Whole processes, as an author starts them.
import {inputsFor} from './inputs.mjs'
import {time} from './processes.mjs'
import {ratiosOf, spread} from './ratio.mjs'
import {cli, quietly} from './root.mjs'

export function cold(options) {
  console.log('\ncold: whole process ÷ node -e 0')
  for (const {name, path, note} of inputsFor(options)) {
    const ours = () => time([cli, ...quietly, path])
    // Once, to warm the disk.
    ours()
    const ratios = ratiosOf(options.pairs, ours, () => time(['-e', '0']))
    console.log(`  ${name.padEnd(18)} ${spread(ratios).padEnd(22)} ${note}`.trimEnd())
  }
}
