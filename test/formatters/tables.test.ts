/** The formats for people and spreadsheets: Markdown, CSV, checklists. */
import {unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {checklistCsv} from '../../src/formatters/checklist/csv.ts'
import {checklistDocx} from '../../src/formatters/checklist/docx.ts'
import {checklist} from '../../src/formatters/checklist/markdown.ts'
import {csv} from '../../src/formatters/csv.ts'
import {markdown} from '../../src/formatters/markdown/index.ts'
import {csvTable} from '../../src/formatters/shared/table.ts'
import {parseCsv} from './parse-csv.ts'
import {golden, manuscript, options, reports} from './support.ts'

describe('markdown', () => {
  test('shows a table of what to do and unfolds the rest', async () => {
    await expect(markdown(reports, options())).toMatchFileSnapshot(golden('report.md'))
  })

  test('is a table only when little is asked for', () => {
    const brief = markdown([manuscript], options({quiet: true}))
    expect(brief).not.toContain('<details>')
    expect(brief).toContain('Waived by the author')
  })
})

describe('csv', () => {
  test('has a row for each item and pitfall and the same number of cells in each', async () => {
    const text = csv(reports, options())
    await expect(text).toMatchFileSnapshot(golden('report.csv'))
    const rows = parseCsv(text)
    expect(rows).toHaveLength(1 + reports.reduce((sum, report) => sum + report.findings.length + report.pitfalls.length, 0))
    expect(new Set(rows.map(row => row.length)).size).toBe(1)
  })

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "a"', '"say ""a"""'],
    ['=1+1', "'=1+1"],
    ['  @SUM(A1)', "'  @SUM(A1)"],
    ['-2 °C', "'-2 °C"],
    ['＝1+1', "'＝1+1"],
    ['two\r\nlines', 'two lines'],
    [12, '12'],
    [-12, '-12'],
    [undefined, ''],
  ])('writes %j as %s', (cell, expected) => {
    expect(csvTable([[cell]])).toBe(`${expected}\r\n`)
  })
})

describe('checklist', () => {
  test('fills what was found and leaves the rest blank, in the order of the report', async () => {
    await expect(checklist(reports, options())).toMatchFileSnapshot(golden('checklist.md'))
  })

  test('gives the same rows as CSV, for spreadsheets that want a byte order mark', async () => {
    const text = checklistCsv(reports, options())
    await expect(text).toMatchFileSnapshot(golden('checklist.csv'))
    expect(text.startsWith('\uFEFF')).toBe(true)
    const missing = parseCsv(text).find(row => row[1] === 'Pixel or voxel size')
    expect(missing?.slice(3, 7)).toEqual(['missing', '', '', ''])
  })

  test('gives the reason of the author beside a waived item, and says when it is stale', () => {
    const rows = parseCsv(checklistCsv([manuscript], options()))
    expect(rows.find(row => row[1] === 'Licence of the model')?.slice(3, 7)).toEqual([
      'missing, waived',
      '',
      '',
      expect.stringMatching(/^Author’s reason: The licence/),
    ])
    expect(rows.find(row => row[1] === 'Licence of the code')?.[6]).toContain('No longer needed')
  })

  test('is a Word document with a row for each item and the hash of the manuscript', async () => {
    const files = unzipSync(await checklistDocx(reports, options()))
    const text = new TextDecoder().decode(files['word/document.xml'])
    expect(text.match(/<w:tr>|<w:tr /g)).toHaveLength(reports.reduce((sum, report) => sum + report.findings.length + 1, 0))
    expect(text).toContain(manuscript.document.sha256)
    expect(text).toContain('The data set has 96 volumes')
  })

  test('gives the same bytes for the same reports', async () => {
    expect(await checklistDocx(reports, options())).toEqual(await checklistDocx(reports, options()))
  })
})
