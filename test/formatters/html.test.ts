/** The page as text; what it does in a browser is tested in `html.browser.test.ts`. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {anchorFinder} from '../../src/formatters/html/anchors.ts'
import {script, scriptHash, style, styleHash} from '../../src/formatters/html/assets.ts'
import {highlight} from '../../src/formatters/html/highlight.ts'
import {html} from '../../src/formatters/html/index.ts'
import type {Stretch} from '../../src/formatters/html/links.ts'
import {markup} from '../../src/formatters/html/markup.ts'
import type {Document} from '../../src/model/document.ts'
import {hostile, hostileDocument} from './hostile.ts'
import {documents, golden, manuscript, options, reports} from './support.ts'

const page = html(reports, options({documents}))

test('is one page with checklist and text', async () => {
  const text = html(reports.slice(2, 3), options({documents}))
  await expect([style, script, styleHash, scriptHash].reduce((text, part) => text.replace(part, '…'), text)).toMatchFileSnapshot(
    golden('report.html'),
  )
})

test('the style sheet and the script are those of the source files', () => {
  const source = (name: string) => readFileSync(new URL(`../../src/formatters/html/${name}`, import.meta.url), 'utf8')
  expect(style).toBe(source('report.css'))
  expect(script).toBe(source('client.js'))
})

test('lets only its own style sheet and script run', () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'")
  expect(hash(style)).toBe(styleHash)
  expect(hash(script)).toBe(scriptHash)
  expect(policy).toBe(
    `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page.match(/<style/g)).toHaveLength(1)
  expect(page).not.toMatch(/\s(style|on\w+)=/)
})

test('loads nothing', () => {
  const addresses = [...page.matchAll(/\s(src|href|action|data)="([^"#]+)"/g)].map(match => `${match[1]} ${match[2]}`)
  expect(addresses.filter(address => !/^href (data:,|https:\/\/doi\.org\/)/.test(address))).toEqual([])
})

test.each([
  ['four documents', page],
  ['one document', html([manuscript], options({documents}))],
  ['no text', html([manuscript], options())],
  ['a hostile document', html([hostile], options({documents: [hostileDocument]}))],
  ['no reports', html([], options())],
])('every link of a page with %s has its target, and no id stands twice', (_, text) => {
  const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(match => match[1])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(match => match[1])
  expect(targets.filter(target => !ids.includes(target))).toEqual([])
})

test('shows every item, and every quote of a finding', () => {
  for (const report of reports) {
    for (const {rule} of report.findings) expect(page).toContain(`<code>${rule}</code>`)
  }
  const text = page.replaceAll(/<\/?b>/g, '')
  for (const quote of reports.flatMap(report => report.findings.flatMap(finding => finding.evidence.map(item => item.quote)))) {
    expect(text).toContain(markup`${quote}`.html)
  }
})

test('shows the text only of the very document that was checked', () => {
  const edited = documents.map(document => ({...document, sha256: document.sha256.replace(/^./, 'x')}))
  expect(html([manuscript], options({documents: edited}))).not.toContain('class="manuscript"')
})

test('holds no markup of a hostile document', () => {
  const text = html([hostile], options({documents: [hostileDocument]}))
  const names = new Set(
    [...text.replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '').matchAll(/<([a-z!][\w-]*)/gi)].map(
      match => match[1],
    ),
  )
  for (const name of ['img', 'svg', 'base', 'script', 'textarea', '!--']) expect(names).not.toContain(name)
})

describe('anchors', () => {
  test('finds all evidence of a report in its document', () => {
    for (const [index, report] of reports.entries()) {
      const find = anchorFinder(documents[index] as Document)
      const evidence = [...report.findings, ...report.pitfalls, ...report.facts].flatMap(entry => [
        ...entry.evidence,
        ...('voided' in entry ? entry.voided : []),
      ])
      expect(evidence.filter(item => find(item) === undefined)).toEqual([])
    }
  })

  test('tells two places with the same words apart', () => {
    const document = documents[0] as Document
    const block = document.blocks.findIndex(({text}) => text === '20')
    const last = document.blocks.findLastIndex(({text}) => text === '20')
    expect(block).not.toBe(last)
    const site = document.blocks[last]?.site
    const offset = site?.kind === 'range' ? site.start : 0
    const point = {line: 1, column: 1, offset}
    const place = {kind: 'range', file: 'content/03.methods.md', start: point, end: point} as const
    expect(anchorFinder(document)({clause: '', quote: '20', place, section: [], marks: [], qualifiers: []})).toMatchObject({
      block: last,
    })
  })

  test('finds evidence of several sentences in its block', () => {
    const document = documents[0] as Document
    const block = document.blocks.findIndex(({text}) => text.startsWith('The data set has'))
    const {text = '', site} = document.blocks[block] ?? {}
    const offset = site?.kind === 'range' ? site.start : 0
    const point = {line: 1, column: 1, offset}
    const place = {kind: 'range', file: 'content/03.methods.md', start: point, end: point} as const
    const find = anchorFinder(document)
    expect(find({clause: '', quote: text, place, section: [], marks: [], qualifiers: []})).toEqual({
      kind: 'text',
      block,
      start: 0,
      end: text.length,
    })
    expect(find({clause: '', quote: 'words that are not there', place, section: [], marks: [], qualifiers: []})).toMatchObject({
      block,
      start: 0,
    })
  })
})

describe('highlight', () => {
  const stretch = (
    start: number,
    end: number,
    label: string,
    role: Stretch['role'] = 'reported',
    marks: Stretch['marks'] = [],
  ): Stretch => ({
    anchor: {kind: 'text', block: 0, start, end},
    role,
    marks,
    owner: {href: `#${label}`, label, title: label},
  })

  test.each([
    ['nothing', [], 'abcdef'],
    ['a stretch', [stretch(1, 3, '1')], 'a[reported x-text-0-1:bc]1def'],
    ['two items on the same words', [stretch(1, 3, '1'), stretch(1, 3, '2', 'partial')], 'a[partial x-text-0-1:bc]12def'],
    ['one item on the same words twice', [stretch(1, 3, '1'), stretch(1, 3, '1')], 'a[reported x-text-0-1:bc]1def'],
    [
      'stretches that overlap',
      [stretch(0, 4, '1'), stretch(2, 6, '2', 'pitfall')],
      '[reported x-text-0-0:ab][pitfall x-text-0-2:cd]1[pitfall:ef]2',
    ],
    [
      'matched words',
      [
        stretch(0, 6, '1', 'reported', [
          {start: 1, end: 3},
          {start: 2, end: 4},
        ]),
      ],
      '[reported x-text-0-0:a*bcd*ef]1',
    ],
  ])('marks %s', (_, stretches, expected) => {
    const short = highlight('abcdef', stretches, 'x')
      .html.replaceAll(
        /<mark class="([\w-]+)"(?: id="([\w-]+)" tabindex="-1")?>/g,
        (_, role, id) => `[${role}${id ? ` ${id}` : ''}:`,
      )
      .replaceAll('</mark>', ']')
      .replaceAll(/<\/?b>/g, '*')
      .replaceAll(/<[^>]+>/g, '')
    expect(short).toBe(expected)
  })
})

test('escapes what is put into markup, and nothing that is markup', () => {
  expect(markup`<p class="${'a"b'}">${'<b>&'}${markup`<i>${"'"}</i>`}${undefined}${['x', markup`<br>`]}${3}</p>`.html).toBe(
    '<p class="a&#34;b">&#60;b&#62;&#38;<i>&#39;</i>x<br>3</p>',
  )
})
