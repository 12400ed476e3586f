/** SARIF 2.1.0: one run for all documents, for code scanning and editors. */

import {relativePath} from '../../compare/relative-path.ts'
import type {Formatter} from '../../model/formatter.ts'
import type {Report} from '../../model/report.ts'
import {stringify} from '../json.ts'
import {clean} from '../shared/clean.ts'
import {uri} from '../shared/places.ts'
import {homepage} from '../shared/project.ts'
import {gapWords} from '../shared/words.ts'
import {results} from './results.ts'
import {describeRules} from './rules.ts'

export const sarif: Formatter = (reports, options) => {
  const {rules, index} = describeRules(reports)
  const all = reports.flatMap(report => results(report, index, options))
  const profiles = [...new Set(reports.map(report => report.profile.id))]
  const run = {
    tool: {driver: {name: 'Reportoscope', informationUri: homepage, ...versions(reports), rules}},
    // Code scanning keeps the results of different profiles apart by this.
    automationDetails: {id: `reportoscope/${profiles.map(encodeURIComponent).join('+')}/`},
    columnKind: 'utf16CodeUnits',
    invocations: [
      {executionSuccessful: true, toolExecutionNotifications: reports.flatMap(report => notifications(report, options.base))},
    ],
    results: all,
  }
  return `${stringify({$schema: schema, version: '2.1.0', runs: [run]}, 2)}\n`
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

function versions(reports: readonly Report[]): object {
  const tool = reports[0]?.tool
  return tool === undefined ? {} : {version: tool.version, semanticVersion: tool.version, properties: {rules: tool.rules}}
}

/** What the reader could not see, and what a person should know about the reading. */
function notifications({document}: Report, base: string | undefined): readonly object[] {
  const locations = [{physicalLocation: {artifactLocation: {uri: uri(relativePath(document.path, base))}}}]
  return [
    ...document.gaps.map(gap => ({level: 'warning', message: {text: gapWords[gap]}, descriptor: {id: gap}, locations})),
    ...document.remarks.map(remark => ({level: 'note', message: {text: clean(remark)}, locations})),
  ]
}
