import {describe, expect, test} from 'vitest'
import {bioimageio} from '../../../src/readers/cards/bioimageio.ts'
import {expectContract} from '../contract.ts'
import {fieldAt, fixture, given, outlineOf, textOf} from './files.ts'

describe('a description in format 0.3', () => {
  test('needs no type, and keeps the older layout under its own pointers', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.3/rdf.yaml'))
    expect(raw.format).toBe('bioimageio')
    expect(fieldAt(raw, '/authors/0')).toBe('Ada Quill')
    expect(fieldAt(raw, '/license')).toBe('BSD 3')
    expect(fieldAt(raw, '/language')).toBe('python')
    expect(fieldAt(raw, '/timestamp')).toBe('2021-03-04T10:00:00')
    expect(fieldAt(raw, '/weights/pytorch_script/tensorflow_version')).toBe('1.10')
    expect(fieldAt(raw, '/config/deepimagej/test_information/inputs/0/pixel_size/x')).toBe('0.65 µm')
    expect(fieldAt(raw, '/tags')).toEqual([])
    expect(fieldAt(raw, '/attachments')).toEqual({})
  })

  test('brings the documentation beside it, one level deeper, under the name of its file', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.3/rdf.yaml'))
    expect(outlineOf(raw)).toEqual([
      'title: Axon tracer',
      'heading 1: Description',
      'paragraph: Traces axons in light-sheet volumes of cleared mouse brain.',
      'heading 1: README.md',
      'heading 2: Axon tracer',
      'paragraph: Segments axons <https://example.org/axons> in cleared tissue.',
      'heading 3: Validation',
      'paragraph: Compare the skeletons with three manually traced volumes.',
    ])
    expect(raw.files.map(file => file.path)).toEqual(['bioimageio-0.3/rdf.yaml', 'bioimageio-0.3/README.md'])
    expect(raw.blocks.map(block => block.file)).toEqual([0, 0, 0, 1, 1, 1, 1, 1])
    expect(raw.gaps).toEqual([])
    expect(raw.remarks).toEqual([])
    expectContract(raw, [textOf('bioimageio-0.3/rdf.yaml'), textOf('bioimageio-0.3/README.md')])
  })

  test('reads the same with Windows line ends', async () => {
    const text = textOf('bioimageio-0.3/rdf.yaml').replaceAll('\n', '\r\n')
    const raw = await bioimageio.read(given(text))
    const unix = await bioimageio.read(given(textOf('bioimageio-0.3/rdf.yaml')))
    expect(raw.fields.map(({pointer, value}) => [pointer, value])).toEqual(
      unix.fields.map(({pointer, value}) => [pointer, value]),
    )
    expectContract(raw, [text])
  })
})

describe('a description in format 0.4', () => {
  test('keeps versions as written, and gives aliased values to both tensors', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.4/rdf.yaml'))
    expect(fieldAt(raw, '/version')).toBe('1.10')
    expect(fieldAt(raw, '/weights/torchscript/pytorch_version')).toBe('1.10')
    expect(fieldAt(raw, '/inputs/0/preprocessing/0/kwargs/eps')).toBe('1e-6')
    expect(fieldAt(raw, '/outputs/0/axes')).toBe('bczyx')
    expect(fieldAt(raw, '/outputs/0/shape/2')).toBe('64')
    expect(fieldAt(raw, '/run_mode')).toBeNull()
    expect(fieldAt(raw, '/git_repo')).toBeNull()
    expect(fieldAt(raw, '/config/deepimagej/allow_tiling')).toBe(true)
    expect(fieldAt(raw, '/config/deepimagej/pyramidal_model')).toBe('false')
    expect(fieldAt(raw, '/training_data/id')).toBe('10.5281/zenodo.1234567')
  })

  test('has a paragraph for each paragraph of a folded description, and a title without its quotes', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.4/rdf.yaml'))
    expect(outlineOf(raw)).toEqual([
      "title: Mito's outline",
      'heading 1: Description',
      'paragraph: Outlines mitochondria in FIB-SEM stacks of liver.',
      'paragraph: Trained on stacks with 8 nm voxels.',
    ])
    expectContract(raw, [textOf('bioimageio-0.4/rdf.yaml')])
  })

  test('with its documentation on the web is not all there, and says so', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.4/rdf.yaml'))
    expect(fieldAt(raw, '/documentation')).toBe('https://example.org/mito/README.md')
    expect(raw.gaps).toEqual(['cut-off', 'no-headings'])
    expect(raw.remarks).toEqual(['the documentation stands at https://example.org/mito/README.md and was not fetched'])
  })
})

describe('a description in format 0.5', () => {
  test('may have file descriptors, a directive, and keys with slashes', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.5/bioimageio.yaml'))
    expect(fieldAt(raw, '/format_version')).toBe('0.5.11')
    expect(fieldAt(raw, '/license/source')).toBe('LICENSE.md')
    expect(fieldAt(raw, '/inputs/0/axes/2/scale')).toBe('0.325')
    expect(fieldAt(raw, '/inputs/0/axes/2/unit')).toBe('micrometer')
    expect(fieldAt(raw, '/outputs/0/axes')).toEqual([])
    expect(fieldAt(raw, '/config/a~1b~0c')).toEqual({})
    expect(fieldAt(raw, '/config/bioimageio/bias_risks_limitations/limitations')).toBe('Fails on clumps of more than ten spores.')
  })

  test('undoes the escapes of a quoted description; text before the first heading of the documentation is kept', async () => {
    const raw = await bioimageio.read(fixture('bioimageio-0.5/bioimageio.yaml'))
    expect(outlineOf(raw)).toEqual([
      'title: Spore counter',
      'heading 1: Description',
      'paragraph: Counts μm-sized spores in bright-field images; say "spores".',
      'paragraph: Not for yeast.',
      'heading 1: docs/spores.md',
      'paragraph: Read this before use.',
      'heading 2: Intended use',
      'paragraph: Counting spores of Penicillium in bright-field images.',
    ])
    expectContract(raw, [textOf('bioimageio-0.5/bioimageio.yaml'), textOf('bioimageio-0.5/docs/spores.md')])
  })
})

describe('the documentation', () => {
  const card = (documentation: string) => `type: model\nformat_version: 0.5.3\nname: Spores\ndocumentation: ${documentation}\n`

  test.each([
    ['../README.md', 'the documentation ../README.md lies outside the folder of the card and was not read'],
    ['docs/../../README.md', 'the documentation docs/../../README.md lies outside the folder of the card and was not read'],
    ['/etc/README.md', 'the documentation /etc/README.md lies outside the folder of the card and was not read'],
    ['README.md', 'the documentation README.md was not found beside the card'],
    ['card.pdf', 'the documentation card.pdf is no Markdown and was not read'],
    ['file:///etc/README.md', 'the documentation stands at file:///etc/README.md and was not fetched'],
  ])('at %s is hidden from the reader, who says why', async (path, remark) => {
    const asked: string[] = []
    const sibling = (relative: string) => {
      asked.push(relative)
      return undefined
    }
    const raw = await bioimageio.read({...given(card(path)), sibling})
    expect(raw.remarks).toEqual([remark])
    expect(raw.gaps).toContain('cut-off')
    expect(asked).toEqual(path === 'README.md' ? ['README.md'] : [])
  })

  test('that cannot be read is hidden; that is empty hides nothing', async () => {
    const beside = (bytes: Uint8Array) => ({...given(card('README.md')), sibling: () => bytes})
    const binary = await bioimageio.read(beside(new Uint8Array(500).fill(1)))
    expect(binary.remarks).toEqual(['README.md was not read: the file is binary, not text'])
    expect(binary.gaps).toContain('cut-off')
    const empty = await bioimageio.read(beside(new Uint8Array()))
    expect(empty.remarks).toEqual(['README.md was not read: the file is empty'])
    expect(empty.gaps).not.toContain('cut-off')
  })

  test('may stand in the card itself', async () => {
    const raw = await bioimageio.read(given(card('|\n  Counts spores.\n\n  Train it anew for yeast.')))
    expect(outlineOf(raw)).toEqual([
      'title: Spores',
      'heading 1: Documentation',
      'paragraph: Counts spores.',
      'paragraph: Train it anew for yeast.',
    ])
    expect(raw.gaps).toEqual(['no-headings'])
  })

  test('may be absent, empty or null', async () => {
    for (const value of ['', '""', 'null', '{}']) {
      const raw = await bioimageio.read(given(card(value)))
      expect(outlineOf(raw)).toEqual(['title: Spores'])
      expect(raw.gaps).toEqual(['no-headings'])
    }
  })
})

describe('oddities', () => {
  test('are said, but stop nothing: no version, a newer version, two tensors of one name', async () => {
    const remarksOf = async (text: string) => (await bioimageio.read(given(text))).remarks
    expect(await remarksOf('type: model')).toEqual(['no format_version is given'])
    expect(await remarksOf('type: model\nformat_version: 0.3.0.')).toEqual([])
    expect(await remarksOf('type: model\nformat_version: 0.6.1')).toEqual([
      'format_version 0.6.1 is newer than 0.5 and is read like 0.5',
    ])
    expect(await remarksOf('format_version: 0.4.0\ninputs: [{name: raw}]\noutputs: [{name: raw}]')).toEqual([
      '/outputs/0/name: two tensors are called “raw”; bioimage.io tools refuse that',
    ])
  })

  test('JSON is read like YAML, tabs included', async () => {
    const text =
      '{\n\t"type": "model",\n\t"format_version": "0.5.0",\n\t"description": "Finds \\u03b2-cells.\\n\\nNot \\"islets\\"."\n}'
    const raw = await bioimageio.read(given(text, 'rdf.json'))
    expect(outlineOf(raw)).toEqual(['heading 1: Description', 'paragraph: Finds β-cells.', 'paragraph: Not "islets".'])
    expectContract(raw, [text])
  })

  test('bytes that are no UTF-8 are a gap', async () => {
    const bytes = Uint8Array.from('type: model\nformat_version: 0.4.0\nauthors: [{name: M\xfcller}]', letter =>
      letter.charCodeAt(0),
    )
    const raw = await bioimageio.read({path: 'rdf.yaml', bytes})
    expect(fieldAt(raw, '/authors/0/name')).toBe('Müller')
    expect(raw.gaps).toEqual(['encoding', 'no-headings'])
  })
})
