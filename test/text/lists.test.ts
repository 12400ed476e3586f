import {expect, test} from 'vitest'
import {read} from '../../src/read.ts'

async function textOf(markdown: string): Promise<readonly string[]> {
  const {blocks} = await read({path: 'a.md', bytes: new TextEncoder().encode(`# Methods\n\n${markdown}\n`)})
  return blocks.filter(({kind}) => kind !== 'heading' && kind !== 'title').map(({text}) => text)
}

test('short items are one sentence with the line that introduces them', async () => {
  expect(await textOf('Imaging used:\n\n- exposure: 50 ms\n- interval: 10 min')).toEqual([
    'Imaging used: exposure: 50 ms, interval: 10 min',
  ])
})

test('items that hold commas are parted by semicolons', async () => {
  expect(await textOf('Imaging used:\n\n- laser, 5 mW;\n- interval')).toEqual(['Imaging used: laser, 5 mW; interval'])
})

test.each([
  ['items that are sentences', 'Steps:\n\n- Blur the image.\n- Count.', ['Steps:', 'Blur the image.', 'Count.']],
  ['one item', 'Steps:\n\n- blur', ['Steps:', 'blur']],
  ['a list that no line introduces', 'We did it.\n\n- blur\n- count', ['We did it.', 'blur', 'count']],
  ['long items', `Steps:\n\n- ${'so '.repeat(40)}\n- count`, ['Steps:', 'so '.repeat(40).trim(), 'count']],
])('%s stay as they are', async (_, markdown, blocks) => {
  expect(await textOf(markdown)).toEqual(blocks)
})
