import {describe, expect, test} from 'vitest'
import {huggingface} from '../../../src/readers/cards/huggingface.ts'
import {expectContract} from '../contract.ts'
import {fieldAt, fixture, given, outlineOf, textOf} from './files.ts'

describe('a Hugging Face card', () => {
  test('has the fields of its header, with places in the whole file', async () => {
    const raw = await huggingface.read(fixture('huggingface/README.md'))
    expect(raw.format).toBe('huggingface')
    expect(fieldAt(raw, '/license')).toBe('apache-2.0')
    expect(fieldAt(raw, '/datasets/0')).toBe('lab/spores')
    expect(fieldAt(raw, '/model-index/0/results/0/metrics/0/value')).toBe('0.90')
    const text = textOf('huggingface/README.md')
    for (const {value, site} of raw.fields) expect(site.kind === 'range' && text.slice(site.start, site.end)).toBe(value)
  })

  test('has the blocks of its body; placeholders stay, for rules to judge', async () => {
    const raw = await huggingface.read(fixture('huggingface/README.md'))
    expect(outlineOf(raw)).toEqual([
      'title: Spore net',
      'paragraph: Segments spores; the code is on GitHub <https://example.org/spore-net>.',
      'heading 2: Uses',
      'heading 3: Out-of-Scope Use',
      'paragraph: [More Information Needed]',
      'heading 2: Evaluation',
      'cell: Metric',
      'cell: Value',
      'cell: Dice',
      'cell: 0.90',
    ])
    expect(raw.blocks.some(block => block.role !== undefined)).toBe(false)
    expect(raw.files).toHaveLength(1)
    expectContract(raw, [textOf('huggingface/README.md')])
  })

  test('may stand in any encoding and with any line ends; places count characters of the decoded text', async () => {
    const text = textOf('huggingface/README.md').replaceAll('\n', '\r\n')
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ])
    const raw = await huggingface.read({path: 'README.md', bytes: utf16})
    expect(raw.remarks).toContain('read as UTF-16LE')
    expect(fieldAt(raw, '/library_name')).toBe('timm')
    expectContract(raw, [text])
  })

  test.each([
    ['no header', '# Spore net\n\nSegments spores.\n'],
    ['an empty header', '---\n---\n# Spore net\n\nSegments spores.\n'],
    ['a header of comments', '---\n# see the guide\n---\n# Spore net\n\nSegments spores.\n'],
  ])('with %s has no fields, and says so', async (_, text) => {
    const raw = await huggingface.read(given(text, 'README.md'))
    expect(outlineOf(raw)).toEqual(['heading 1: Spore net', 'paragraph: Segments spores.'])
    expect(raw.fields).toEqual([])
    expect(raw.remarks).toEqual(['the card has no YAML header, or an empty one; it has no fields'])
  })

  test('may begin with a thematic break instead of a header', async () => {
    const raw = await huggingface.read(given('---\n\n# Spore net\n\nSegments spores.\n', 'README.md'))
    expect(raw.fields).toEqual([])
    expect(outlineOf(raw)).toContain('heading 1: Spore net')
  })

  test('may be a header only', async () => {
    const raw = await huggingface.read(given('\n---\nlicense: mit\n---', 'README.md'))
    expect(fieldAt(raw, '/license')).toBe('mit')
    expect(raw.blocks).toEqual([])
    expect(raw.remarks).toEqual(['there is no text below the header'])
  })

  test('of a model may have keys of a data set', async () => {
    const raw = await huggingface.read(
      given('---\npipeline_tag: image-segmentation\nsize_categories: []\n---\nText.\n', 'README.md'),
    )
    expect(fieldAt(raw, '/size_categories')).toEqual([])
  })
})

describe('evaluation results', () => {
  const card = (index: string) => given(`---\nmodel-index: ${index}\n---\nText.\n`, 'README.md')

  test.each([
    ['spore-net', 'model-index is no list'],
    ['[{name: a}]', 'model-index/0 has no list “results”'],
    ['[{results: [1]}]', 'model-index/0/results/0 is no mapping'],
    ['[{results: [{dataset: {type: a, name: b}}]}]', 'model-index/0/results/0 has no task with a type'],
    ['[{results: [{task: {type: t}}]}]', 'model-index/0/results/0 has no dataset with type and name'],
    [
      '[{results: [{task: {type: t}, dataset: {type: a, name: b}}]}]',
      'model-index/0/results/0 has no metrics with type and value',
    ],
  ])('%s: what the Hub would leave out is said', async (index, problem) => {
    const raw = await huggingface.read(card(index))
    expect(raw.remarks).toEqual([`${problem}; the Hub leaves such results out`])
  })

  test('that are sound are not mentioned', async () => {
    expect((await huggingface.read(card('null'))).remarks).toEqual([])
    expect((await huggingface.read(fixture('huggingface/README.md'))).remarks).toEqual([])
  })
})
