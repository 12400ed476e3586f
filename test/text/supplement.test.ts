import {expect, test} from 'vitest'
import {readParts} from '../../src/read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a supplement is a section of its own behind the references of the paper', async () => {
  const document = await readParts('paper.md', [
    {path: 'paper.md', bytes: bytes('# Nuclei in organoids\n\n## Methods\n\nCells.\n\n## References\n\n1. Smith.\n')},
    {path: 'supplement.txt', bytes: bytes('The learning rate was 0.001.\n'), isSupplement: true},
  ])
  expect(document.format).toBe('markdown')
  const last = document.sentences.at(-1)
  expect(document.sections[last?.section ?? 0]?.title).toBe('Supplementary information')
  expect(document.blocks[last?.block ?? 0]).toMatchObject({text: 'The learning rate was 0.001.', file: 1})
})

test('headings of a supplement stand within it', async () => {
  const document = await readParts('paper.md', [
    {path: 'paper.md', bytes: bytes('# Nuclei in organoids\n\n## Methods\n\nCells.\n')},
    {path: 's.md', bytes: bytes('# More on nuclei\n\n## Training\n\nSlowly.\n\n## Images\n\nMany.\n'), isSupplement: true},
  ])
  const titles = document.sections.map(({title, depth}) => `${depth} ${title}`)
  expect(titles.slice(-4)).toEqual(['1 Supplementary information', '2 More on nuclei', '4 Training', '4 Images'])
})

test('a supplement that cannot be read costs no report, and is told', async () => {
  const document = await readParts('paper.md', [
    {path: 'paper.md', bytes: bytes('# Nuclei in organoids\n\n## Methods\n\nCells.\n')},
    {path: 'folder/supplement.txt', bytes: bytes(''), isSupplement: true},
  ])
  expect(document.remarks).toEqual([expect.stringMatching(/^supplement\.txt was not read: /)])
  expect(document.sections.map(({title}) => title)).toEqual(['', 'Methods'])
})

test('what may stand in a supplement that cannot be read is not missing', async () => {
  const paper = {path: 'paper.md', bytes: bytes('# Nuclei in organoids\n\n## Methods\n\nCells.\n')}
  const broken = await readParts('paper.md', [paper, {path: 's.docx', bytes: bytes('PK broken'), isSupplement: true}])
  expect(broken.gaps).toContain('cut-off')
  const empty = await readParts('paper.md', [paper, {path: 's.txt', bytes: bytes(''), isSupplement: true}])
  expect(empty.gaps).not.toContain('cut-off')
})
