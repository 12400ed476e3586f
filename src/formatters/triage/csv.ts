/** The pile as a spreadsheet. */
import type {TriageRow} from '../../model/triage.ts'
import {csvTable} from '../shared/table.ts'
import {stepWords} from './rows.ts'

export function triageCsv(rows: readonly TriageRow[]): string {
  return csvTable([heading, ...rows.map(cells)])
}

const heading = [
  'submission',
  'title',
  'next',
  'required missing',
  'required partial',
  'required reported',
  'recommended missing',
  'recommended partial',
  'pitfalls',
  'missing items',
  'errors',
]

function cells(row: TriageRow): (string | number)[] {
  const {required, recommended} = row.counts
  return [
    row.submission,
    row.title,
    stepWords[row.next],
    required.missing,
    required.partial + required.unclear,
    required.reported,
    recommended.missing,
    recommended.partial + recommended.unclear,
    row.pitfalls.map(({rule}) => rule).join('; '),
    row.missing.map(({rule}) => rule).join('; '),
    row.errors.join('; '),
  ]
}
