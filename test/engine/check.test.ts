import {describe, expect, test} from 'vitest'
import {check, type Stated} from '../../src/engine/check.ts'
import type {Finding, Report} from '../../src/model/report.ts'
import type {Ruleset} from '../../src/model/ruleset.ts'
import {read} from '../../src/read.ts'
import {compileRuleset} from '../../src/ruleset/compile.ts'
import {readSchemas} from '../../src/ruleset/load.ts'
import {ruleValidators, valueValidators} from '../../src/ruleset/validators.ts'

const files = {
  'sections.yaml': `
methods: {whole: [methods]}
results: {whole: [results]}
introduction: {whole: [introduction]}
discussion: {whole: [discussion]}
code-availability: {within: [code availability]}
references: {whole: [references]}
`,
  'qualifiers.yaml': `
negated: {title: denied, before: [no, not], pseudo: [not only], stops: [but], reach: 6}
future: {title: promised for later, before: [will be], reach: 10}
on-request: {title: only on request, anywhere: [on request]}
`,
  'identifiers.yaml': `
address: {pattern: 'https?://[\\w./-]*\\w', hints: ["://"], examples: ["https://example.org"]}
`,
  'lexicons/words.yaml': `
code: [code, scripts]
available: [available, deposited]
`,
  'facts/wrote-code.yaml': `
id: wrote-code
title: Code was written
evidence:
  denied: {counts: no, has: [no code was written], unless: []}
  wrote: {has: [we wrote], in: [not introduction]}
otherwise: unknown
examples: {yes: [We wrote code.], no: [No code was written.]}
`,
  'items/code/code-place.yaml': `
id: code-place
title: Place of the code
question: Where is the code?
why: Because readers want to run it.
advice: Say where the code lies.
wording: The code is at [address].
belongs: Code availability
sources: [{guideline: Some guideline, url: "https://example.org"}]
when: wrote-code
stands-in: [code-availability]
evidence:
  located: {has: [<code>, <available>, <address>], unless: [negated, future, on-request]}
  asked-for: {counts: partial, note: A person is no address., has: [<code>, <available>], only: [on-request]}
examples: {reported: [x y z], missing: [x y z]}
`,
  'items/data/counts.yaml': `
id: counts
title: Three of four words
question: Are there three of four?
why: Because it shows how words are counted.
advice: Write three of the four words.
wording: alpha beta gamma
belongs: Methods
sources: [{guideline: Some guideline, url: "https://example.org"}]
evidence:
  three: {within: document, at-least: 3, in: [methods], has: [alpha, beta, gamma, delta]}
  twice: {times: 2, counts: partial, note: Only one word., has: [alpha]}
examples: {reported: [x y z], missing: [x y z]}
`,
  'items/data/colours.yaml': `
id: colours
title: Colours
question: Which colours?
why: Because it shows which sentence is quoted first.
advice: Name the colours.
wording: It is red.
belongs: Methods
sources: [{guideline: Some guideline, url: "https://example.org"}]
evidence:
  red: {has: [red]}
  green: {has: [green]}
examples: {reported: [x y z], missing: [x y z]}
`,
  'profiles/all.yaml': `
id: all
title: All items
about: For these tests only.
url: https://example.org
asks: {required: [code-place, counts, colours]}
places: {code-place: {in: [code-availability, methods], say: We want it under its own heading.}}
`,
}

const ruleset: Ruleset = compileRuleset({
  files: Object.entries(files).map(([path, text]) => ({path, text})),
  validators: ruleValidators(readSchemas('schemas')),
  detected: [],
  version: 'test',
})
const profile = ruleset.profiles.find(({id}) => id === 'all') ?? ruleset.profiles[0]

async function report(text: string, stated: Stated = {whole: true}): Promise<Report> {
  if (profile === undefined) throw new Error('no profile')
  const document = await read({path: 'paper.md', bytes: new TextEncoder().encode(text)}, 'markdown')
  return check(document, ruleset, profile, valueValidators(ruleset.values), stated)
}
async function finding(rule: string, text: string, stated?: Stated): Promise<Finding> {
  const found = (await report(text, stated)).findings.find(one => one.rule === rule)
  if (found === undefined) throw new Error('no finding')
  return found
}
const wrote = 'We wrote it. '

describe('a verdict', () => {
  test('is reported with the sentence, its place, its section and the words that matched', async () => {
    const {status, evidence} = await finding(
      'code-place',
      `# Code availability\n\n${wrote}The code is available at https://a.org/x.\n`,
    )
    expect(status).toBe('reported')
    expect(evidence).toHaveLength(1)
    expect(evidence[0]).toMatchObject({
      clause: 'located',
      quote: 'The code is available at https://a.org/x.',
      place: {kind: 'range', file: 'paper.md', start: {line: 3, column: 14}},
      section: ['Code availability'],
    })
    expect(evidence[0]?.marks.map(({start, end}) => evidence[0]?.quote.slice(start, end))).toEqual([
      'code',
      'available',
      'https://a.org/x',
    ])
  })

  test('quotes first the sentence that stands where the answer stands as a rule', async () => {
    const {evidence} = await finding(
      'code-place',
      `# Methods\n\n${wrote}The code is available at https://a.org/x.\n\n# Code availability\n\nScripts are deposited at https://a.org/y.\n`,
    )
    expect(evidence.map(({quote}) => quote)).toEqual([
      'Scripts are deposited at https://a.org/y.',
      'The code is available at https://a.org/x.',
    ])
  })

  test('quotes first the sentence that holds most, with the words of all its clauses', async () => {
    const {evidence} = await finding('colours', 'It was red at first. Then it was green. In the end red and green were mixed.')
    expect(evidence.map(({clause, quote}) => `${clause}: ${quote}`)).toEqual([
      'red: In the end red and green were mixed.',
      'red: It was red at first.',
      'green: Then it was green.',
    ])
    expect(evidence[0]?.marks.map(({start, end}) => evidence[0]?.quote.slice(start, end))).toEqual(['red', 'green'])
  })

  test('quotes the cell of a table after the sentence that says it', async () => {
    const {evidence} = await finding('colours', '| colour |\n|---|\n| red |\n\nBoth were red.\n')
    expect(evidence.map(({quote}) => quote)).toEqual(['Both were red.', 'red'])
  })

  test.each([
    ['partial', 'The code is available on request.'],
    ['missing', 'The code will be deposited at https://a.org/x.'],
    ['missing', 'No code is available at https://a.org/x.'],
    ['reported', 'Not only images but also code is available at https://a.org/x.'],
    ['reported', 'No code is available at A, but scripts are available at https://a.org/x.'],
    ['missing', 'The code is available. See https://a.org/x.'],
  ])('is %s for “%s”', async (status, text) => {
    expect((await finding('code-place', wrote + text)).status).toBe(status)
  })

  test.each([
    ['Results', 'We want it under its own heading.'],
    ['Methods', ''],
    ['Code availability', ''],
  ])('is reported in %s, and says where the venue wants it instead: “%s”', async (heading, note) => {
    const text = `# ${heading}\n\n${wrote}The code is available at https://a.org/x.\n`
    expect(await finding('code-place', text)).toMatchObject({status: 'reported', note, severity: 'none'})
  })

  test('says nothing of places where no section has a heading', async () => {
    expect(await finding('code-place', `${wrote}The code is available at https://a.org/x.`)).toMatchObject({note: ''})
  })

  test('shows what was there but does not count', async () => {
    const {voided} = await finding('code-place', `${wrote}The code will be deposited at https://a.org/x.`)
    expect(voided).toMatchObject([{clause: 'located', qualifiers: ['future']}])
  })

  test('does not apply where a fact denies it, and says which', async () => {
    expect(await finding('code-place', 'No code was written.')).toMatchObject({
      status: 'not-applicable',
      because: ['wrote-code'],
      severity: 'none',
    })
  })

  test('is unclear where a fact is unknown, and becomes clear when the author states it', async () => {
    expect(await finding('code-place', 'Some text.')).toMatchObject({status: 'unclear', because: ['wrote-code']})
    expect(await finding('code-place', 'Some text.', {whole: true, facts: {'wrote-code': 'yes'}})).toMatchObject({
      status: 'missing',
      severity: 'error',
    })
    expect((await report('Some text.', {facts: {'wrote-code': 'yes'}})).facts).toMatchObject([
      {id: 'wrote-code', holds: 'yes', by: 'author'},
    ])
  })

  test('takes no fact from a section that does not count', async () => {
    expect((await report('# Introduction\n\nWe wrote a lot.\n\n# Methods\n\nIt rained.')).facts).toMatchObject([
      {holds: 'unknown'},
    ])
  })

  test('takes no evidence from the references', async () => {
    const text = `# Methods\n\n${wrote}\n\n# References\n\n- The code is available at https://a.org/x.\n`
    expect((await finding('code-place', text)).status).toBe('missing')
  })
})

describe('counting', () => {
  test('finds three of four words anywhere in the sections that count', async () => {
    expect((await finding('counts', '# Methods\n\nAlpha. Beta.\n\nDelta.')).status).toBe('reported')
    expect((await finding('counts', '# Methods\n\nAlpha. Beta.\n\n# Results\n\nDelta.')).status).toBe('missing')
  })

  test('asks no section of a text that has no headings', async () => {
    expect((await finding('counts', 'Alpha. Beta. Delta.')).status).toBe('reported')
  })

  test('asks for separate sentences where a clause says how many times', async () => {
    expect((await finding('counts', 'Alpha alpha.')).status).toBe('missing')
    expect((await finding('counts', 'Alpha. And alpha.')).status).toBe('partial')
  })
})

describe('a report', () => {
  test('has one finding per asked item, always', async () => {
    for (const text of ['x', '# Methods\n\nAlpha.', 'The code.'])
      expect((await report(text)).findings.map(({rule}) => rule)).toEqual(['code-place', 'counts', 'colours'])
  })

  test('of a methods section alone is unclear about what stands elsewhere, and sure about what stands there', async () => {
    const text = '# Methods\n\nWe wrote it. It rained.'
    expect(await finding('code-place', text, {})).toMatchObject({status: 'unclear', because: ['part']})
    expect((await finding('counts', text, {})).status).toBe('missing')
  })

  test('keeps waivers in sight, and tells those that have become stale', async () => {
    const {waivers, findings} = await report(wrote, {
      whole: true,
      waivers: [
        {rule: 'code-place', reason: 'The code belongs to a company.'},
        {rule: 'gone', reason: 'An old one.'},
      ],
    })
    expect(waivers.map(({state}) => state)).toEqual(['active', 'stale'])
    expect(findings[0]?.status).toBe('missing')
  })

  test('is the same bytes for the same input', async () => {
    const text = `# Methods\n\n${wrote}Alpha beta gamma. The code is available on request.`
    expect(JSON.stringify(await report(text))).toBe(JSON.stringify(await report(text)))
  })
})
