import {describe, expect, test} from 'vitest'
import type {Block, Raw} from '../../../src/model/document.ts'
import {expectContract} from '../contract.ts'
import {readFixture, readGiven, textOf} from './files.ts'

const childTexts = (raw: Raw, folder: string): string[] =>
  raw.files.map(file => textOf(`${folder}/${file.path.replace(/^.*?children\//, '')}`))

function expectAnchored(block: Block, sources: readonly string[]): void {
  const source = sources[block.file] as string
  expect(block.site.kind).toBe('range')
  if (block.site.kind !== 'range') return
  const {start, end} = block.site
  expect(start).toBeLessThanOrEqual(end)
  expect(end).toBeLessThanOrEqual(source.length)
  let last = -1
  for (const anchor of block.anchors) {
    expect(anchor.text).toBeGreaterThan(last)
    expect(source.charAt(anchor.source).replace(/\s/, ' '), block.text).toBe(block.text.charAt(anchor.text))
    last = anchor.text
  }
}

describe('every block leads back to its words', () => {
  test.each(['headings', 'statements', 'words', 'macros', 'notes', 'tables', 'math', 'units', 'front-matter/ieee'])(
    'in %s.tex',
    path => {
      const raw = readFixture(`${path}.tex`)
      for (const block of raw.blocks) expectAnchored(block, [textOf(`${path}.tex`)])
      expectContract(raw, [textOf(`${path}.tex`)])
      expect(raw.files[0]?.lines[0]).toBe(0)
      expect(raw.files[0]?.lines).toHaveLength(textOf(`${path}.tex`).split('\n').length)
    },
  )

  test('in the child that they stand in, on its own lines', () => {
    const raw = readFixture('children/main.tex')
    const sources = childTexts(raw, 'children')
    for (const block of raw.blocks) expectAnchored(block, sources)
    expectContract(raw, sources, ['https://doi.org/10.1000/cells.7'])
    const pathOf = (start: string): string | undefined =>
      raw.files[raw.blocks.find(block => block.text.startsWith(start))?.file ?? -1]?.path
    expect(pathOf('We introduce')).toBe('children/sections/intro.tex')
    expect(pathOf('Networks were')).toBe('children/sections/methods.tex')
    expect(pathOf('Scores')).toBeUndefined()
    expect(pathOf('0.9')).toBe('children/tables/scores.tex')
    expect(pathOf('Counts agreed')).toBe('children/results.tex')
    expect(pathOf('A. Quill')).toBe('children/main.bbl')
    const methods = raw.blocks.find(block => block.text.startsWith('Networks were')) as Block
    expect(sources[methods.file]?.slice(methods.anchors[0]?.source)).toMatch(/^Networks were trained\nfor 200 epochs/)
  })

  test('with Windows line ends, and with those of the old Mac', () => {
    const unix = readFixture('headings.tex')
    for (const end of ['\r\n', '\r']) {
      const text = textOf('headings.tex').replaceAll('\n', end)
      const raw = readGiven(text)
      expect(raw.blocks.map(block => block.text)).toEqual(unix.blocks.map(block => block.text))
      for (const block of raw.blocks) expectAnchored(block, [text])
      expect(raw.files[0]?.lines).toHaveLength(unix.files[0]?.lines.length ?? 0)
    }
  })

  test('where a macro is part of a sentence, the sentence stands where it is written, not where the macro is defined', () => {
    const text = '\\newcommand{\\tool}{CellTool}\\begin{document}\\tool{} counts cells with \\emph{care}.\\end{document}'
    const [block] = readGiven(text).blocks as [Block]
    expect(block.text).toBe('CellTool counts cells with care.')
    expect(block.site).toEqual({kind: 'range', start: text.indexOf('counts'), end: text.indexOf('\\end')})
    expect(block.anchors[0]).toEqual({text: block.text.indexOf(' counts'), source: text.indexOf(' counts')})
  })

  test('a table that is all a macro stands in the file of its definition', () => {
    const raw = readGiven('\\documentclass{article}\\input{tables}\\begin{document}Before.\n\n\\scores\\end{document}', {
      'tables.tex': '% Tables\n\\newcommand{\\scores}{\\begin{tabular}{l}0.91\\end{tabular}}',
    })
    expect(raw.blocks.map(({text, file}) => [text, file])).toEqual([
      ['Before.', 0],
      ['0.91', 1],
    ])
    expect(raw.blocks[1]?.anchors).toEqual([{text: 0, source: '% Tables\n\\newcommand{\\scores}{\\begin{tabular}{l}'.length}])
  })

  test('an argument of a macro leads to the call', () => {
    const text = '\\newcommand{\\both}[2]{#1 and #2}\\begin{document}\\both{Ada}{\\both{Ben}{Cleo}} agreed.\\end{document}'
    const [block] = readGiven(text).blocks as [Block]
    expect(block.text).toBe('Ada and Ben and Cleo agreed.')
    for (const name of ['Ada', 'Ben', 'Cleo']) {
      expect(block.anchors).toContainEqual({text: block.text.indexOf(name), source: text.indexOf(`{${name}}`) + 1})
    }
  })

  test('fields stand where their words stand', () => {
    const text =
      '\\documentclass{article}\\title{Counting cells}\\author{Ada Quill \\and Ben Reed}\\begin{document}x\\end{document}'
    const places = readGiven(text).fields.map(({value, site}) => [
      value,
      site.kind === 'range' ? text.slice(site.start, site.end) : '',
    ])
    expect(places).toEqual([
      ['Counting cells', 'Counting cells'],
      ['Ada Quill', 'Ada Quill'],
      ['Ben Reed', 'Ben Reed'],
    ])
  })
})
