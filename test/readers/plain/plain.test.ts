import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import {InputError} from '../../../src/model/errors.ts'
import {plain} from '../../../src/readers/plain.ts'
import {expectContract, shownBlocks} from '../contract.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/plain')

async function readText(text: string): Promise<Raw> {
  return plain.read({path: 'paper.txt', bytes: new TextEncoder().encode(text)})
}

async function textsOf(text: string): Promise<readonly string[]> {
  return (await readText(text)).blocks.map(block => `${block.kind}: ${block.text}`)
}

test.each(['wrapped', 'long-lines'])('%s.txt gives the blocks written beside it', async name => {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
  const raw = await readText(text)
  expectContract(raw, [text])
  await expect(shownBlocks(raw)).toMatchFileSnapshot(join(folder, `${name}.blocks.txt`))
})

describe('headings', () => {
  test('numbers give the depth', async () => {
    const {blocks} = await readText('2. Methods\n\n2.1 Imaging\n\nCells were imaged for a day.\n')
    expect(blocks.map(({kind, depth}) => [kind, depth])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', 0],
    ])
  })

  test('a numbered list is no row of headings', async () => {
    expect(await textsOf('We did this.\n\n1. Stain the cells\n2. Image the cells\n')).toEqual([
      'paragraph: We did this.',
      'item: 1. Stain the cells',
      'item: 2. Image the cells',
    ])
  })

  test('a line of signs below makes a heading', async () => {
    expect(await textsOf('Image data\n==========\nThey are large.\n')).toEqual([
      'heading: Image data',
      'paragraph: They are large.',
    ])
  })
})

describe('lines', () => {
  test('a hyphen at the end of a line goes where the word is written without it', async () => {
    expect(await textsOf('We used data aug-\nmentation.\n')).toEqual(['paragraph: We used data augmentation.'])
  })

  test('a hyphen stays where the word has it elsewhere, or where a capital or a number follows', async () => {
    expect(await textsOf('A patch-based net; a patch-\nbased loss; the U-\nNet; 512-\n1024 pixels.\n')).toEqual([
      'paragraph: A patch-based net; a patch-based loss; the U-Net; 512-1024 pixels.',
    ])
  })

  test('running heads of a text with page breaks go, and a remark says so', async () => {
    const page = (number: number): string => `Holm and Ask\n\nCells were seen on page ${number}, too.\n\n${number}\n\f\n`
    const raw = await readText([1, 2, 3, 4].map(page).join(''))
    expect(raw.blocks).toHaveLength(4)
    expect(raw.remarks).toEqual(['8 running heads and page numbers were left out'])
  })
})

test('the names of authors under a title are no part of it', async () => {
  expect(await textsOf('Counting buds with a model\nInes Carvalho; Tomasz Wrona\n\nAbstract\n\nBuds were counted.\n')).toEqual([
    'title: Counting buds with a model',
    'item: Ines Carvalho; Tomasz Wrona',
    'heading: Abstract',
    'paragraph: Buds were counted.',
  ])
})

test('a paragraph in brackets is what text has in place of an image', async () => {
  const [, caption] = await textsOf('Buds were counted.\n\n[Tumour buds at the invasive front.\nScale bar, 50 µm.]\n')
  expect(caption).toBe('caption: [Tumour buds at the invasive front. Scale bar, 50 µm.]')
})

test('what is no text is refused', () => {
  expect(() => plain.read({path: 'a.txt', bytes: new Uint8Array([1, 2, 3, 0, 0, 0, 0])})).toThrow(InputError)
  expect(() => plain.read({path: 'a.txt', bytes: new Uint8Array()})).toThrow('the file is empty')
})
