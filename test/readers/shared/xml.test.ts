import {readdirSync, readFileSync} from 'node:fs'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {entityAt} from '../../../src/readers/shared/entities.ts'
import {scanXml, type XmlTag} from '../../../src/readers/shared/xml.ts'
import {attribute} from '../../../src/readers/shared/xml-attribute.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const files = ['jats', 'tei'].flatMap(folder =>
  readdirSync(new URL(`${folder}/`, fixtures))
    .filter(name => name.endsWith('.xml'))
    .map(name => `${folder}/${name}`),
)

/** Tags and joined text, in order. */
function eventsOf(xml: string): string[] {
  const events: string[] = []
  const text = (run: string) => {
    if (events.at(-1)?.startsWith('"')) events[events.length - 1] += run
    else events.push(`"${run}`)
  }
  scanXml(xml, {open: tag => events.push(`<${tag.name}`), close: tag => events.push(`/${tag.name}`), text})
  return events
}

function eventsOfSaxes(xml: string): string[] {
  const events: string[] = []
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  const text = (run: string) => {
    if (run === '') return
    if (events.at(-1)?.startsWith('"')) events[events.length - 1] += run
    else events.push(`"${run}`)
  }
  const parser = new SaxesParser()
  parser.ENTITIES['micro'] = 'µ'
  parser.on('opentag', tag => events.push(`<${local(tag.name)}`))
  parser.on('closetag', tag => events.push(`/${local(tag.name)}`))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(xml).close()
  return events
}

describe('the scanner sees the same tags and the same text as saxes', () => {
  test.each(files)('in %s', file => {
    const xml = readFileSync(new URL(file, fixtures), 'utf8')
    const isMarkup = (event: string) => event.trim() !== '"'
    expect(eventsOf(xml).filter(isMarkup)).toEqual(eventsOfSaxes(xml).filter(isMarkup))
  })

  test.each([
    '<a>x &lt; y &#65;&#x42; <![CDATA[<b> & c]]></a>',
    '<a b="1 > 0" c=\'"\'><!-- <d> --><?pi <e> ?><f/></a>',
    '<!DOCTYPE a [<!ELEMENT a ANY> ]><a>x</a >',
    '<p:a xmlns:p="u"><p:b/>x</p:a>',
  ])('in %s', xml => {
    expect(eventsOf(xml)).toEqual(eventsOfSaxes(xml))
  })
})

test('text tells its offset, letter for letter', () => {
  const xml = '<a>one &amp; two<b>three</b></a>'
  scanXml(xml, {
    open: () => {},
    close: () => {},
    text: (run, source, plain) => expect(xml.slice(source, source + run.length)).toBe(plain ? run : '&'),
  })
})

test('tags tell where they begin and end', () => {
  const xml = '<a><b c="d"/>x</a>'
  const seen: string[] = []
  scanXml(xml, {
    open: tag => seen.push(xml.slice(tag.start, tag.end)),
    close: (_tag, start, end) => seen.push(xml.slice(start, end)),
    text: () => {},
  })
  expect(seen).toEqual(['<a>', '<b c="d"/>', '', '</a>'])
})

describe('attributes', () => {
  const tagOf = (xml: string): XmlTag => {
    let found: XmlTag | undefined
    scanXml(xml, {open: tag => (found ??= tag), close: () => {}, text: () => {}})
    return found as XmlTag
  }

  test.each([
    ['<a href="x">', 'href', 'x'],
    ["<a x:href = 'y z' b='1'>", 'href', 'y z'],
    ['<a b="1" href="?a&amp;b">', 'href', '?a&b'],
    ['<a data-href="no">', 'href', undefined],
    ['<a hidden href=bare>', 'href', 'bare'],
    ['<a>', 'href', undefined],
  ])('%s', (xml, name, value) => {
    expect(attribute(xml, tagOf(xml), name)).toBe(value)
  })
})

describe('faults', () => {
  const faultsOf = (xml: string) =>
    scanXml(xml, {open: () => {}, close: () => {}, text: () => {}}).faults.map(({message, offset}) => `${offset} ${message}`)

  test.each([
    ['<a><b></a>', ['6 </a> where </b> was expected']],
    ['<a></b></a>', ['3 </b> where </a> was expected']],
    ['</a>', ['0 </a> closes nothing']],
    ['<a>1 < 2</a>', ['5 a < that opens no tag']],
    ['<a><b>x</b\n<c/></a>', ['7 a tag that does not end']],
    ['<a', ['0 a tag that does not end']],
    ['<a><b', ['3 a tag that does not end', '0 the file ends inside <a>']],
    ['<a><![CDATA[x', ['3 a CDATA section that does not end', '0 the file ends inside <a>']],
  ])('%s', (xml, faults) => {
    expect(faultsOf(xml)).toEqual(faults)
  })

  test('reading stops at the hundredth', () => {
    expect(faultsOf(`<a>${'<'.repeat(1000)}`)).toHaveLength(100)
  })
})

describe('references', () => {
  test.each([
    ['&amp;', '&'],
    ['&#181;', 'µ'],
    ['&#xB5;', 'µ'],
    ['&micro;', 'µ'],
    ['&alpha;', 'α'],
    ['&Omega;', 'Ω'],
    ['&ndash;', '–'],
    ['&rdquo;', '”'],
    ['&#0;', '\ufffd'],
    ['&#xD800;', '\ufffd'],
    ['&custom;', undefined],
  ])('%s', (reference, value) => {
    expect(entityAt(reference, 0)).toEqual({value, end: reference.length})
  })

  test('an ampersand alone is none', () => {
    expect(entityAt('R&D; x', 3)).toBeUndefined()
    expect(entityAt('a & b', 2)).toBeUndefined()
  })
})
