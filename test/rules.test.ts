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
