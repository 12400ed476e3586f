import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {pdf} from '../../src/readers/pdf/index.ts'
import {readGuarded} from '../../src/shell/guarded-read.ts'
import {pageOf, streamOf} from '../readers/pdf/made.ts'

const folder = mkdtempSync(join(tmpdir(), 'guarded-'))
const worker = pathToFileURL(join(folder, 'pdf-worker.mjs'))
const fixture = new URL('../readers/fixtures/pdf/numbered-lines.pdf', import.meta.url)

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../src/shell/pdf-worker.ts', import.meta.url))
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: fileURLToPath(worker),
    logLevel: 'error',
  })
}, 60_000)
afterAll(() => rmSync(folder, {recursive: true}))

/** Twelve forms, each of which draws the next one ten times. */
function formBomb(): Uint8Array {
  const form = (inside: string, next: string) =>
    streamOf(inside, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>/XObject<<${next}>>>>`)
  const forms = Array.from({length: 12}, (_none, at) =>
    at < 11 ? form('/X0 Do '.repeat(10), `/X0 ${7 + at} 0 R`) : form('BT /F1 12 Tf (x) Tj ET', ''),
  )
  return pageOf(streamOf('/X0 Do'), '/XObject<</X0 6 0 R>>', forms)
}

test('a PDF reads in a thread as it reads here', async () => {
  const source = {path: 'paper.pdf', bytes: new Uint8Array(readFileSync(fixture))}
  expect(await readGuarded(source, worker)).toEqual(await pdf.read(source))
}, 60_000)

test('an error of the reader comes back as what it is', async () => {
  const source = {path: 'paper.pdf', bytes: new TextEncoder().encode('hello')}
  await expect(readGuarded(source, worker)).rejects.toThrow(
    expect.objectContaining({name: 'InputError', code: 'not-pdf', path: 'paper.pdf'}),
  )
}, 60_000)

test('a PDF that would be read for ever is given up', async () => {
  const source = {path: 'bomb.pdf', bytes: formBomb()}
  await expect(readGuarded(source, worker, {deadline: 1500, memory: 512})).rejects.toThrow(
    expect.objectContaining({name: 'InputError', code: expect.stringMatching(/^too-(slow|large)$/)}),
  )
}, 60_000)
