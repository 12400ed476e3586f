import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import {afterAll, expect, test} from 'vitest'
import {compileFolders} from '../src/ruleset/load.ts'
import {pack} from '../src/ruleset/pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'reportoscope-browser-'))
afterAll(() => rmSync(folder, {recursive: true}))

test('reading and checking run without anything of Node: in a browser tab, in an editor', async () => {
  const entry = join(folder, 'entry.ts')
  writeFileSync(
    entry,
    `export {read} from ${JSON.stringify(resolve('src/read.ts'))}
export {check} from ${JSON.stringify(resolve('src/engine/check.ts'))}
export {unpack} from ${JSON.stringify(resolve('src/ruleset/pack.ts'))}`,
  )
  const outfile = join(folder, 'core.js')
  // `worker`: the entity decoder of remark asks for a document under the condition `browser`.
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    globalName: 'core',
    logLevel: 'error',
    external: ['unpdf', 'unpdf/*'],
  })
  const {json, numbers} = pack(compileFolders('rules', 'schemas'))
  const manuscript = readFileSync('examples/organoid-nuclei.md')
  // Only what every browser has.
  const context = createContext({
    TextDecoder,
    TextEncoder,
    URL,
    console,
    json,
    numbers: new Uint8Array(numbers),
    manuscript: new Uint8Array(manuscript),
  })
  const status = (await runInContext(
    `${readFileSync(outfile, 'utf8')}
    ;(async () => {
      const ruleset = core.unpack(json, numbers)
      const document = await core.read({path: 'paper.md', bytes: manuscript})
      const profile = ruleset.profiles.find(one => one.id === 'triage-20')
      const report = core.check(document, ruleset, profile, () => false)
      return [typeof process, report.findings.length, report.findings.find(one => one.rule === 'code-availability-statement').status].join(' ')
    })()`,
    context,
  )) as string
  expect(status).toBe('undefined 20 partial')
})
