/**
 * The same paper gives the same statuses in every format. Built copies lie in `test/same-paper/fixtures/`; after a change of the
 * examples `RENEW=1 npx vitest run test/same-paper.test.ts` makes them anew.
 */
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {check} from '../src/engine/check.ts'
import type {Status} from '../src/model/report.ts'
import type {Rules} from '../src/model/rules.ts'
import {read} from '../src/read.ts'
import {loadRules} from '../src/shell/rules.ts'
import {convert, endings, missingTools} from './same-paper/convert.ts'

const papers = [
  {name: 'organoid-nuclei', example: 'organoid-nuclei.md', source: 'source.md'},
  {name: 'budding', example: 'budding.tex', source: 'source.tex'},
]
const folderOf = (name: string): string => fileURLToPath(new URL(`same-paper/fixtures/${name}`, import.meta.url))
const exampleOf = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url))
const missing = missingTools()

let rules: Rules
let made: string
beforeAll(async () => {
  rules = await loadRules()
  made = mkdtempSync(join(tmpdir(), 'reportoscope-same-'))
  if (process.env.RENEW === undefined) return
  for (const {name, example, source} of papers) {
    mkdirSync(folderOf(name), {recursive: true})
    convert(exampleOf(example), folderOf(name))
    copyFileSync(exampleOf(example), join(folderOf(name), source))
  }
})
afterAll(() => rmSync(made, {recursive: true, force: true}))

describe.each(papers)('$name, copies made before', ({name, source}) => {
  test.each(endings)('as %s', async ending => {
    await expectSame(join(folderOf(name), source), join(folderOf(name), `paper.${ending}`))
  })
})

const skipped = missing.length === 0 ? '' : ` (skipped: ${missing.join(' and ')} not installed)`
describe.skipIf(missing.length > 0).each(papers)(`$name, made anew${skipped}`, ({name, example}) => {
  beforeAll(() => convert(exampleOf(example), join(made, name)))
  test.each(endings)('as %s', async ending => {
    await expectSame(exampleOf(example), join(made, name, `paper.${ending}`))
  })
})

/** All statuses are the same; from a PDF, which knows nothing of headings and captions, at least 95 % of them. */
async function expectSame(source: string, copy: string): Promise<void> {
  const [expected, found] = await Promise.all([statusesOf(source), statusesOf(copy)])
  const different = [...expected]
    .filter(([rule, status]) => found.get(rule) !== status)
    .map(([rule, status]) => `${rule}: ${status} → ${found.get(rule)}`)
  expect(expected.size).toBeGreaterThan(90)
  if (copy.endsWith('.pdf') && different.length <= 0.05 * expected.size) return
  expect(different).toEqual([])
}

async function statusesOf(path: string): Promise<ReadonlyMap<string, Status>> {
  const document = await read({path, bytes: new Uint8Array(readFileSync(path))})
  const profile = rules.ruleset.profiles.find(({id}) => id === 'everything')
  if (profile === undefined) throw new Error('there is no profile of all items')
  const {findings} = check(document, rules.ruleset, profile, rules.accepts)
  return new Map(findings.map(({rule, status}) => [rule, status]))
}
