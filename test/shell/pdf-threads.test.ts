import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {readGuarded} from '../../src/shell/guarded-read.ts'
import {takeThread} from '../../src/shell/pdf-threads.ts'

const folder = mkdtempSync(join(tmpdir(), 'threads-'))
afterAll(() => rmSync(folder, {recursive: true}))

/** A worker that does `code` for each `path` that it is given. */
function workerThat(name: string, code: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import {parentPort, threadId} from 'node:worker_threads'\nparentPort.on('message', ({path}) => {${code}})`)
  return pathToFileURL(path)
}

const read = (worker: URL, path: string, memory = 64): Promise<unknown> =>
  readGuarded({path, bytes: new Uint8Array()}, worker, {deadline: 10_000, memory})

test('the next PDF is read by the thread that waits, one with other bounds is not', async () => {
  const worker = workerThat('same', 'parentPort.postMessage({raw: threadId})')
  const first = await read(worker, 'one.pdf')
  expect(await read(worker, 'two.pdf')).toBe(first)
  expect(await read(worker, 'three.pdf', 65)).not.toBe(first)
})

test('two PDFs at once are read by two threads', async () => {
  const worker = workerThat('two', 'parentPort.postMessage({raw: threadId})')
  const [one, two] = await Promise.all([read(worker, 'one.pdf'), read(worker, 'two.pdf')])
  expect(one).not.toBe(two)
})

test('a thread that refused a file reads no other', async () => {
  const worker = workerThat(
    'refusing',
    `parentPort.postMessage(path === 'bad.pdf' ? {refused: {code: 'bad', message: String(threadId)}} : {raw: String(threadId)})`,
  )
  const refused = await read(worker, 'bad.pdf').catch((error: Error) => error.message)
  expect(await read(worker, 'good.pdf')).not.toBe(refused)
})

test('what a PDF leaves behind does not break the next one', async () => {
  const worker = workerThat(
    'late',
    `globalThis.seen ? process.exit(3) : parentPort.postMessage({raw: threadId}); globalThis.seen = true`,
  )
  const first = await read(worker, 'one.pdf')
  expect(await read(worker, 'two.pdf')).not.toBe(first)
})

test('a thread that ends while it waits is not taken', async () => {
  const worker = workerThat('dying', 'parentPort.postMessage({raw: threadId}); setTimeout(() => process.exit(0), 20)')
  await read(worker, 'one.pdf')
  await new Promise(resolve => setTimeout(resolve, 500))
  const taken = takeThread(worker, 64)
  expect(taken.isFresh).toBe(true)
  await taken.thread.terminate()
})
