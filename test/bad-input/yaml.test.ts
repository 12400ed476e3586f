import {describe, expect, test} from 'vitest'
import {command, expectRefused, lay, type Refused, reportsOf} from './cases.ts'
import {aliasBomb, multipart} from './make/yaml.ts'

const head = 'format_version: 0.5.4\ntype: model\nname: Cells\n'

const cards: readonly Refused[] = [
  {
    what: 'a tab for indentation',
    files: {'rdf.yaml': `${head}weights:\n\tonnx: {source: w.onnx}\n`},
    at: 'rdf.yaml:5:1',
    says: 'a tab is used for indentation',
    wants: 'Indent with spaces',
  },
  {
    what: 'a key that stands twice',
    files: {'rdf.yaml': `${head}license: MIT\nlicense: CC0\n`},
    at: 'rdf.yaml:5:1',
    says: 'the key “license” stands here a second time (first in line 4)',
    wants: 'Keep one of the two',
  },
  {
    what: 'aliases that multiply to four hundred million words',
    files: {'rdf.yaml': aliasBomb()},
    at: 'rdf.yaml:3:43',
    says: 'aliases repeat more than 10000 values',
    wants: 'Write the values out',
  },
  {
    what: 'brackets without an end',
    files: {'rdf.yaml': `${head}inputs: ${'['.repeat(50_000)}`},
    at: 'rdf.yaml:4:820',
    says: 'nested too deeply to be read',
    wants: 'Is this a model card',
  },
  {
    what: 'the body of a form upload',
    files: {'rdf.yaml': multipart(head)},
    at: 'rdf.yaml:1:1',
    says: 'the body of an HTTP form upload (multipart/form-data), not YAML',
    wants: 'Keep only what stands between',
  },
  {
    what: 'a megabyte',
    files: {'rdf.yaml': `${head}description: ${'x'.repeat(1_000_000)}\n`},
    says: 'the YAML has 1000060 characters; at most 200000 are read',
    wants: 'Is this a data file?',
  },
  {
    what: 'metadata in JSON that break off',
    files: {'metadata.json': '{"monai_version": "1.3", "name": '},
    at: 'metadata.json:1:34',
    says: 'not valid JSON: a bracket is not closed before this point',
    wants: 'Close the bracket',
  },
  {
    what: 'a README whose header has a tab',
    files: {'README.md': '---\nlicense: mit\nlibrary_name: pytorch\ntags:\n\t- cells\n---\n# Cells\n'},
    at: 'README.md:5:1',
    says: 'a tab is used for indentation',
    wants: 'Indent with spaces',
  },
]

const inFolder = (text: string) => ({'p/paper.md': '# Methods\n\nCells were counted.\n', 'p/.reportoscope.yml': text})

const configurations: readonly Refused[] = [
  ['a tab for indentation', 'facts:\n\tcustom-code: no\n', ':2:1', 'a tab is used for indentation', 'Indent with spaces'],
  [
    'a key that stands twice',
    'profile: dome\nprofile: claim\n',
    ':2:1',
    'the key “profile” stands here a second time',
    'Keep one',
  ],
  ['aliases that multiply', aliasBomb(), ':3:43', 'aliases repeat more than 10000 values', 'Write the values out'],
  ['an alias of nothing', 'profile: *dome\n', ':1:10', 'the alias “*dome” refers to nothing before it', 'put quotes around'],
  ['a form upload', multipart('profile: dome\n'), ':1:1', 'not valid YAML', 'Is the colon missing'],
  ['binary data', 'profile\x01\x02'.repeat(100), '', 'the file is binary, not text', 'not an image or archive'],
  ['a data file', 'facts: {}\n'.repeat(30_000), '', 'the YAML has 300000 characters', 'Is this a data file?'],
  ['an unknown key', 'waiver: []\n', ':1:9', 'unknown key `waiver`', 'did you mean `waivers`?'],
  ['an unknown profile', 'profile: dom\n', '', 'unknown profile `dom`', 'did you mean `dome`?'],
  ['an unknown fact', 'facts: {custom-cod: no}\n', '', 'unknown fact `custom-cod`', 'did you mean `custom-code`?'],
  ['a number for a list', 'files: 5\n', ':1:8', '`files` must be a list', 'See docs/configuration.md'],
].map(([what = '', text = '', place, says = '', wants = '']) => ({
  what,
  files: inFolder(text),
  give: 'p/paper.md',
  at: `p/.reportoscope.yml${place}`,
  says,
  wants,
}))

describe('YAML that cannot be meant is refused, with line and column', () => {
  test.each(cards)('in a card: $what', expectRefused)
  test.each(configurations)('in a configuration: $what', expectRefused)
})

test('an empty configuration states nothing', () => {
  for (const text of ['', '\n \n', '# all in comments\n']) {
    const run = command(['p/paper.md', '--format', 'json'], lay(inFolder(text)))
    expect(run.stderr).toBe('')
    expect(reportsOf(run)).toHaveLength(1)
  }
})
