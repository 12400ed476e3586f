import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {watched} from './watched.ts'

const folder = mkdtempSync(join(tmpdir(), 'reportoscope-watched-'))
afterAll(() => rmSync(folder, {recursive: true}))

const run = (code: string) => watched(['--eval', code], folder)

test.each([
  ['fetch', "fetch('http://127.0.0.1:49999/')"],
  ['a connection', "require('node:net').connect(9, '127.0.0.1')"],
  ['a name', "require('node:dns').lookup('example.org', () => {})"],
  ['a thread', "new (require('node:worker_threads').Worker)('require(\"node:net\").connect(9)', {eval: true})"],
])('the watch sees and stops %s that would reach a network', (_what, code) => {
  const {network, status} = run(code)
  expect(network.length).toBeGreaterThan(0)
  expect(status).not.toBe(0)
})

test('the watch sees the files that are opened, and the memory that is taken', () => {
  writeFileSync(join(folder, 'a.txt'), 'a')
  const code = "require('node:fs').readFileSync('a.txt'); globalThis.kept = Buffer.alloc(200 * 1024 * 1024, 1)"
  const {opened, peak, network} = run(code)
  expect(opened).toEqual([join(folder, 'a.txt')])
  expect(peak).toBeGreaterThan(200)
  expect(network).toEqual([])
})
