import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {bones} from '../../../src/readers/markdown/bones.ts'
import {markdown} from '../../../src/readers/markdown/index.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/markdown')
const text = readFileSync(join(folder, 'long-lines.md'), 'utf8')

test('the bones of a text are short, and every character of them stands in it', () => {
  const {text: bare, sourceOf} = bones(text, {start: 0, end: text.length, cuts: []})
  expect(bare.length).toBeLessThan(text.length * 0.75)
  for (let at = 0; at < bare.length; at++) expect(text[sourceOf(at)]).toBe(bare[at])
})

test('a text read by its bones has all the words that remark finds in the whole of it', async () => {
  const raw = await markdown.read({path: 'a.md', bytes: new TextEncoder().encode(text)})
  const read = raw.blocks
    .filter(block => block.kind !== 'code')
    .map(block => block.text.replace(' <https://example.org/a/rather/long/path>', ''))
  expect(read).toEqual(textsOf(unified().use(remarkParse).parse(text)))
})

function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [
      textOf(node)
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]
  return 'children' in node ? node.children.flatMap(textsOf) : []
}
