import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import type {Source} from '../../../src/model/reader.ts'
import {markdown} from '../../../src/readers/markdown/index.ts'
import {expectContract, shownBlocks} from '../contract.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/markdown')

function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

async function readFixture(name: string): Promise<Raw> {
  const sibling = (relative: string): Uint8Array | undefined => {
    try {
      return readFileSync(join(folder, dirname(name), relative))
    } catch {
      return undefined
    }
  }
  return markdown.read({path: name, bytes: readFileSync(join(folder, name)), sibling})
}

async function readText(text: string, more: Partial<Source> = {}): Promise<Raw> {
  return markdown.read({path: 'paper.md', bytes: new TextEncoder().encode(text), ...more})
}

async function textsOf(text: string): Promise<readonly string[]> {
  return (await readText(text)).blocks.map(block => `${block.kind}: ${block.text}`)
}

describe('the dialects', () => {
  test.each([
    [
      'commonmark.md',
      [
        'https://www.protocols.io/view/abc-123',
        'https://github.com/lab/mito',
        'https://osf.io/ab12c',
        'https://stardist.net/docs',
      ],
    ],
    ['html.md', ['https://example.org/data', 'https://pypi.org/project/counter']],
    ['quarto.qmd', ['https://zenodo.org/record/123']],
    ['myst.md', ['https://example.org/d']],
    ['joss.md', []],
    ['manubot/content/00.front-matter.md', ['https://doi.org/10.1101/2024.01.01.123456']],
    ['manubot/content/01.methods.md', ['[@doi:10.1038/s41592-018-0111-2;@pmid:_123_]']],
  ])('%s gives the blocks written beside it', async (name, links) => {
    const raw = await readFixture(name)
    expectContract(
      raw,
      raw.files.map(file => textOf(file.path)),
      links,
    )
    await expect(shownBlocks(raw)).toMatchFileSnapshot(join(folder, name.replace(/\.\w+$/, '.blocks.txt')))
  })
})

describe('the YAML head', () => {
  test('becomes fields, whatever form the authors have', async () => {
    const {fields} = await readFixture('quarto.qmd')
    const values = Object.fromEntries(fields.map(({pointer, value}) => [pointer, value]))
    expect(values).toMatchObject({'/authors/0/name': 'Ada Lund', '/authors/1/name': 'Bo Berg', '/keywords/0': 'tracking'})
  })

  test('splits a line of names', async () => {
    const {fields} = await readText('---\nauthor: "Ada Lund, Bo Berg and Carl Dahl"\n---\n\nText.\n')
    expect(fields.map(({pointer, value}) => [pointer, value])).toEqual([
      ['/authors/0/name', 'Ada Lund'],
      ['/authors/1/name', 'Bo Berg'],
      ['/authors/2/name', 'Carl Dahl'],
    ])
  })

  test('that is no YAML is left out, and a remark says so with its line', async () => {
    const raw = await readText('---\ntitle: a: b\n---\n\nText.\n')
    expect(raw.blocks.map(block => block.text)).toEqual(['Text.'])
    expect(raw.remarks).toEqual([expect.stringMatching(/^the YAML head was not read: .*\(line 2\)$/)])
  })

  test('is not seen in a rule above prose', async () => {
    expect(await textsOf('---\n\nOnly text.\n\n---\n\nMore.\n')).toEqual(['paragraph: Only text.', 'paragraph: More.'])
  })

  test('may be the title lines of Pandoc', async () => {
    expect(await textsOf('% Larvae in the dark\n% Ada Lund\n% May 2024\n\nThey swim.\n')).toEqual([
      'title: Larvae in the dark',
      'paragraph: They swim.',
    ])
  })
})

describe('headings', () => {
  test('the only heading of the first level is the title, unless it is a usual one', async () => {
    expect(await textsOf('# Cells that glow\n\n## Methods\n\nText.\n')).toEqual([
      'title: Cells that glow',
      'heading: Methods',
      'paragraph: Text.',
    ])
    expect(await textsOf('# Methods\n\n## Imaging\n\nText.\n')).toEqual([
      'heading: Methods',
      'heading: Imaging',
      'paragraph: Text.',
    ])
  })

  test('bold words stand one level below the last heading', async () => {
    const {blocks} = await readText('## Methods\n\n**Imaging**\n\nText.\n\n**Training.** More text.\n')
    expect(blocks.map(({kind, depth, text}) => [kind, depth, text])).toEqual([
      ['heading', 2, 'Methods'],
      ['heading', 3, 'Imaging'],
      ['paragraph', 0, 'Text.'],
      ['heading', 3, 'Training'],
      ['paragraph', 0, 'More text.'],
    ])
  })

  test('a stop after the bold words belongs to neither', async () => {
    expect(await textsOf('**Funding**: By nobody.\n')).toEqual(['heading: Funding', 'paragraph: By nobody.'])
  })

  test('a bold sentence that says what was done is text, a bold question is a heading', async () => {
    expect(await textsOf('**Spores were counted on the stain alone.** The rest was left.\n')).toEqual([
      'paragraph: Spores were counted on the stain alone. The rest was left.',
    ])
    expect(await textsOf('**How the spores were counted.** By hand.\n')).toEqual([
      'heading: How the spores were counted',
      'paragraph: By hand.',
    ])
  })

  test('several bold labels in one paragraph are no headings', async () => {
    expect(await textsOf('**Model:** U-Net\n**License:** MIT\n')).toEqual(['paragraph: Model: U-Net License: MIT'])
  })

  test('a bold label of a figure begins a caption', async () => {
    expect(await textsOf('**Figure 2.** Cells in mitosis.\n')).toEqual(['caption: Figure 2. Cells in mitosis.'])
  })

  test('attributes of a figure may go over a line, and are no words of its legend', async () => {
    expect(await textsOf('![Motion of the stage.](a.png){#fig:motion tag="4 - figure\nsupplement 2" height=20cm}\n')).toEqual([
      'caption: Motion of the stage.',
    ])
  })

  test('a long paragraph above a rule is no heading', async () => {
    const sentence = 'The cells were kept in the dark for two days before they were imaged. '.repeat(6).trim()
    expect(await textsOf(`${sentence}\n---\n\nMore.\n`)).toEqual([`paragraph: ${sentence}`, 'paragraph: More.'])
  })
})

describe('what is not read', () => {
  test('comments are left out, and one that is never closed is said and hides nothing', async () => {
    expect(await textsOf('A <!-- b --> c.\n\n<!--\nd\n\ne\n-->\n\nF.\n')).toEqual(['paragraph: A c.', 'paragraph: F.'])
    const raw = await readText('Before.\n\n<!-- Methods were long.\n\nAfter.\n')
    expect(raw.blocks.map(block => block.text)).toEqual(['Before.', 'Methods were long.', 'After.'])
    expect(raw.remarks).toEqual(['an HTML comment is never closed; what follows is read as text'])
  })

  test('code that is never closed is said with its line', async () => {
    const raw = await readText('Text.\n\n```python\nx = 1\n\nMore text.\n')
    expect(raw.blocks.map(block => block.kind)).toEqual(['paragraph', 'code'])
    expect(raw.remarks).toEqual(['the code that opens in line 3 is never closed; all that follows is read as code'])
  })

  test('values that R computes stand as a sign', async () => {
    expect(await textsOf('We saw `r nrow(x)` cells with `cellpose`.\n')).toEqual(['paragraph: We saw … cells with cellpose.'])
  })
})

describe('formulas', () => {
  test('become plain text, and what only looks like one stays', async () => {
    expect(await textsOf('A pixel is $0.1\\,\\mu\\mathrm{m}$ wide ($n_{cells} = 3$); it costs $5 or $6.\n')).toEqual([
      'paragraph: A pixel is 0.1 µm wide (n_cells = 3); it costs $5 or $6.',
    ])
  })

  test('in code are code', async () => {
    expect(await textsOf('Set `$PATH` and `$HOME`.\n')).toEqual(['paragraph: Set $PATH and $HOME.'])
  })
})

describe('included files', () => {
  test('are read in their place, as files of their own', async () => {
    const raw = await readFixture('quarto.qmd')
    expect(raw.files.map(file => file.path)).toEqual(['quarto.qmd', '_methods.qmd'])
    expect(raw.blocks.find(block => block.text.startsWith('Larvae were filmed'))?.file).toBe(1)
  })

  test('that are missing are a gap', async () => {
    const raw = await readText('Text.\n\n{{< include part.qmd >}}\n')
    expect(raw.gaps).toEqual(['cut-off'])
    expect(raw.remarks).toEqual(['part.qmd is included but could not be read'])
  })

  test('may include each other without end', async () => {
    const sibling = (): Uint8Array => new TextEncoder().encode('Again.\n\n{{< include a.qmd >}}\n\n{{< include b.qmd >}}\n')
    const raw = await readText('{{< include a.qmd >}}\n', {sibling})
    expect(raw.files.map(file => file.path)).toEqual(['paper.md', 'a.qmd', 'b.qmd'])
  })
})

describe('places', () => {
  test('a word after an escape, an entity, a formula and a quote mark leads back to itself', async () => {
    const text = 'One\\* two&nbsp;three $x$ four\n\n> five\n> six **seven** eight\n'
    const raw = await readText(text)
    expectContract(raw, [text])
    for (const word of ['two', 'three', 'four', 'six', 'seven', 'eight']) {
      const block = raw.blocks.find(candidate => candidate.text.includes(word))
      const at = block?.text.indexOf(word) ?? -1
      const anchor = block?.anchors.findLast(candidate => candidate.text <= at)
      expect(text.slice((anchor?.source ?? 0) + at - (anchor?.text ?? 0)).startsWith(word), word).toBe(true)
    }
  })

  test('are right with Windows line ends', async () => {
    const text = textOf('commonmark.md').replaceAll('\n', '\r\n')
    const raw = await readText(text)
    expectContract(raw, [text])
    expect(raw.blocks.map(block => block.text)).toEqual((await readFixture('commonmark.md')).blocks.map(block => block.text))
  })
})
