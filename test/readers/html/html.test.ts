import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import {html} from '../../../src/readers/html/index.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'

const fixtures = new URL('../fixtures/html/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)))
const textOf = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')

function read(page: string): Raw {
  return html.read({path: 'page.html', bytes: new TextEncoder().encode(page)}) as Raw
}

const inBody = (body: string) => read(`<!DOCTYPE html><html><body>${body}</body></html>`)
const lines = (raw: Raw) => raw.blocks.map(block => `${block.kind} ${block.text}`)
const paragraph = (inside: string) => inBody(`<p>${inside}</p>`).blocks[0]?.text

describe.each(['preprint-server', 'repository', 'latexml', 'publisher', 'pandoc'])('%s.html', name => {
  const source = textOf(`${name}.html`)

  test('reads as the outline beside it says', () => {
    expect(outlineOf(read(source))).toBe(textOf(`${name}.txt`))
  })

  test('satisfies the contract of readers', () => {
    expectContract(read(source), [source])
  })
})

describe('what is around the article', () => {
  test.each([
    '<nav>Home</nav>',
    '<script>var a = "<p>x</p>"</script>',
    '<style>p { color: red }</style>',
    '<div class="cookie-consent">We use cookies.</div>',
    '<div id="cookie-notice">We use cookies.</div>',
    '<div role="banner">Journal</div>',
    '<footer>Imprint</footer>',
    '<aside>Also read</aside>',
    '<ul class="related-articles"><li>Also read</li></ul>',
    '<div class="c-article-recommendations">Also read</div>',
    '<p hidden>Draft</p>',
    '<p style="display: none">Draft</p>',
    '<span class="visually-hidden">Opens in a new tab</span>',
  ])('%s is left out', part => {
    const long = 'Cells were imaged. '.repeat(200)
    expect(lines(inBody(`${part}<p>${long}</p>`))).toEqual([`paragraph ${long.trim()}`])
  })

  test('a section whose id is made from its heading is none of that', () => {
    const raw = inBody(
      '<section id="metrics"><h2>Metrics</h2><p>Dice.</p></section><h2 id="navigation">Navigation</h2><p>By map.</p>',
    )
    expect(lines(raw)).toEqual(['heading Metrics', 'paragraph Dice.', 'heading Navigation', 'paragraph By map.'])
  })

  test('where nearly nothing is left, all is read', () => {
    expect(
      lines(inBody('<div class="sidebar"><h1>Salt</h1><p>All the text of this page stands in a bar at its side.</p></div>')),
    ).toEqual(['title Salt', 'paragraph All the text of this page stands in a bar at its side.'])
  })

  test('captions that are hidden from listeners only are read', () => {
    expect(lines(inBody('<figure><img alt="x"><figcaption aria-hidden="true">A cell.</figcaption></figure>'))).toEqual([
      'caption A cell.',
    ])
  })
})

describe('tags that may be left out are put in', () => {
  test.each([
    ['<p>One<p>Two<h2>Three</h2>Four', ['paragraph One', 'paragraph Two', 'heading Three', 'paragraph Four']],
    ['<ul><li>One<li>Two<ul><li>Deep</ul></ul>', ['item One', 'item Two', 'item Deep']],
    ['<table><tr><th>A<td>B<tr><td>C</table>', ['cell A', 'cell B', 'cell C']],
    ['<table><tr><td><table><tr><td>In</table></td><td>Out</td></table>', ['cell In', 'cell Out']],
    ['<p>a <b>b <i>c</b> d</i> e</p>', ['paragraph a b c d e']],
    [
      '<div>Loose <em>words</em><p>Then a paragraph.</p>and loose again</div>',
      ['paragraph Loose words', 'paragraph Then a paragraph.', 'paragraph and loose again'],
    ],
  ])('%s', (body, expected) => {
    expect(lines(inBody(body))).toEqual(expected)
  })
})

describe('citations, notes and links', () => {
  test.each([
    ['known<sup><a href="#B12">12</a>,<a href="#B13">13</a></sup>.', 'known [12,13].'],
    ['known<sup><a href="/articles/x#ref-CR3">3</a></sup>.', 'known [3].'],
    ['known [<a href="#bib.bib1">1</a>].', 'known [1].'],
    ['known (<a href="#ref-12">12</a>).', 'known ([12]).'],
    ['(<a href="#ref-12">Birch, 2019</a>)', '(Birch, 2019)'],
    ['known.<sup>3,4</sup>', 'known. [3,4]'],
    ['word<sup><a href="#fn1">1</a></sup>', 'word'],
    ['<a href="#F2">Figure 2</a>', 'Figure 2'],
    ['5 mm<sup>2</sup> or 10<sup>-3</sup>', '5 mm^2 or 10^-3'],
    ['<a href="https://github.com/a/b">code</a>', 'code <https://github.com/a/b>'],
    ['<a href="https://github.com/a/b?x=1&amp;y=2">code</a>', 'code <https://github.com/a/b?x=1&y=2>'],
    ['<a href="https://github.com/a/b">github.com/a/b</a>', 'github.com/a/b'],
    ['<a href="/local">a page</a>', 'a page'],
    ['0.5&nbsp;&micro;m &lt; 1', '0.5 µm < 1'],
  ])('%s', (inside, expected) => {
    expect(paragraph(inside)).toBe(expected)
  })
})

test('a page in another encoding says so itself', () => {
  const raw = html.read({path: 'page.html', bytes: bytesOf('koi8.html')}) as Raw
  expect(lines(raw)).toEqual(['title Соль', 'paragraph Соль is salt.'])
  expect(raw.remarks).toEqual(['read as koi8-r, as the page declares'])
})

test('a broken title does not lead before the text', () => {
  const page = '<html><<title>x</title></is salt.</'
  expectContract(read(page), [page])
})

test('a page without text is an error', () => {
  expect(() => inBody('<script>load()</script>')).toThrow(expect.objectContaining({name: 'InputError', code: 'no-text'}))
})

test.each([
  ['divisions', '<div>', 'x'],
  ['spans with classes', '<span class="a b">', 'x'],
  ['superscripts', '<sup>', 'x'],
  ['links', '<a href="#ref-1">', 'x'],
  ['lists', '<ul><li>', 'x'],
  ['articles', '<article>', 'word '.repeat(100)],
  ['abstracts', '<div class="abstract">', 'x'],
  ['misnested bold', '<b><div>', `${'</b>'.repeat(50_000)}x`],
])('fifty thousand nested %s are read to the end', (_, tag, text) => {
  expect(read(`<p>${tag.repeat(50_000)}${text}`).blocks.length).toBeGreaterThan(0)
})
