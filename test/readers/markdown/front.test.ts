import {expect, test} from 'vitest'
import {markdown} from '../../../src/readers/markdown/index.ts'

async function kindsOf(text: string): Promise<readonly string[]> {
  const {blocks} = await markdown.read({path: 'paper.md', bytes: new TextEncoder().encode(text)})
  return blocks.map(({kind, role, text: shown}) => `${role ?? kind}: ${shown}`)
}

test('names under the title are authors, in italics too, and what follows belongs to the paper', async () => {
  const text = '# Spores that wake at night\n\n*Mara Lindqvist, J. O. Brandt*\n\n## Abstract\n\nSpores wake.\n'
  expect(await kindsOf(text)).toEqual([
    'title: Spores that wake at night',
    'authors: Mara Lindqvist, J. O. Brandt',
    'heading: Abstract',
    'paragraph: Spores wake.',
  ])
})

test('a heading in bold below the title is no list of authors', async () => {
  const text = '# Spores that wake at night\n\n**Cell Culture**\n\nSpores wake.\n\n## Results\n\nMany.\n'
  expect(await kindsOf(text)).toContain('heading: Cell Culture')
})

test('a legend behind a label in bold or below one is a caption', async () => {
  const text =
    '# Spores\n\n**Fig. 1** Stained spores. Bar, 5 µm.\n\n## Figure 2\n\nSpores at night.\n\n**Note** that spores wake.\n'
  const kinds = await kindsOf(text)
  expect(kinds).toContain('caption: Fig. 1 Stained spores. Bar, 5 µm.')
  expect(kinds).toContain('caption: Spores at night.')
  expect(kinds).toContain('paragraph: Note that spores wake.')
})

test('an abstract in the head stands beside sections that begin with two signs, not around them', async () => {
  const text = '---\ntitle: Spores\nabstract: Spores wake at night.\n---\n\n## Methods\n\nWe looked.\n\n### Stains\n\nBlue.\n'
  const {blocks} = await markdown.read({path: 'paper.md', bytes: new TextEncoder().encode(text)})
  const headings = blocks.filter(({kind}) => kind === 'heading').map(({text: shown, depth}) => [shown, depth])
  expect(headings).toEqual([
    ['Abstract', 2],
    ['Methods', 2],
    ['Stains', 3],
  ])
})

test('a part of a MyST page is a section of its own, and a bare break is nothing', async () => {
  const text =
    '# Spores\n\nSpores wake.\n\n+++ {"part": "data_availability"}\nAll images are public.\n+++\n\n## Methods\n\nWe looked.\n'
  expect(await kindsOf(text)).toEqual([
    'title: Spores',
    'paragraph: Spores wake.',
    'heading: data availability',
    'paragraph: All images are public.',
    'heading: Methods',
    'paragraph: We looked.',
  ])
})
