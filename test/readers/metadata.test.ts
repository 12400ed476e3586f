import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {metadata} from '../../src/readers/metadata.ts'
import {expectContract} from './contract.ts'

const file = join(dirname(fileURLToPath(import.meta.url)), 'fixtures/markdown/manubot/content/metadata.yaml')

test('the metadata of Manubot give the title and the fields of a manuscript', async () => {
  const bytes = readFileSync(file)
  const raw = await metadata.read({path: 'content/metadata.yaml', bytes})
  expectContract(raw, [bytes.toString()])
  expect(raw.blocks.map(({kind, text}) => [kind, text])).toEqual([['title', 'Lungs of mice in three dimensions']])
  expect(raw.fields.map(({pointer, value}) => [pointer, value])).toContainEqual(['/authors/0/name', 'Rut Vik'])
})

test('the settings of MyST give the fields of the project, and no second title', async () => {
  const text = 'version: 1\nproject:\n  title: Spores\n  authors:\n    - Rut Vik\n    - name: Jon Li\nsite:\n  title: Our site\n'
  const raw = await metadata.read({path: 'paper/myst.yml', bytes: new TextEncoder().encode(text)})
  expectContract(raw, [text])
  expect(raw.blocks).toEqual([])
  expect(raw.fields.map(({pointer, value}) => [pointer, value])).toEqual([
    ['/title', 'Spores'],
    ['/authors/0/name', 'Rut Vik'],
    ['/authors/1/name', 'Jon Li'],
  ])
})

test('metadata that cannot be read are a remark, since the text does not depend on them', async () => {
  const read = (text: string) => metadata.read({path: 'content/metadata.yaml', bytes: new TextEncoder().encode(text)})
  expect((await read('')).remarks).toEqual(['metadata.yaml was not read: the file is empty'])
  expect((await read('title: a: b\n')).remarks).toEqual([
    expect.stringMatching(/^metadata\.yaml: the YAML head was not read: .*line 1/),
  ])
})
