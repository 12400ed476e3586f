/** What a manuscript says is shown, never obeyed: the same hostile report through every format. */
import {unzipSync} from 'fflate'
import type {Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {SaxesParser} from 'saxes'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {diffReports} from '../../src/compare/diff.ts'
import {diffFormatters} from '../../src/formatters/diff/index.ts'
import {type FormatterName, fileFormatters, formatters} from '../../src/formatters/index.ts'
import {hostile, hostileDocument} from './hostile.ts'
import {structureMistakes} from './junit-structure.ts'
import {parseCsv} from './parse-csv.ts'
import {manuscript, options} from './support.ts'

/** What steers a terminal, reorders a line or cannot be written; joiners do not. */
const steering = /(?!\n|\u200C|\u200D|\u2060)[\p{Cc}\p{Cf}]|[\u2028\u2029]|\p{Cs}/u

async function written(name: FormatterName, changes: Parameters<typeof options>[0] = {}): Promise<string> {
  return (await formatters[name]())([hostile], options({documents: [hostileDocument], ...changes}))
}

describe('every format', () => {
  test.each(Object.keys(formatters) as FormatterName[])('%s holds nothing that steers a terminal', async name => {
    for (const changes of [{}, {verbose: true}, {quiet: true}]) {
      const text = (await written(name, changes)).replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
      expect(text).not.toMatch(steering)
    }
  })

  test.each(['text', 'markdown', 'json'] as const)('so does the %s of a comparison', async name => {
    const diffs = diffReports([{...manuscript, findings: manuscript.findings.slice(0, 22)}], [hostile])
    expect((await diffFormatters[name]())(diffs, options({verbose: true}))).not.toMatch(steering)
  })
})

test('json keeps every character of the report', async () => {
  expect(JSON.parse(await written('json'))).toEqual({reports: [JSON.parse(JSON.stringify(hostile))]})
})

test('github lets no text open a command', async () => {
  for (const line of (await written('github')).trimEnd().split('\n')) {
    expect(line).toMatch(/^(::(error|warning|notice) file=|reportoscope: )/)
    if (line.startsWith('::')) expect(line.slice(2).split('::').slice(0, 1).join()).not.toMatch(/[\r\n]/)
    else expect(line).not.toContain('##[')
  }
})

test('github keeps the properties of a command apart', async () => {
  const [line] = (await written('github')).split('\n')
  const properties =
    (line ?? '')
      .replace(/^::\w+ /, '')
      .split('::')[0]
      ?.split(',') ?? []
  expect(properties.map(property => property.split('=')[0])).toEqual(['file', 'line', 'col', 'endColumn', 'title'])
})

test('junit stays well-formed', async () => {
  expect(structureMistakes(await written('junit'))).toEqual([])
})

describe.each(['markdown', 'checklist', 'diff'] as const)('%s', name => {
  const text = async (): Promise<string> => {
    if (name !== 'diff') return written(name, {verbose: true})
    return (await diffFormatters.markdown())(diffReports([{...manuscript, findings: [], pitfalls: []}], [hostile]), options())
  }

  test('renders no HTML, image or link of the manuscript', async () => {
    const nodes = flatten(
      unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(await text()),
    )
    const html = nodes.flatMap(node => (node.type === 'html' ? [node.value] : []))
    expect(html.filter(value => !/^(<details><summary>[\w ]+\(\d+\)<\/summary>|<\/details>)$/.test(value))).toEqual([])
    expect(
      nodes.filter(
        node =>
          node.type === 'image' ||
          node.type === 'imageReference' ||
          node.type === 'definition' ||
          node.type === 'footnoteReference',
      ),
    ).toEqual([])
    const links = nodes.flatMap(node => (node.type === 'link' ? [node.url] : []))
    expect(links.filter(url => !/^https:\/\/(github\.com\/reportoscope|doi\.org)\//.test(url))).toEqual([])
  })

  test('renders no emphasis, code, heading or list of the manuscript', async () => {
    const nodes = flatten(
      unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(await text()),
    )
    expect(
      nodes.filter(
        node => node.type === 'inlineCode' || node.type === 'emphasis' || node.type === 'delete' || node.type === 'thematicBreak',
      ),
    ).toEqual([])
    expect(nodes.filter(node => node.type === 'heading')).toHaveLength(1)
    expect(nodes.filter(node => node.type === 'listItem')).toHaveLength(name === 'checklist' ? 6 : 0)
  })

  test('keeps every table row whole', async () => {
    const nodes = flatten(
      unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(await text()),
    )
    for (const table of nodes.filter(node => node.type === 'table')) {
      const lengths = new Set(table.children.map(row => row.children.length))
      expect(lengths.size).toBe(1)
    }
  })

  test('mentions nobody and refers to no issue', async () => {
    const nodes = flatten(
      unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(await text()),
    )
    const shown = nodes.flatMap(node => (node.type === 'text' ? [node.value] : [])).join('\n')
    expect(shown).not.toMatch(/@\w|#\d|\bGH-\d|:[\w+-]+:|https?:\/\/|www\./i)
  })
})

test.each(['csv', 'checklist-csv'] as const)('%s holds no formula', async name => {
  const rows = parseCsv((await written(name)).replace(/^\uFEFF/, ''))
  expect(rows.flat().filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([])
  expect(new Set(rows.map(row => row.length)).size).toBe(1)
})

test('the Word checklist is well-formed', async () => {
  const files = unzipSync(await (await fileFormatters['checklist-docx']())([hostile], options()))
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const parser = new SaxesParser()
    const mistakes: string[] = []
    parser.on('error', error => mistakes.push(`${name}: ${error.message}`))
    parser.write(new TextDecoder().decode(bytes)).close()
    expect(mistakes).toEqual([])
  }
})

test('a very long quote does not make the short formats long', async () => {
  const long = 'segmented '.repeat(100_000)
  const report = JSON.parse(JSON.stringify(manuscript), (key, value) => (key === 'quote' ? long : value))
  for (const name of ['text', 'github', 'sarif', 'markdown', 'rdjson'] as const) {
    const length = (await formatters[name]())([report], options()).length
    expect({name, long: length > 1_000_000}).toEqual({name, long: false})
  }
})

function flatten(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(child => flatten(child)) : [])]
}
