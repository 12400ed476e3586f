/** What must hold for any bytes: a reader reads them or refuses them, and what was read can be judged and told. */
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {expect} from 'vitest'
import {check} from '../../src/engine/check.ts'
import type {Block, Raw} from '../../src/model/document.ts'
import {InputError} from '../../src/model/errors.ts'
import type {Reader} from '../../src/model/reader.ts'
import type {Rules} from '../../src/model/rules.ts'
import {decode} from '../../src/readers/shared/decode.ts'
import {build} from '../../src/text/build.ts'
import {expectContract} from '../readers/contract.ts'

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
const areReports = new Ajv({strict: false}).compile(schema)

/** Formats whose blocks point into the text of the file. */
const withSource = new Set(['markdown', 'text', 'latex', 'jats', 'tei', 'html', 'notebook', 'bioimageio', 'huggingface', 'monai'])

/** Throws where it does not hold; says whether the bytes were read. */
export async function holds(reader: Reader, path: string, bytes: Uint8Array, {ruleset, accepts}: Rules): Promise<boolean> {
  let raw: Raw
  try {
    raw = await reader.read({path, bytes})
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.message, 'an error says what is wrong').toMatch(/^\S[^\n]+$/)
    expect(error.path, 'an error names the file').toBe(path)
    return false
  }
  // The words of a macro stand where it is defined, which may be before what its call comes after.
  expectContract(reader.format === 'latex' ? {...raw, blocks: byPlace(raw)} : raw)
  if (withSource.has(reader.format)) expectInFile(raw, bytes)
  const document = build(path, raw, '0'.repeat(64))
  const profile = ruleset.profiles.find(({id}) => id === 'everything')
  if (profile === undefined) throw new Error('there is no profile of all items')
  const report = check(document, ruleset, profile, accepts)
  expect(report.findings.map(({rule}) => rule)).toEqual(profile.asks.map(({rule}) => rule))
  const valid = areReports(JSON.parse(JSON.stringify({reports: [report]})))
  expect(valid ? [] : areReports.errors, 'the report is as the schema says').toEqual([])
  return true
}

function byPlace({blocks}: Raw): readonly Block[] {
  const start = ({site}: Block): number => (site.kind === 'range' ? site.start : 0)
  return blocks.toSorted((left, right) => start(left) - start(right))
}

/** Places lie in the file, and anchors at the letters that they lead to; where the encoding is guessed, only the reader knows the text. */
function expectInFile(raw: Raw, bytes: Uint8Array): void {
  const {text, gaps} = decode(bytes, 'x')
  if (gaps.length > 0 || raw.files.length > 1) return
  for (const {site} of [...raw.blocks, ...raw.fields])
    if (site.kind === 'range') expect(site.end, 'a place lies in the file').toBeLessThanOrEqual(text.length)
  // Escapes of JSON in a formula, whose signs stand in no file, move the anchors by a letter or two.
  if (raw.format === 'notebook') return
  for (const {text: words, anchors} of raw.blocks) {
    const wrong = anchors.filter((anchor, at) => {
      const letter = anchors[at + 1]?.text === anchor.text ? '' : (words[anchor.text] ?? '')
      return /[A-Za-z]/.test(letter) && text[anchor.source] !== letter
    })
    expect(wrong, 'an anchor leads to its letter').toEqual([])
  }
}
