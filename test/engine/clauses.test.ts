import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import type {Profile} from '../../src/model/ruleset.ts'
import {read} from '../../src/read.ts'
import {compileRuleset} from '../../src/ruleset/compile.ts'
import {readSchemas} from '../../src/ruleset/load.ts'
import {ruleValidators, valueValidators} from '../../src/ruleset/validators.ts'

/** A ruleset with one pitfall whose only clause is `clause`. */
async function fires(clause: string, name: string, text: string, beside?: string): Promise<boolean> {
  const ruleset = compileRuleset({
    files: [
      {path: 'sections.yaml', text: 'references: {whole: [references]}\n'},
      {path: 'qualifiers.yaml', text: 'negated: {title: denied, before: [no]}\n'},
      {
        path: 'pitfalls/small.yaml',
        text: `id: small\ntitle: Small\nquestion: Small?\nwhy: It is a small one.\nadvice: Make it larger.\nseverity: error\nsources: [{guideline: None, url: "https://example.org"}]\nevidence: {only: ${clause}}\nexamples: {fires: [abc], silent: [abc]}\n`,
      },
    ],
    validators: ruleValidators(readSchemas('schemas')),
    detected: [],
    version: 'test',
  })
  const profile: Profile = {
    id: 'p',
    title: 'P',
    about: '',
    url: '',
    asks: [],
    pitfalls: 'all',
    accepts: {},
    places: {},
    planned: [],
  }
  const document = await read({path: name, bytes: new TextEncoder().encode(text)})
  const card = beside === undefined ? {} : {beside: await read({path: 'rdf.yaml', bytes: new TextEncoder().encode(beside)})}
  return check(document, ruleset, profile, valueValidators(ruleset.values), card).pitfalls.length > 0
}

describe('a clause with `each`', () => {
  const clause = '{has: [scale bar], within: paragraph, each: [micrograph | micrographs]}'

  test('holds where every unit that is named fulfils it; others are not asked', async () => {
    const text =
      'Figure 1. Micrographs of spores. Scale bar, 5 µm.\n\nFigure 2. Counts.\n\nFigure 3. A micrograph; scale bar, 9 µm.\n'
    expect(await fires(clause, 'a.md', text)).toBe(true)
  })

  test('does not hold where one that is named does not', async () => {
    const text = 'Figure 1. Micrographs of spores. Scale bar, 5 µm.\n\nFigure 2. A micrograph of a root.\n'
    expect(await fires(clause, 'a.md', text)).toBe(false)
  })

  test('names in the literature are not asked', async () => {
    const text = 'Figure 1. Micrographs. Scale bar, 5 µm.\n\n# References\n\n1. Li. Micrographs of spores. 2020.\n'
    expect(await fires(clause, 'a.md', text)).toBe(true)
  })
})

describe('a clause with `nowhere`', () => {
  const clause = '{has: [pixel accuracy], nowhere: [average precision]}'

  test('holds where none of the phrases stands in the document', async () => {
    expect(await fires(clause, 'a.md', 'Pixel accuracy was high.\n')).toBe(true)
  })

  test('does not hold where one stands far away', async () => {
    expect(
      await fires(clause, 'a.md', '# Methods\n\nPixel accuracy was high.\n\n# Results\n\nAverage precision was low.\n'),
    ).toBe(false)
  })

  test('does not mind what the literature is called', async () => {
    expect(await fires(clause, 'a.md', 'Pixel accuracy was high.\n\n# References\n\n1. Li. Average precision. 2020.\n')).toBe(
      true,
    )
  })
})

describe('a clause with `every`', () => {
  const clause = '{field: /evaluations/*/role, value: {const: train}, every: true}'
  const card = (roles: readonly string[]): string =>
    `format_version: 0.5.3\ntype: model\nname: spores\nevaluations:\n${roles.map(role => `  - {role: ${role}}\n`).join('')}`

  test('holds where all values are as it says', async () => {
    expect(await fires(clause, 'rdf.yaml', card(['train', 'train']))).toBe(true)
  })

  test('does not hold where one value is not', async () => {
    expect(await fires(clause, 'rdf.yaml', card(['train', 'test']))).toBe(false)
  })

  test('does not hold where there is no value', async () => {
    expect(await fires(clause, 'rdf.yaml', 'format_version: 0.5.3\ntype: model\nname: spores\n')).toBe(false)
  })
})

describe('a clause with `same`', () => {
  const clause = '{has: [masks from (alpha|beta), (alpha|beta) scored], same: (alpha|beta), within: document}'

  test('holds where the words are the same in both phrases, whatever their case', async () => {
    expect(await fires(clause, 'a.md', 'We took masks from Alpha.\n\nLater alpha scored.\n')).toBe(true)
  })

  test('does not hold where they are not', async () => {
    expect(await fires(clause, 'a.md', 'We took masks from alpha.\n\nLater beta scored.\n')).toBe(false)
  })

  test('finds the pair among others', async () => {
    expect(await fires(clause, 'a.md', 'Masks from alpha. Masks from beta.\n\nLater beta scored.\n')).toBe(true)
  })
})

describe('a clause with `beside`', () => {
  const name = '{has: ["licence (MIT|GPL*|BSD)"], same: (MIT|GPL*|BSD), beside: /licence}'
  const size = '{has: [0.65 µm], same: 0.65 µm, beside: /axes/*/scale}'
  const card = (line: string): string => `format_version: 0.5.3\ntype: model\nname: spores\n${line}\n`

  test('holds where the card names something else', async () => {
    expect(await fires(name, 'a.md', 'Under the licence MIT.\n', card('licence: BSD-3-Clause'))).toBe(true)
  })

  test.each(['GPL-3.0-only', 'GNU GPL v3', 'gpl'])('does not hold where the card names the same: %s', async licence => {
    expect(await fires(name, 'a.md', 'Under the licence GPLv3.\n', card(`licence: ${licence}`))).toBe(false)
  })

  test('does not hold where one of several places of the text agrees with the card', async () => {
    expect(await fires(name, 'a.md', 'Licence MIT for code.\n\nLicence BSD for weights.\n', card('licence: BSD'))).toBe(false)
  })

  test('does not hold where the card is silent, or where there is none', async () => {
    expect(await fires(name, 'a.md', 'Under the licence MIT.\n', card('licence: ""'))).toBe(false)
    expect(await fires(name, 'a.md', 'Under the licence MIT.\n')).toBe(false)
  })

  test.each([
    ['{scale: 0.2, unit: micrometer}', true],
    ['{scale: 250, unit: nanometer}', true],
    ['{scale: 0.4, unit: micrometer}', false],
    ['{scale: 650, unit: nanometer}', false],
    ['{scale: 0.2}', false],
  ])('compares lengths across units, within a factor of two: 0.65 µm and %s', async (axis, differs) => {
    expect(await fires(size, 'a.md', 'Pixels of 0.65 µm.\n', card(`axes: [${axis}]`))).toBe(differs)
  })

  test('needs words to compare', async () => {
    await expect(fires('{has: [abc], beside: /licence}', 'a.md', 'abc\n')).rejects.toThrow('`beside` needs `same`')
  })
})

describe('a clause with `varies`', () => {
  const clause = '{has: ["(40|45|50|35|forty) (test|training) images"], same: "(test|training)", varies: "(40|45|50|35|forty)"}'

  test.each([
    ['two numbers for one thing', '40 test images.\n\nAll 45 test images.\n', true],
    ['one number in two spellings', '40 test images.\n\nAll forty test images.\n', false],
    ['two numbers for two things', '40 test images.\n\nAll 45 training images.\n', false],
    ['three numbers, which are those of several things', '40 test images.\n\n45 test images.\n\n50 test images.\n', false],
    ['two numbers in one sentence', 'Of 40 test images, 35 test images are left.\n', false],
  ])('%s', async (_, text, differs) => {
    expect(await fires(clause, 'a.md', text)).toBe(differs)
  })

  test('needs words that tell what is counted', async () => {
    await expect(fires('{has: [abc], varies: abc}', 'a.md', 'abc\n')).rejects.toThrow('`varies` needs `same`')
  })
})

describe('a clause with `differ`', () => {
  const clause = '{field: [/rounds/*/names, /rounds/*/values], differ: length}'
  const card = (...rounds: readonly string[]): string =>
    `format_version: 0.5.3\ntype: model\nname: spores\nrounds:\n${rounds.map(round => `  - ${round}\n`).join('')}`

  test('holds where one pair of lists differs in length', async () => {
    expect(await fires(clause, 'rdf.yaml', card('{names: [a], values: [1]}', '{names: [a, b], values: [1]}'))).toBe(true)
  })

  test('compares the lists of one entry, not those of its neighbours', async () => {
    expect(await fires(clause, 'rdf.yaml', card('{names: [a], values: [1]}', '{names: [a, b], values: [1, 2]}'))).toBe(false)
  })

  test('does not hold where one list is not there', async () => {
    expect(await fires(clause, 'rdf.yaml', card('{names: [a, b]}'))).toBe(false)
  })
})

describe('a clause with a field', () => {
  const card = (licence: string): string =>
    `format_version: 0.5.3\ntype: model\nname: spores\nlicense: ${JSON.stringify(licence)}\n`

  test.each(['MIT', '日本語', 'see [our page](https://example.org)', `${'.'.repeat(20_000)}a`])(
    'holds where it is filled: %.30s',
    async value => {
      expect(await fires('{field: /license}', 'rdf.yaml', card(value))).toBe(true)
    },
  )

  test.each([
    '',
    '-',
    '...',
    'N/A.',
    '**None**',
    'xxx',
    '[insert the licence]',
    '**[More Information Needed]**',
    '.'.repeat(20_000),
  ])('does not hold where nobody filled it in: %.30s', async value => {
    expect(await fires('{field: /license}', 'rdf.yaml', card(value))).toBe(false)
  })
})
