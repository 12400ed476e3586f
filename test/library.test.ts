import {expect, test} from 'vitest'
import {lint} from '../src/index.ts'

test.each([
  [{facts: {'custom-cod': 'yes'}}, 'unknown fact `custom-cod`; did you mean `custom-code`?'],
  [{waivers: [{rule: 'data-image-repo', reason: 'Patients.'}]}, 'unknown item `data-image-repo`'],
] as const)('the library refuses what it does not know, as the command does: %j', async (options, message) => {
  await expect(lint('examples/organoid-nuclei.md', options)).rejects.toThrow(message)
})

test('the built library takes the rules that were compiled when it was built', async () => {
  const built: string = '../dist/index.js'
  const {loadRuleset} = (await import(built)) as typeof import('../src/index.ts')
  const {ruleset, accepts} = await loadRuleset()
  // Rules compiled on the spot have plain lists of numbers.
  expect(ruleset.phrases.edgeStart).toBeInstanceOf(Int32Array)
  expect(accepts(0, undefined)).toBe(false)
})
