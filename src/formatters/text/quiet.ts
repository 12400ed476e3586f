/** The shortest report: how many gaps of which kind, and their ids. */
import type {FormatOptions} from '../../model/formatter.ts'
import type {Report} from '../../model/report.ts'
import {gapStatuses} from '../../model/report.ts'
import {arrange, gapsOf} from '../shared/arrange.ts'
import {clean} from '../shared/clean.ts'
import {requirements, statusWords} from '../shared/words.ts'
import {wrap} from './layout.ts'
import type {Page} from './page.ts'

export function quiet(report: Report, options: FormatOptions, page: Page): readonly string[] {
  const {gaps, pitfalls} = arrange(report, options)
  const fresh = pitfalls.filter(entry => !entry.known)
  const groups = [
    {name: 'pitfalls', ids: fresh.map(entry => entry.rule.id)},
    ...requirements.flatMap(requirement =>
      gapStatuses.map(status => ({
        name: `${requirement} ${statusWords[status]}`,
        ids: gapsOf(gaps, requirement)
          .filter(item => item.finding.status === status)
          .map(item => item.rule.id),
      })),
    ),
  ].filter(group => group.ids.length > 0)
  const name = page.style.bold(clean(report.document.path))
  if (groups.length === 0) return [`${name}: nothing to do`]
  return [
    name,
    ...groups.flatMap(({name, ids}) => wrap(`${ids.length} ${name}: ${ids.map(clean).join(', ')}`, page.width, '  ', '    ')),
  ]
}
