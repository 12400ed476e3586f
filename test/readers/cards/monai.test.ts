import {describe, expect, test} from 'vitest'
import {monai} from '../../../src/readers/cards/monai.ts'
import {expectContract} from '../contract.ts'
import {fieldAt, fixture, given, outlineOf, textOf} from './files.ts'

const readme = ['Model overview', 'Segments spores.', 'Data', 'Forty images of one laboratory.']

describe('a MONAI bundle', () => {
  test('given by its metadata has their fields, and brings the README of the bundle', async () => {
    const raw = await monai.read(fixture('monai/configs/metadata.json', true))
    expect(raw.format).toBe('monai')
    expect(fieldAt(raw, '/changelog/0.2.0')).toBe('add "spores"')
    expect(fieldAt(raw, '/eval_metrics/mean_dice')).toBe('0.90')
    expect(fieldAt(raw, '/references')).toEqual([])
    expect(fieldAt(raw, '/network_data_format/inputs/image/is_patch_data')).toBe(true)
    expect(outlineOf(raw)).toEqual([
      'title: Spore segmentation',
      'heading 1: Description',
      'paragraph: Segments spores at 0.325 µm per pixel.',
      'heading 1: Intended use',
      'paragraph: Research on Penicillium only.',
      'heading 1: docs/README.md',
      `heading 2: ${readme[0]}`,
      `paragraph: ${readme[1]}`,
      `heading 3: ${readme[2]}`,
      `paragraph: ${readme[3]}`,
    ])
    expect(raw.files.map(file => file.path)).toEqual(['monai/configs/metadata.json', 'monai/docs/README.md'])
    expect(raw.gaps).toEqual([])
    expectContract(raw, [textOf('monai/configs/metadata.json'), textOf('monai/docs/README.md')])
  })

  test('given by its README brings the metadata as second file', async () => {
    const raw = await monai.read(fixture('monai/docs/README.md', true))
    expect(raw.files.map(file => file.path)).toEqual(['monai/docs/README.md', 'monai/configs/metadata.json'])
    expect(fieldAt(raw, '/monai_version')).toBe('1.4.0')
    expect(raw.fields.every(field => field.file === 1)).toBe(true)
    expect(outlineOf(raw).slice(5)).toEqual([
      `heading 1: ${readme[0]}`,
      `paragraph: ${readme[1]}`,
      `heading 2: ${readme[2]}`,
      `paragraph: ${readme[3]}`,
    ])
    expectContract(raw, [textOf('monai/docs/README.md'), textOf('monai/configs/metadata.json')])
  })

  test('whose README lies out of reach has a gap; whose folder holds none has no gap', async () => {
    const hidden = await monai.read(fixture('monai/configs/metadata.json'))
    expect(hidden.gaps).toEqual(['cut-off', 'no-headings'])
    const flat = await monai.read({...given('{"monai_version": "1.4.0"}', 'metadata.json'), sibling: () => undefined})
    expect(flat.gaps).toEqual(['no-headings'])
    expect(flat.remarks).toEqual(['docs/README.md was not found with the metadata'])
  })

  test('given by a README alone has no fields and a gap', async () => {
    const raw = await monai.read(given('# Model overview\n\nSegments spores.\n', 'docs/README.md'))
    expect(outlineOf(raw)).toEqual(['heading 1: Model overview', 'paragraph: Segments spores.'])
    expect(raw.fields).toEqual([])
    expect(raw.gaps).toEqual(['cut-off'])
    expect(raw.remarks).toEqual(['configs/metadata.json was not found with the README; the card has no fields'])
  })
})
