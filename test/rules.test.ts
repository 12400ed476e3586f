import {describe, expect, test} from 'vitest'
import {runExamples} from '../src/examples.ts'
import {compileFolders, ruleTexts} from '../src/ruleset/load.ts'
import {parseRuleFile} from '../src/ruleset/parse.ts'
import {valueValidators} from '../src/ruleset/validators.ts'

const ruleset = compileFolders('rules', 'schemas')
const accepts = valueValidators(ruleset.values)
const files = ruleTexts('rules')
  .flatMap(text => parseRuleFile(text).file ?? [])
  .filter(({kind}) => kind === 'rule' || kind === 'fact' || kind === 'pitfall')

describe.each(files.map(file => [file.path, file] as const))('%s', (_, file) => {
  test('gives each of its examples the status it names, and needs every clause for one of them', async () => {
    const results = await runExamples(file, ruleset, accepts)
    expect(
      results.filter(({passed}) => !passed).map(({expected, got, example, mended}) => ({expected, got, example, mended})),
    ).toEqual([])
    const used = new Set(results.filter(({mended}) => !mended).flatMap(({clauses}) => clauses))
    const clauses = Object.keys((file.value as {evidence: object}).evidence)
    expect(clauses.filter(clause => !used.has(clause))).toEqual([])
  })
})

test('a guideline has one name and one address in all rules', () => {
  const addresses = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  for (const file of files) {
    const {sources = []} = file.value as {sources?: {guideline: string; url?: string}[]}
    for (const {guideline, url} of sources) {
      if (url === undefined) continue
      addresses.set(guideline, (addresses.get(guideline) ?? new Set()).add(url))
      names.set(guideline.toLowerCase(), (names.get(guideline.toLowerCase()) ?? new Set()).add(guideline))
    }
  }
  expect(addresses.size).toBeGreaterThan(20)
  expect([...addresses, ...names].filter(([, written]) => written.size > 1).map(([name, written]) => [name, ...written])).toEqual(
    [],
  )
})

test('every named list of the lexicons is used by a rule or by another list', () => {
  const texts = ruleTexts('rules').map(({text}) => text)
  const lists = ruleTexts('rules')
    .flatMap(text => parseRuleFile(text).file ?? [])
    .filter(({kind}) => kind === 'lexicon')
    .flatMap(({value}) => Object.keys(value as object))
  expect(lists.length).toBeGreaterThan(100)
  expect(lists.filter(name => !texts.some(text => text.replace(/\s+/g, ' ').includes(`<${name}>`)))).toEqual([])
})
