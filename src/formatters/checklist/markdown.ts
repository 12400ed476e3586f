/** The filled checklist as Markdown. */
import type {Formatter} from '../../model/formatter.ts'
import {escapeMarkdown as md} from '../markdown/escape.ts'
import {cells, headings, notice, provenance, rows} from './rows.ts'

export const checklist: Formatter = (reports, options) =>
  reports
    .map(report => {
      const list = rows(report, options).map(row => line(cells(row).map(md)))
      const about = provenance(report).map(([label, value]) => `- ${label}: ${md(value)}`)
      return [
        '# Reporting checklist',
        about.join('\n'),
        notice,
        [line(headings), line(headings.map(() => '---')), ...list].join('\n'),
      ].join('\n\n')
    })
    .map(part => `${part}\n`)
    .join('\n')

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
