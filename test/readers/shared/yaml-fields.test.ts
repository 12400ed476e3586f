import {describe, expect, test} from 'vitest'
import {InputError} from '../../../src/model/errors.ts'
import {yamlFields} from '../../../src/readers/shared/yaml-fields.ts'

const wholeFile = {file: 0, offset: 0, line: 0}

describe('values', () => {
  test('keep the text that the author wrote, whatever it looks like', () => {
    expect(valuesOf('a: 1.10\nb: 1e-6\nc: 2021-03-04\nd: 012\ne: no\nf: .inf\ng: 0x1F')).toEqual({
      '/a': '1.10',
      '/b': '1e-6',
      '/c': '2021-03-04',
      '/d': '012',
      '/e': 'no',
      '/f': '.inf',
      '/g': '0x1F',
    })
  })

  test('are booleans and null only where these stand plain and untagged', () => {
    expect(valuesOf('a: true\nb: "true"\nc: False\nd: null\ne:\nf: "null"\ng: ~\nh: !!str true')).toEqual({
      '/a': true,
      '/b': 'true',
      '/c': false,
      '/d': null,
      '/e': null,
      '/f': 'null',
      '/g': null,
      '/h': 'true',
    })
  })

  test('keep the text even under a directive for YAML 1.1', () => {
    expect(valuesOf('%YAML 1.1\n---\na: no\nb: 012')).toEqual({'/a': 'no', '/b': '012'})
  })

  test('may be an empty list or an empty mapping', () => {
    expect(valuesOf('tags: []\nattachments: {}\nmore: [[], {}]')).toEqual({
      '/tags': [],
      '/attachments': {},
      '/more/0': [],
      '/more/1': {},
    })
  })

  test('are unfolded, unquoted and unescaped', () => {
    expect(valuesOf('a: >\n  one\n  two\nb: |-\n  one\n  two\nc: \'it\'\'s\'\nd: "\\u00b5m \\\\ \\"x\\""')).toEqual({
      '/a': 'one two\n',
      '/b': 'one\ntwo',
      '/c': "it's",
      '/d': 'µm \\ "x"',
    })
  })

  test('come as plain data too, in which a key __proto__ is a key like others', () => {
    const {value} = yamlFields('__proto__: {polluted: true}\nconstructor: [1]', 'card.yaml', wholeFile)
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', {polluted: true}],
      ['constructor', ['1']],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('pointers', () => {
  test('name the way to a value, with ~ and / escaped', () => {
    expect(Object.keys(valuesOf('a/b~c:\n- x: 1\n- 2'))).toEqual(['/a~1b~0c/0/x', '/a~1b~0c/1'])
  })
})

describe('sites', () => {
  test('are the very characters of the value, counted in the whole file', () => {
    const head = '---\n'
    const yaml = 'license: MIT # free\r\ntags: [ "a b", c ]\r\nnote: >-\r\n  two\r\n  lines\r\n'
    const {fields} = yamlFields(yaml, 'README.md', {file: 2, offset: head.length, line: 1})
    const file = head + yaml
    expect(fields.map(field => field.file)).toEqual([2, 2, 2, 2])
    expect(fields.map(({site}) => (site.kind === 'range' ? file.slice(site.start, site.end) : ''))).toEqual([
      'MIT',
      '"a b"',
      'c',
      '>-\r\n  two\r\n  lines',
    ])
  })
})

describe('aliases', () => {
  test('give the value that they stand for, at the place where it is written', () => {
    const {fields} = yamlFields('a: &size [1, 2]\nb: *size', 'card.yaml', wholeFile)
    expect(fields.map(({pointer, value, site}) => [pointer, value, site])).toEqual([
      ['/a/0', '1', {kind: 'range', start: 10, end: 11}],
      ['/a/1', '2', {kind: 'range', start: 13, end: 14}],
      ['/b/0', '1', {kind: 'range', start: 10, end: 11}],
      ['/b/1', '2', {kind: 'range', start: 13, end: 14}],
    ])
  })

  test('may be merged; own keys win, then earlier ones', () => {
    expect(valuesOf('a: &a {x: 1, y: 2}\nb:\n  <<: [*a, {y: 3, z: 4}]\n  x: 5')).toEqual({
      '/a/x': '1',
      '/a/y': '2',
      '/b/x': '5',
      '/b/y': '2',
      '/b/z': '4',
    })
  })

  test('that refer to themselves or to nothing are errors', () => {
    expect(errorOf('a: &a [*a]')).toMatchObject({code: 'broken-yaml', line: 1, column: 8, message: expect.stringContaining('*a')})
    expect(errorOf('a: *b\nb: &b 1')).toMatchObject({code: 'broken-yaml', line: 1, column: 4})
  })

  test('that multiply themselves are an error', () => {
    const nine = (sign: string) => `[${Array(9).fill(sign).join(', ')}]`
    const lists = [...'bcdefghi'].map((name, index) => `${name}: &${name} ${nine(`*${'abcdefgh'[index]}`)}`)
    expect(errorOf(`a: &a ${nine('lol')}\n${lists.join('\n')}`)).toMatchObject({code: 'too-many-aliases'})
    const merges = [...'bcdefghi'].map((name, index) => `${name}: &${name} {<<: ${nine(`*${'abcdefgh'[index]}`)}}`)
    expect(errorOf(`a: &a {x: 1}\n${merges.join('\n')}`)).toMatchObject({code: 'too-many-aliases'})
  })
})

describe('hostile and odd input', () => {
  test.each([
    ['flow lists', '['.repeat(50_000)],
    ['closed flow lists', '['.repeat(5000) + ']'.repeat(5000)],
    ['mappings', Array.from({length: 500}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['list items', '- '.repeat(5000)],
  ])('too deep nesting of %s is an error, not a crash', (_, text) => {
    expect(errorOf(text)).toMatchObject({code: 'too-deep', line: expect.any(Number)})
  })

  test('so is that of keys within one line, at which the library overflows', () => {
    expect(errorOf('a: '.repeat(60_000))).toMatchObject({code: expect.stringMatching(/^(too-deep|broken-yaml)$/)})
  })

  test('a text longer than 200,000 characters is an error', () => {
    expect(errorOf(`a: ${'x'.repeat(200_000)}`)).toMatchObject({code: 'too-large', message: expect.stringContaining('200003')})
  })

  test('a mapping of thousands of keys is read whole', () => {
    const {fields} = yamlFields(Array.from({length: 20_000}, (_, n) => `k${n}: v`).join('\n'), 'card.yaml', wholeFile)
    expect(fields).toHaveLength(20_000)
  })

  test('a repeated key is an error that names both lines', () => {
    expect(errorOf('a: 1\nb:\n  c: 1\n  "c": 2', 3)).toMatchObject({
      code: 'duplicate-key',
      line: 7,
      column: 3,
      message: expect.stringContaining('first in line 6'),
    })
  })

  test('a foreign tag is ignored and said', () => {
    const {fields, remarks} = yamlFields('a: !!js/function "x"\nb: !r Sys.Date()\nc: !!float 1.10', 'card.yaml', wholeFile)
    expect(fields.map(field => field.value)).toEqual(['x', 'Sys.Date()', '1.10'])
    expect(remarks).toEqual(['YAML tags were ignored: tag:yaml.org,2002:js/function, !r'])
  })

  test('a second document is left out and said', () => {
    const {fields, remarks} = yamlFields('a: 1\n---\na: 2\n', 'card.yaml', wholeFile)
    expect(fields.map(field => field.value)).toEqual(['1'])
    expect(remarks).toEqual(['holds more than one YAML document; only the first is read'])
  })

  test('a text without content has no fields and the value null', () => {
    expect(yamlFields('# nothing here\n', 'card.yaml', wholeFile)).toEqual({fields: [], value: null, remarks: []})
  })

  test('JSON is read, escapes and all', () => {
    expect(valuesOf('{"a": {"b": [1.50, true, null, "\\ud83d\\ude00\\/"]}}')).toEqual({
      '/a/b/0': '1.50',
      '/a/b/1': true,
      '/a/b/2': null,
      '/a/b/3': '😀/',
    })
  })
})

function valuesOf(text: string): Record<string, unknown> {
  const {fields} = yamlFields(text, 'card.yaml', wholeFile)
  return Object.fromEntries(fields.map(field => [field.pointer, field.value]))
}

function errorOf(text: string, line = 0): unknown {
  try {
    yamlFields(text, 'card.yaml', {file: 0, offset: 0, line})
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({path: 'card.yaml'})
    return error
  }
  return undefined
}
