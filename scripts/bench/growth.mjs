// Time should grow as the text does; start-up is taken off.
import {write} from './folder.mjs'
import {longPaper} from './paper.mjs'
import {time} from './processes.mjs'
import {median} from './ratio.mjs'
import {cli, quietly} from './root.mjs'

export function growth({pairs, words}) {
  const once = write('once.md', longPaper(words, 3))
  const more = write('more.md', Array.from({length: 16}, (_, index) => longPaper(words, index + 3)).join('\n\n'))
  const medianOf = args => median(Array.from({length: Math.min(pairs, 5)}, () => time([cli, ...args])))
  const start = medianOf(['--version'])
  const ratio = (medianOf([...quietly, more]) - start) / (medianOf([...quietly, once]) - start)
  console.log('\ngrowth: 16 times the text ÷ once, without start-up')
  console.log(`  time               ${ratio.toFixed(1)} ×`)
}
