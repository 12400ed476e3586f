// Keeps compiled code: runs the command over examples of every format, then writes a cache beside each chunk that was used.
import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

const {load, loaded, folder} = createRequire(import.meta.url)('../dist/cli.cjs')
const examples = existsSync('examples')
  ? readdirSync('examples').filter(name => /\.(?:md|tex|xml|html|txt|yaml|docx|pdf)$/.test(name))
  : []
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (_, ...rest) => {
  rest.findLast(one => typeof one === 'function')?.()
  return true
}
process.argv = [
  process.execPath,
  'reportoscope',
  '--fail-on',
  'never',
  '--quiet',
  ...examples.map(name => join('examples', name)),
]
load('main.cjs')
process.once('beforeExit', () => {
  for (const [name, {script}] of loaded) writeFileSync(join(folder, `${name}.cache`), script.createCachedData())
  write(`kept compiled code of ${loaded.size} chunks\n`)
  process.exitCode = 0
})
