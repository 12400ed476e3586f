/** Runs the examples that a rule carries: they are its tests and its page. */
import {stringify} from 'yaml'
import {check} from './engine/check.ts'
import type {Document} from './model/document.ts'
import type {Report} from './model/report.ts'
import type {Accepts, Profile, Ruleset, When} from './model/ruleset.ts'
import {read} from './read.ts'
import type {ParsedFile} from './ruleset/parse.ts'

/** One example and what came of it. */
export interface ExampleResult {
  readonly file: string
  readonly rule: string
  /** The text of the example, or its card as JSON. */
  readonly example: string
  readonly expected: string
  readonly got: string
  /** Ids of the clauses that decided. */
  readonly clauses: readonly string[]
  /** A known mistake that the rule now gets right. */
  readonly mended: boolean
  readonly passed: boolean
}

type Written =
  | string
  | {
      readonly in?: string
      readonly text?: string
      readonly card?: object
      /** A card that lies beside the text. */
      readonly beside?: object
      readonly facts?: Readonly<Record<string, 'yes' | 'no'>>
    }
interface WrittenRule {
  readonly id: string
  readonly examples: Readonly<Record<string, readonly (Written & {readonly 'should-be'?: string})[]>>
}

/** Results of all examples of one rule, fact or pitfall file, in their order. */
export async function runExamples(file: ParsedFile, ruleset: Ruleset, accepts: Accepts): Promise<ExampleResult[]> {
  const rule = file.value as WrittenRule
  const results: ExampleResult[] = []
  for (const [status, examples] of Object.entries(rule.examples)) {
    for (const example of examples) {
      const known = status === 'known-mistakes'
      const expected = known ? (example['should-be'] ?? '') : status
      const {got, clauses} = await outcome(file, rule.id, example, expected, ruleset, accepts)
      const mended = known && got === expected
      results.push({
        file: file.path,
        rule: rule.id,
        example: shown(example),
        expected,
        got,
        clauses,
        mended,
        passed: known ? !mended : got === expected,
      })
    }
  }
  return results
}

async function outcome(
  file: ParsedFile,
  id: string,
  example: Written,
  expected: string,
  ruleset: Ruleset,
  accepts: Accepts,
): Promise<{got: string; clauses: readonly string[]}> {
  const document = await documentOf(example)
  const card = typeof example === 'string' || example.beside === undefined ? undefined : await cardOf(example.beside)
  const stated = typeof example === 'string' ? {} : (example.facts ?? {})
  const report = (facts: Readonly<Record<string, 'yes' | 'no'>>): Report =>
    check(document, ruleset, profileFor(file, id), accepts, {
      facts: {...facts, ...stated},
      whole: true,
      ...(card !== undefined && {beside: card}),
    })
  if (file.kind === 'fact') {
    const fact = report({}).facts.find(found => found.id === id)
    return {got: fact?.holds ?? 'unknown', clauses: clausesOf(fact?.evidence)}
  }
  const rule = [...ruleset.items, ...ruleset.pitfalls].find(found => found.id === id)
  const given = expected === 'not-applicable' ? {} : granted(rule?.when ?? [], stated)
  if (file.kind === 'pitfall') {
    const fired = report(given).pitfalls.find(found => found.rule === id)
    return {got: fired === undefined ? 'silent' : 'fires', clauses: clausesOf(fired?.evidence)}
  }
  const finding = report(given).findings.find(found => found.rule === id)
  return {got: finding?.status ?? 'none', clauses: clausesOf(finding?.evidence)}
}

/** In all but “not applicable”, the facts that a rule asks for are taken as given: those of its first alternative. */
function granted(when: When, stated: Readonly<Record<string, 'yes' | 'no'>>): Record<string, 'yes'> {
  const first = when.find(all => all.every(fact => stated[fact] !== 'no')) ?? []
  return Object.fromEntries(first.map(fact => [fact, 'yes' as const]))
}

function profileFor(file: ParsedFile, id: string): Profile {
  return {
    id: 'example',
    title: 'Example',
    about: '',
    url: '',
    asks: file.kind === 'rule' ? [{rule: id, requirement: 'required'}] : [],
    pitfalls: file.kind === 'pitfall' ? [id] : [],
    accepts: {},
    places: {},
    planned: [],
  }
}

function clausesOf(evidence: readonly {readonly clause: string}[] | undefined): readonly string[] {
  return [...new Set((evidence ?? []).map(({clause}) => clause))]
}

async function documentOf(example: Written): Promise<Document> {
  if (typeof example !== 'string' && example.card !== undefined) return cardOf(example.card)
  const text = typeof example === 'string' ? example : (example.text ?? '')
  const heading = typeof example === 'string' || example.in === undefined ? '' : `# ${example.in}\n\n`
  return read({path: 'example.md', bytes: new TextEncoder().encode(`${heading}${text}\n`)}, 'markdown')
}

function cardOf(fields: object): Promise<Document> {
  const card = {format_version: '0.5.3', type: 'model', name: 'example', ...fields}
  return read({path: 'rdf.yaml', bytes: new TextEncoder().encode(stringify(card))}, 'bioimageio')
}

function shown(example: Written): string {
  if (typeof example === 'string') return example
  if (example.card !== undefined) return JSON.stringify(example.card)
  return `${example.text ?? ''}${example.beside === undefined ? '' : ` Card: ${JSON.stringify(example.beside)}`}`
}
