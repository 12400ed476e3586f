import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {identifier} from '../src/engine/identify.ts'
import type {IdentifiersFile} from '../src/model/rule-file.ts'
import {compileIdentifier} from '../src/ruleset/vocabulary.ts'

const written = parse(readFileSync('rules/identifiers.yaml', 'utf8')) as IdentifiersFile

describe.each(Object.entries(written))('%s', (name, one) => {
  const {examples, not, hints} = one
  const find = identifier([{...compileIdentifier([name, one]), alone: false}])

  test('finds each of its examples in the middle of a sentence', () => {
    for (const example of examples) {
      const text = `We say ${example} here`
      const found = find(text).map(({start, end}) => text.slice(start, end))
      expect({example, found: found.length, inside: found.every(one => example.includes(one))}).toEqual({
        example,
        found: 1,
        inside: true,
      })
    }
  })

  test('leaves out the full stop that follows', () => {
    for (const example of examples) {
      const text = `See ${example}. Then`
      const found = find(text).map(({start, end}) => text.slice(start, end))
      expect({example, found, stop: found.some(one => one.endsWith('.'))}).toEqual({example, found, stop: false})
    }
  })

  test('finds none of its counter-examples', () => {
    for (const example of not ?? []) expect({example, found: find(`We say ${example} here`)}).toEqual({example, found: []})
  })

  test('has hints that let each of its examples through', () => {
    for (const example of examples)
      expect({example, hinted: hints === undefined || hints.some(hint => example.includes(hint))}).toEqual({
        example,
        hinted: true,
      })
  })

  test('takes no time on a long line of its own characters', () => {
    const first = examples[0] ?? ''
    const line = `${first.slice(0, -1)} `.repeat(20_000)
    expect(find(line).length).toBeLessThanOrEqual(20_000)
  })
})
