import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {RulesError} from '../../src/model/errors.ts'
import {compileRuleset} from '../../src/ruleset/compile.ts'
import {readSchemas} from '../../src/ruleset/load.ts'
import {ruleValidators} from '../../src/ruleset/validators.ts'

const folder = 'test/ruleset/mistakes'
const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
const small = [
  {
    path: 'sections.yaml',
    text: 'methods: {whole: [methods]}\nintroduction: {whole: [introduction]}\nreferences: {whole: [references]}\n',
  },
  {
    path: 'qualifiers.yaml',
    text: 'negated: {title: denied, before: [no]}\nfuture: {title: promised for later, before: [will]}\n',
  },
  {path: 'lexicons/code.yaml', text: 'our code: [our code]\n'},
  {
    path: 'facts/custom-code.yaml',
    text: 'id: custom-code\ntitle: Code was written\nevidence: {wrote: {has: [we wrote code]}}\notherwise: no\nexamples: {yes: [We wrote code.], no: [We did not.]}\n',
  },
]

function mistakesOf(files: readonly {path: string; text: string}[]): string {
  try {
    compileRuleset({
      files: [...small, ...files],
      validators: ruleValidators(readSchemas('schemas')),
      detected: [],
      version: 'test',
    })
    return ''
  } catch (error) {
    if (error instanceof RulesError) return `${error.message}\n`
    throw error
  }
}

test.each(names)('says every mistake of %s with line, column and what to write instead', async name => {
  const said = mistakesOf([{path: `items/code/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8')}])
  await expect(said).toMatchFileSnapshot(`mistakes/${name.replace('.yaml', '.out')}`)
})

test('says the mistakes of all files at once', () => {
  const said = mistakesOf(names.map(name => ({path: `items/code/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8')})))
  for (const name of names) expect(said).toContain(`items/code/${name}`)
})

test('says which name two lists share', () => {
  expect(mistakesOf([{path: 'lexicons/more.yaml', text: 'our code: [our scripts]\n'}])).toContain(
    'the name <our code> is taken by lexicons/code.yaml',
  )
})

test('says which lists are made of themselves', () => {
  expect(mistakesOf([{path: 'lexicons/circle.yaml', text: 'a: [x <b>]\nb: [<a> y]\n'}])).toContain(
    '<a> is made of itself: a → b → a',
  )
})

test.each([
  ['item/code-place.yaml', 'did you mean `items`?'],
  ['identifiers.yml', 'did you mean `identifiers.yaml`?'],
])('a file that no rule is looked for in is a mistake and not passed over: %s', (path, hint) => {
  expect(mistakesOf([{path, text: 'a: {}\n'}])).toContain(hint)
})

test('hidden folders beside the rules are none of ours', () => {
  expect(mistakesOf([{path: '.github/workflows/ci.yml', text: 'on: push\n'}])).toBe('')
})
