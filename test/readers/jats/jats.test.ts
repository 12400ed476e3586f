import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Block, Raw} from '../../../src/model/document.ts'
import {InputError} from '../../../src/model/errors.ts'
import {jats} from '../../../src/readers/jats/index.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'

const fixtures = new URL('../fixtures/jats/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')

function read(xml: string): Raw {
  const raw = jats.read({path: 'paper.xml', bytes: new TextEncoder().encode(xml)})
  if (raw instanceof Promise) throw new Error('JATS is read at once')
  return raw
}

const inBody = (body: string) => read(`<article><body>${body}</body></article>`)
const paragraph = (inside: string) => inBody(`<p>${inside}</p>`).blocks[0]?.text
const under = (raw: Raw, role: string): readonly Block[] => {
  const start = raw.blocks.findIndex(block => block.kind === 'heading' && block.role === role)
  const end = raw.blocks.findIndex((block, index) => index > start && block.kind === 'heading')
  return start === -1 ? [] : raw.blocks.slice(start + 1, end === -1 ? undefined : end)
}

describe.each(['preprint', 'plos', 'elife', 'pmc'])('%s.xml', name => {
  const source = textOf(`${name}.xml`)

  test('reads as the outline beside it says', () => {
    expect(outlineOf(read(source))).toBe(textOf(`${name}.txt`))
  })

  test('satisfies the contract of readers', () => {
    expectContract(read(source), [source])
  })
})

describe('statements', () => {
  test('a data availability statement in custom metadata has its own section', () => {
    expect(under(read(textOf('plos.xml')), 'data-availability').map(block => block.text)).toEqual([
      'All images are at Figshare (https://doi.org/10.6084/m9.figshare.0000002).',
    ])
  })

  test.each([
    ['con', 'contributions'],
    ['conflict', 'competing-interests'],
    ['COI-statement', 'competing-interests'],
    ['financial-disclosure', 'funding'],
    ['supported-by', 'funding'],
  ])('an author note of type %s stands under %s', (type, role) => {
    const raw = read(
      `<article><front><article-meta><author-notes><fn fn-type="${type}"><p>Words.</p></fn></author-notes></article-meta></front></article>`,
    )
    expect(under(raw, role).map(block => block.text)).toEqual(['Words.'])
  })

  test.each([
    ['methods', 'methods'],
    ['materials|methods', 'methods'],
    ['data-availability', 'data-availability'],
    ['COI-statement', 'competing-interests'],
    ['supplementary-material', 'supplement'],
    ['ethics-statement', 'ethics'],
  ])('a section of type %s has role %s, also without a title', (type, role) => {
    expect(under(inBody(`<sec sec-type="${type}"><p>Words.</p></sec>`), role).map(block => block.text)).toEqual(['Words.'])
  })

  test('a section of type conclusions keeps the meaning of its title', () => {
    expect(inBody('<sec sec-type="conclusions"><title>Discussion</title><p>x</p></sec>').blocks[0]).not.toHaveProperty('role')
  })

  test('decision letters and author responses are left out, and said to be', () => {
    const raw = read(textOf('elife.xml'))
    expect(outlineOf(raw)).not.toMatch(/share the code|now shared/)
    expect(raw.remarks).toEqual(['2 attached texts (decision letter, author response or the like) left out'])
  })

  test('text after the references stands under a heading of its own', () => {
    const raw = read(
      '<article><back><ref-list><ref><mixed-citation>Old.</mixed-citation></ref></ref-list><p>Late words.</p></back></article>',
    )
    expect(raw.blocks.map(block => `${block.kind} ${block.text}`)).toEqual([
      'heading References',
      'item Old.',
      'heading Back matter',
      'paragraph Late words.',
    ])
  })
})

describe('citations', () => {
  test.each([
    ['known<sup><xref ref-type="bibr">3</xref>–<xref ref-type="bibr">6</xref></sup>.', 'known [3–6].'],
    ['known <xref ref-type="bibr">3</xref>.', 'known [3].'],
    ['known (<xref ref-type="bibr">3</xref>, <xref ref-type="bibr">4</xref>).', 'known ([3], [4]).'],
    ['known [<xref ref-type="bibr">3</xref>, <xref ref-type="bibr">4</xref>].', 'known [3, 4].'],
    ['known <xref ref-type="bibr">[3]</xref>.', 'known [3].'],
    ['known<xref ref-type="bibr"><sup>3</sup></xref>.', 'known [3].'],
    ['Birch (<xref ref-type="bibr">2019</xref>) knew.', 'Birch (2019) knew.'],
    ['(<xref ref-type="bibr">Birch <italic>et al.</italic>, 2019</xref>)', '(Birch et al., 2019)'],
    ['word<xref ref-type="fn">1</xref> and <xref ref-type="fig">Fig. 1</xref>', 'word and Fig. 1'],
  ])('%s', (inside, expected) => {
    expect(paragraph(inside)).toBe(expected)
  })
})

describe('raised and lowered characters', () => {
  test.each([
    ['10<sup>-3</sup> m', '10^-3 m'],
    ['10<sup>&#x2212;3</sup> m', '10^−3 m'],
    ['mm<sup>2</sup>', 'mm^2'],
    ['<italic>R</italic><sup>2</sup>', 'R^2'],
    ['Ca<sup>2+</sup> and 1<sup>st</sup>', 'Ca2+ and 1st'],
    ['37<sup>o</sup>C', '37°C'],
    ['<sup>13</sup>C', '13C'],
    ['H<sub>2</sub>O, F<sub>1</sub>, n<sub>train</sub>', 'H2O, F1, n_train'],
  ])('%s', (inside, expected) => {
    expect(paragraph(inside)).toBe(expected)
  })
})

describe('links', () => {
  test.each([
    ['<ext-link xlink:href="https://github.com/a/b">GitHub</ext-link>', 'GitHub <https://github.com/a/b>'],
    ['<ext-link xlink:href="https://github.com/a/b/">github.com/a/b</ext-link>', 'github.com/a/b'],
    [
      '<ext-link ext-link-type="doi" xlink:href="10.5281/zenodo.1">Zenodo</ext-link>',
      'Zenodo <https://doi.org/10.5281/zenodo.1>',
    ],
    ['<ext-link xlink:href="https://doi.org/10.5281/zenodo.1">doi: 10.5281/zenodo.1</ext-link>', 'doi: 10.5281/zenodo.1'],
    ['<ext-link xlink:href="https://x.example/?a=1&amp;b=2">here</ext-link>', 'here <https://x.example/?a=1&b=2>'],
    ['<uri>https://x.example</uri>', 'https://x.example'],
  ])('%s', (inside, expected) => {
    expect(paragraph(inside)).toBe(expected)
  })

  test('the address of a link leads to where it stands in the source', () => {
    const xml = '<article><body><p>See <ext-link xlink:href="https://github.com/a/b">it</ext-link>.</p></body></article>'
    const block = read(xml).blocks[0] as Block
    const anchor = block.anchors.find(({text}) => block.text.startsWith('https', text))
    expect(xml.slice(anchor?.source).startsWith('https://github.com/a/b"')).toBe(true)
  })
})

describe('blocks inside paragraphs', () => {
  test('come after the whole paragraph, which is not cut', () => {
    const raw = inBody(
      '<p>Before<fn><p>Note.</p></fn> and <fig><label>Fig 1</label><caption><p>Cells.</p></caption></fig>after.</p>',
    )
    expect(raw.blocks.map(block => `${block.kind} ${block.text}`)).toEqual([
      'paragraph Before and after.',
      'item Note.',
      'caption Fig 1. Cells.',
    ])
  })
})

describe('broken and hostile input', () => {
  test('reads what came before a cut, and says where', () => {
    const raw = read('<article>\n<body><sec><title>Methods</title><p>Whole.</p><p>Half a sen')
    expect(raw.blocks.map(block => block.text)).toEqual(['Methods', 'Whole.', 'Half a sen'])
    expect(raw.gaps).toEqual(['cut-off'])
    expect(raw.remarks).toEqual(['not well-formed XML: the file ends inside <p> (line 2, column 47); parts may be lost'])
  })

  test('reads on after tags that do not match', () => {
    const raw = inBody('<sec><title>A</title><p>One.</sex></p><p>Two.</p></sec>')
    expect(raw.blocks.map(block => block.text)).toEqual(['A', 'One.', 'Two.'])
    expect(raw.gaps).toEqual(['cut-off'])
  })

  test('never expands entities that the file declares, and fetches none', () => {
    const raw = read(
      '<!DOCTYPE article [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><article><body><p>&b; &x;</p></body></article>',
    )
    expect(raw.blocks[0]?.text).toBe('&b; &x;')
    expect(raw.remarks).toEqual([
      'the document type declares entities; they were not expanded',
      'references that XML does not know were kept as text: &b; &x;',
    ])
  })

  test.each([
    ['<article><!-- never ends', 'broken-xml', 1, 10],
    ['<article>\n<front></frond>', 'broken-xml', 2, 8],
    ['<article/>', 'no-article', undefined, undefined],
    ['  ', 'empty', undefined, undefined],
  ])('%s is an error that says where', (xml, code, line, column) => {
    const error = thrown(() => read(xml))
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({code, path: 'paper.xml', ...(line !== undefined && {line, column})})
  })

  test.each([
    ['nested sections', `<article>${'<sec>'.repeat(100_000)}x`],
    ['superscripts in superscripts', `<article><body><p>${'<sup>'.repeat(100_000)}x`],
    ['untitled acknowledgements', `<article><back>${'<ack>'.repeat(100_000)}x`],
    ['attributes', `<article ${Array.from({length: 100_000}, (_, index) => `a${index}="1"`).join(' ')}><p>x</p></article>`],
    ['opening brackets', `<article><p>${'<'.repeat(1_000_000)}</p></article>`],
    ['ampersands', `<article><p>${'&'.repeat(1_000_000)}</p></article>`],
  ])('a hundred thousand %s are read to the end', (_, xml) => {
    expect(read(xml).blocks.length).toBeGreaterThan(0)
  })

  test('reads UTF-16, and an encoding that the file declares', () => {
    const wide = '\ufeff<?xml version="1.0" encoding="UTF-16"?><article><p>Zoë</p></article>'
    const bytes = new Uint8Array(new Uint16Array([...wide].map(letter => letter.charCodeAt(0))).buffer)
    expect((jats.read({path: 'x', bytes}) as Raw).blocks[0]?.text).toBe('Zoë')
    const cyrillic = Uint8Array.from(
      [...'<?xml version="1.0" encoding="koi8-r"?><article><p>']
        .map(letter => letter.charCodeAt(0))
        .concat(
          [0xf3, 0xcf, 0xcc, 0xd8],
          [...'</p></article>'].map(letter => letter.charCodeAt(0)),
        ),
    )
    const raw = jats.read({path: 'x', bytes: cyrillic}) as Raw
    expect(raw.blocks[0]?.text).toBe('Соль')
    expect(raw.remarks).toEqual(['read as koi8-r, as the file declares'])
  })
})

function thrown(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

test('a formula that comes in two forms is read once, without the white space between them', () => {
  const forms = '<tex-math><![CDATA[\\times]]></tex-math>\n<mml:math><mml:mo>×</mml:mo></mml:math>'
  expect(paragraph(`(40<inline-formula><alternatives>\n${forms}</alternatives></inline-formula>, NA 0.75)`)).toBe(
    '(40×, NA 0.75)',
  )
})
