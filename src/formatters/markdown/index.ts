/** For comments on pull requests and job summaries: a table first, details to unfold below. */
import type {FormatOptions, Formatter} from '../../model/formatter.ts'
import type {Evidence, Report, RuleInfo} from '../../model/report.ts'
import {type Arranged, arrange, type Item, type Pitfall} from '../shared/arrange.ts'
import {shorten} from '../shared/clean.ts'
import {spoken} from '../shared/places.ts'
import {rulePage} from '../shared/project.ts'
import {takenFor} from '../shared/taken-for.ts'
import {
  beyondTitle,
  gapWords,
  nearMiss,
  plural,
  problemLine,
  sourceName,
  staleWords,
  statusSigns,
  statusWords,
  summaryLine,
  verdictSigns,
  verdictWords,
  webAddress,
} from '../shared/words.ts'
import {fence, escapeMarkdown as md} from './escape.ts'

/** With `quiet` only the tables: hosts limit the length of a comment. */
export const markdown: Formatter = (reports, options) => reports.map(report => document(report, options)).join('\n')

function document(report: Report, options: FormatOptions): string {
  const arranged = arrange(report, options)
  const pitfalls = arranged.pitfalls.filter(entry => !entry.known)
  const parts = [
    ...head(report),
    todo(arranged.gaps, pitfalls),
    ...(options.quiet
      ? []
      : [
          unfold(
            'What to write',
            pitfalls.length + arranged.gaps.length,
            [...pitfalls.map(pitfallDetails), ...arranged.gaps.map(gapDetails)].join('\n\n'),
          ),
        ]),
    ...(options.quiet ? [] : [scores(report)]),
    waivers(report, arranged),
    ...(options.quiet ? [] : [taken(report)]),
    ...(options.quiet ? [] : [reported(arranged, options), inapplicable(arranged, options)]),
    arranged.known > 0 ? `Not shown: ${plural(arranged.known, 'finding')} that the baseline knows.` : '',
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function head(report: Report): readonly string[] {
  const {document, profile} = report
  const remarks = [...document.gaps.map(gap => gapWords[gap]), ...document.remarks]
  const stated = report.facts
    .filter(fact => fact.by === 'author')
    .map(fact => `The author states: ${md(fact.title)}: ${fact.holds}.`)
  return [
    `### Reportoscope: ${md(document.path)}`,
    [document.title && `**${md(shorten(document.title, 300))}**`, `${md(profile.title)}: ${summaryLine(report)}`]
      .filter(Boolean)
      .join('\\\n'),
    ...[...remarks.map(md), ...stated].map(remark => `> ${remark}`),
  ]
}

function taken(report: Report): string {
  const {yes, no} = takenFor(report)
  const list = (start: string, ids: readonly string[]) => (ids.length === 0 ? [] : [`${start} ${ids.map(md).join(', ')}.`])
  const parts = [...list('Taken for:', yes), ...list('Not for:', no)]
  return parts.length === 0 ? '' : [...parts, 'What is asked hangs on these; state a wrong one in `.reportoscope.yml`.'].join(' ')
}

function todo(gaps: readonly Item[], pitfalls: readonly Pitfall[]): string {
  const rows = [
    ...pitfalls.map(({pitfall, rule}) => [
      '✗ pitfall',
      link(rule),
      pitfall.severity,
      place(pitfall.evidence),
      md(pitfall.message),
    ]),
    ...gaps.map(({finding, rule}) => {
      const near = finding.voided.map(evidence => `**F${md(nearMiss(evidence)).slice(1)}.**`)
      const what = md(finding.status === 'missing' ? rule.question : finding.message)
      const status = `${statusSigns[finding.status]} ${statusWords[finding.status]}`
      return [status, link(rule), finding.requirement, place([...finding.evidence, ...finding.voided]), [what, ...near].join(' ')]
    }),
  ]
  return rows.length === 0 ? 'Nothing to do.' : table(['', 'Item', 'Asked', 'Where', 'What'], rows)
}

function gapDetails({finding, rule}: Item): string {
  const near = finding.voided.flatMap(evidence => [`F${md(nearMiss(evidence)).slice(1)}:`, quote(evidence)])
  return [
    `**${md(rule.title)}** (${statusWords[finding.status]}, ${finding.requirement})\\\n${md(finding.message)}`,
    ...finding.evidence.map(quote),
    ...near,
    ...help(rule),
  ].join('\n\n')
}

function pitfallDetails({pitfall, rule}: Pitfall): string {
  const more = beyondTitle(pitfall.message, rule.title)
  return [
    `**${md(rule.title)}** (pitfall)${more === '' ? '' : `\\\n${md(more)}`}`,
    ...pitfall.evidence.map(quote),
    ...help(rule),
  ].join('\n\n')
}

function help(rule: RuleInfo): readonly string[] {
  const sources = rule.sources.map(source => {
    const url = webAddress(source.url)
    return url === undefined ? md(sourceName(source)) : `[${md(sourceName(source))}](<${url}>)`
  })
  return [
    [rule.why, rule.advice].filter(Boolean).map(md).join('\\\n→ '),
    rule.wording === '' ? '' : fence(rule.wording),
    sources.length === 0 ? '' : `Sources: ${sources.join('; ')}`,
  ].filter(Boolean)
}

function scores({metricAdvice = [], fingerprint = []}: Report): string {
  if (metricAdvice.length === 0) return ''
  const rows = metricAdvice.map(({title, verdict, because, instead, source, evidence}) => {
    const url = webAddress(source.url)
    const name = md(sourceName(source))
    return [
      `${verdictSigns[verdict]} ${verdictWords[verdict]}`,
      md(title),
      place(evidence),
      md(because),
      md(instead),
      url === undefined ? name : `[${name}](<${url}>)`,
    ]
  })
  const body = `${md(problemLine(fingerprint))}\n\n${table(['', 'Score', 'Where', 'Why', 'Better', 'Source'], rows)}`
  return unfold('Scores and the problem', metricAdvice.length, body)
}

function waivers(report: Report, {items}: Arranged): string {
  if (report.waivers.length === 0) return ''
  const rows = report.waivers.map(waiver => {
    const item = items.find(entry => entry.finding.rule === waiver.rule)
    const status = item ? `${statusSigns[item.finding.status]} ${statusWords[item.finding.status]}` : ''
    return [
      status,
      item ? link(item.rule) : md(waiver.rule),
      [waiver.reason, staleWords(waiver)].filter(Boolean).map(md).join(' '),
    ]
  })
  return `Waived by the author:\n\n${table(['', 'Item', 'Reason'], rows)}`
}

function reported({items}: Arranged, {verbose}: FormatOptions): string {
  const list = items.filter(item => item.finding.status === 'reported')
  const rows = list.flatMap(({rule, finding}) =>
    (verbose ? finding.evidence : finding.evidence.slice(0, 1)).map(evidence => [
      link(rule),
      place([evidence]),
      md(shorten(evidence.quote, 400)),
    ]),
  )
  return list.length === 0 ? '' : unfold('Reported', list.length, table(['Item', 'Where', 'In which words'], rows))
}

function inapplicable({items}: Arranged, {verbose}: FormatOptions): string {
  const list = items.filter(item => item.finding.status === 'not-applicable')
  if (list.length === 0 || !verbose) return ''
  return unfold(
    'Not applicable',
    list.length,
    table(
      ['Item', 'Why'],
      list.map(({rule, finding}) => [link(rule), md(finding.message)]),
    ),
  )
}

function unfold(title: string, count: number, body: string): string {
  return count === 0 ? '' : `<details><summary>${title} (${count})</summary>\n\n${body}\n\n</details>`
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, heading.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
}

function link(rule: RuleInfo): string {
  return `[${md(rule.title)}](<${rulePage(rule.id)}>)`
}

function place(evidence: readonly Evidence[]): string {
  return evidence[0] === undefined ? '' : md(spoken(evidence[0].place))
}

function quote(evidence: Evidence): string {
  return `> ${md(shorten(evidence.quote, 400))}\\\n> ${md(spoken(evidence.place))}`
}
