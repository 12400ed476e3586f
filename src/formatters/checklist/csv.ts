/** The filled checklist for a spreadsheet. */
import type {Formatter} from '../../model/formatter.ts'
import {csvTable} from '../shared/table.ts'
import {cells, headings, provenance, rows} from './rows.ts'

/** Begins with a byte order mark: Excel reads UTF-8 only then, and this table is for people, not for programs. */
export const checklistCsv: Formatter = (reports, options) => {
  const table = reports.flatMap(report => {
    const about = provenance(report)
    const value = (label: string) => about.find(entry => entry[0] === label)?.[1]
    const tail = [value('Document'), value('SHA-256'), value('Checklist'), value('Made with')]
    return rows(report, options).map(row => [...cells(row), ...tail])
  })
  return `\uFEFF${csvTable([[...headings, 'Document', 'SHA-256', 'Checklist', 'Made with'], ...table])}`
}
