// Keeps compiled code: runs the command over a paper in every format and a card, then writes a cache beside each chunk that was used.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {Worker} from 'node:worker_threads'

const launcher = resolve('dist/cli.cjs')
const papers = 'test/same-paper/fixtures/organoid-nuclei'
const card = 'examples/organuc-card'
const inputs = [...(existsSync(papers) ? readdirSync(papers).map(name => join(papers, name)) : []), card].filter(existsSync)

// V8 forgets the code of functions that have not run for a while; what ran once at the start is to be kept as well.
setFlagsFromString('--no-flush-bytecode')
let kept = await keptByPdfThread(join(papers, 'paper.pdf'))
const {load, loaded, folder} = createRequire(import.meta.url)(launcher)
const print = process.stdout.write.bind(process.stdout)
process.stdout.write = (_, ...rest) => {
  rest.findLast(one => typeof one === 'function')?.()
  return true
}
process.argv = [process.execPath, 'reportoscope', '--fail-on', 'never', '--quiet', ...inputs]
process.once('exit', () => {
  // The cache is good for processes with the same settings only.
  setFlagsFromString('--flush-bytecode')
  for (const [name, {script}] of loaded) writeFileSync(join(folder, `${name}.cache`), script.createCachedData())
  kept += loaded.size
  print(`kept compiled code of ${kept} chunks\n`)
  process.exitCode = 0
})
load('main.cjs')

/** Reads a PDF as `guarded-read.ts` does, in a thread that keeps its own code. Gives the number of chunks. */
async function keptByPdfThread(path) {
  if (!existsSync(path)) return 0
  const script = `
    const {parentPort} = require('node:worker_threads')
    const {load, loaded, folder} = require(${JSON.stringify(launcher)})
    const post = parentPort.postMessage.bind(parentPort)
    parentPort.postMessage = () => {
      require('node:v8').setFlagsFromString('--flush-bytecode')
      for (const [name, {script}] of loaded) require('node:fs').writeFileSync(folder + '/' + name + '.cache', script.createCachedData())
      require('node:v8').setFlagsFromString('--no-flush-bytecode')
      post(loaded.size)
    }
    load('pdf-worker.cjs')`
  const thread = new Worker(script, {eval: true})
  thread.postMessage({path, bytes: new Uint8Array(readFileSync(path))})
  return new Promise((settle, fail) => thread.once('message', settle).once('error', fail)).finally(() => thread.terminate())
}
