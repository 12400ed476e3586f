/** A paper says the same under other headings, in another order and in another spelling. */
import {readFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import type {Raw} from '../src/model/document.ts'
import type {Rules} from '../src/model/rules.ts'
import {latex} from '../src/readers/latex/index.ts'
import {markdown} from '../src/readers/markdown/index.ts'
import {loadRules} from '../src/shell/rules.ts'
import {changes} from './metamorphic/changes.ts'
import {effectsOn} from './metamorphic/measure.ts'

const papers = [
  ['organoid-nuclei.md', markdown],
  ['budding.tex', latex],
] as const

let rules: Rules
beforeAll(async () => {
  rules = await loadRules()
})

test.each(papers)('%s gets the same verdicts however it is worded and ordered', async (name, reader) => {
  const raw = await reader.read({
    path: name,
    bytes: new Uint8Array(readFileSync(new URL(`../examples/${name}`, import.meta.url))),
  })
  expect(effectsOn(raw, rules).filter(({changed}) => changed.length > 0)).toEqual([])
})

test.each(changes)('the change “$name” does change one of the papers', async ({apply}) => {
  const texts = await Promise.all(
    papers.map(async ([name, reader]) => {
      const raw = await reader.read({
        path: name,
        bytes: new Uint8Array(readFileSync(new URL(`../examples/${name}`, import.meta.url))),
      })
      return textOf(raw) !== textOf(apply(raw))
    }),
  )
  expect(texts).toContain(true)
})

function textOf({blocks}: Raw): string {
  return blocks.map(({text}) => text).join('\n')
}
