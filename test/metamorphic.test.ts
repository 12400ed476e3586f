/** A paper says the same under other headings, in another order and in another spelling. */
import {fileURLToPath} from 'node:url'
import {beforeAll, expect, test} from 'vitest'
import {loadRules} from '../src/shell/rules.ts'
import {changes} from './metamorphic/changes.ts'
import {type Effect, effectsOn} from './metamorphic/measure.ts'
import {rawOf} from './metamorphic/raw-of.ts'

const papers = [
  '../examples/organoid-nuclei.md',
  '../examples/budding.tex',
  'same-paper/fixtures/budding/paper.html',
  'readers/fixtures/latex/front-matter/ieee.tex',
].map(path => fileURLToPath(new URL(path, import.meta.url)))

let effects: readonly (readonly Effect[])[]
beforeAll(async () => {
  const rules = await loadRules()
  const raws = await Promise.all(papers.map(rawOf))
  effects = raws.map(raw => effectsOn(raw, rules))
})

test.each([...papers.keys()])('the same verdicts however it is worded and ordered: paper %i', async at => {
  expect(effects[at]?.filter(({changed}) => changed.length > 0)).toEqual([])
})

test.each(changes)('$name: that does change some of the papers', ({name}) => {
  expect(effects.flat().some(({change, applies}) => change === name && applies)).toBe(true)
})
