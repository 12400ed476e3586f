import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {MOST_BLOCKS} from '../../../src/model/bounds.ts'
import type {Raw} from '../../../src/model/document.ts'
import {tei} from '../../../src/readers/tei/index.ts'
import {expectContract} from '../contract.ts'
import {outlineOf} from '../outline-of.ts'

const fixtures = new URL('../fixtures/tei/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')

function read(xml: string): Raw {
  return tei.read({path: 'paper.tei.xml', bytes: new TextEncoder().encode(xml)}) as Raw
}

const inBody = (body: string) => read(`<TEI><text><body>${body}</body></text></TEI>`)
const headings = (raw: Raw) => raw.blocks.filter(block => block.kind === 'heading').map(block => `${block.depth} ${block.text}`)

describe.each(['grobid', 'journal', 'capitals'])('%s.tei.xml', name => {
  const source = textOf(`${name}.tei.xml`)

  test('reads as the outline beside it says', () => {
    expect(outlineOf(read(source))).toBe(textOf(`${name}.txt`))
  })

  test('satisfies the contract of readers', () => {
    expectContract(read(source), [source])
  })
})

describe('depths of headings that GROBID writes side by side', () => {
  const divisions = (...heads: string[]) => headings(inBody(heads.map(head => `<div>${head}<p><s>x</s></p></div>`).join('')))

  test('are told from their numbers', () => {
    expect(
      divisions(
        '<head n="1.">Aims</head>',
        '<head n="2.">Ways</head>',
        '<head n="2.1">Cells</head>',
        '<head>Wells</head>',
        '<head>Funding</head>',
      ),
    ).toEqual(['1 Aims', '1 Ways', '2 Cells', '3 Wells', '1 Funding'])
  })

  test('else from the names that papers have in common', () => {
    expect(
      divisions('<head>Introduction</head>', '<head>Methods</head>', '<head>Cell lines</head>', '<head>Results</head>'),
    ).toEqual(['1 Introduction', '1 Methods', '2 Cell lines', '1 Results'])
  })

  test('and divisions in divisions are deeper', () => {
    expect(headings(inBody('<div><head>Methods</head><div><head>Cells</head><div><head>Lines</head></div></div></div>'))).toEqual(
      ['1 Methods', '2 Cells', '3 Lines'],
    )
  })
})

describe('citations', () => {
  test.each([
    ['known <ref type="bibr">12</ref>.', 'known [12].'],
    ['known<ref type="bibr">5,</ref> so', 'known [5] so'],
    ['known <ref type="bibr">(12)</ref>.', 'known [12].'],
    ['known <ref type="bibr">[12]</ref>.', 'known [12].'],
    ['known <ref type="bibr">(Moor, 2020)</ref>.', 'known (Moor, 2020).'],
    ['Moor <ref type="bibr">(2020)</ref>', 'Moor (2020)'],
    ['see <ref type="figure">2</ref>', 'see 2'],
    ['at <ref target="https://x.example/y">our site</ref>', 'at our site <https://x.example/y>'],
    ['at <ptr target="https://x.example/y"/>', 'at <https://x.example/y>'],
  ])('%s', (inside, expected) => {
    expect(inBody(`<p>${inside}</p>`).blocks[0]?.text).toBe(expected)
  })
})

test('parts that GROBID names have the role, whatever their headings', () => {
  const raw = read(
    ['availability', 'acknowledgement', 'funding', 'conflict', 'contribution']
      .map(type => `<div type="${type}"><div><p><s>x</s></p></div></div>`)
      .join('')
      .replace(/^/, '<TEI><text><back>'),
  )
  expect(raw.blocks.filter(block => block.kind === 'heading').map(block => block.role)).toEqual([
    'availability',
    'acknowledgements',
    'funding',
    'competing-interests',
    'contributions',
  ])
})

test('a cut file is read as far as it goes', () => {
  const raw = read(textOf('grobid.tei.xml').slice(0, 3000))
  expect(raw.gaps).toEqual(['cut-off'])
  expect(raw.blocks.some(block => block.text === 'Introduction')).toBe(true)
})

test.each([
  ['divisions with headings', `<TEI><text><body>${'<div><head>Aa</head>'.repeat(100_000)}<p>x`],
  ['divisions with roles', `<TEI><text><body>${'<div type="funding"><p>a'.repeat(100_000)}`],
  ['figures', `<TEI><text><body>${'<figure><head>Fig 1</head>'.repeat(100_000)}`],
])('a hundred thousand nested %s are read as far as the bound', (_, xml) => {
  expect(read(xml).blocks.length).toBeGreaterThan(MOST_BLOCKS)
})
