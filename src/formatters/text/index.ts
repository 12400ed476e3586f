/** For a terminal: first what to do, then what is fine, then the counts. */
import type {FormatOptions, StreamFormatter} from '../../model/formatter.ts'
import type {Report, Status} from '../../model/report.ts'
import {gapStatuses, isGap} from '../../model/report.ts'
import {type Arranged, arrange, gapsOf, type Item} from '../shared/arrange.ts'
import {clean} from '../shared/clean.ts'
import {inOne} from '../shared/in-one.ts'
import {counts, plural, requirements, statuses, summaryLine} from '../shared/words.ts'
import {facts, gapBlock, head, pitfallBlock, taken, waivers} from './blocks.ts'
import {cut, wrap} from './layout.ts'
import {makePage, type Page} from './page.ts'
import {quiet} from './quiet.ts'
import {scores} from './scores.ts'

export const textStream: StreamFormatter = options => {
  const page = makePage(options)
  if (options.quiet) return {next: report => `${quiet(report, options, page).join('\n')}\n`, end: () => ''}
  const rule = page.style.dim('─'.repeat(page.width))
  const sum = nothing()
  return {
    next(report) {
      const start = sum.documents === 0 ? '' : `\n${rule}\n\n`
      add(sum, report)
      return `${start}${document(report, options, page).join('\n')}\n`
    },
    end() {
      const lines = closing(sum, options, page)
      return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`
    },
  }
}
export const text = inOne(textStream)

function document(report: Report, options: FormatOptions, page: Page): readonly string[] {
  const arranged = arrange(report, options)
  const errors = arranged.pitfalls.filter(({pitfall, known}) => pitfall.severity === 'error' && !known)
  const cautions = arranged.pitfalls.filter(({pitfall, known}) => pitfall.severity !== 'error' && !known)
  const sections = [
    head(report, page),
    taken(report, page),
    section(
      'Look at this first',
      errors.map(entry => pitfallBlock(entry, page)),
      page,
    ),
    ...requirements.map(requirement => {
      const gaps = gapsOf(arranged.gaps, requirement)
      const heading = `${requirement[0]?.toUpperCase()}${requirement.slice(1)}: ${tally(gaps)}`
      return section(
        heading,
        gaps.map(item => gapBlock(item, report, page)),
        page,
      )
    }),
    section(
      'Also look at this',
      cautions.map(entry => pitfallBlock(entry, page)),
      page,
    ),
    scores(report, page),
    waivers(report, arranged, page),
    facts(report, page),
    fine(arranged, page),
    inapplicable(arranged, page),
    ending(report, arranged, page),
  ]
  return sections.filter(lines => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
}

/** A heading and its blocks, with a blank line between blocks. */
function section(heading: string, blocks: readonly (readonly string[])[], page: Page): readonly string[] {
  if (blocks.length === 0) return []
  return [...wrap(heading, page.width, '', '  ').map(page.style.bold), ...blocks.flatMap(block => ['', ...block])]
}

function tally(items: readonly Item[]): string {
  const numbers = Object.fromEntries(
    gapStatuses.map(status => [status, items.filter(item => item.finding.status === status).length]),
  )
  return counts(numbers, gapStatuses)
}

/** One line for each reported item; in full when everything is asked for. */
function fine({items}: Arranged, page: Page): readonly string[] {
  const reported = items.filter(item => item.finding.status === 'reported')
  if (reported.length === 0) return []
  const heading = page.style.bold(`Reported: ${reported.length}`)
  if (page.verbose)
    return [
      heading,
      ...reported.flatMap(item => [
        '',
        ...page.evidence(page.title(item.rule, 'reported'), item.finding.evidence),
        ...remark(item, page),
      ]),
    ]
  const room = Math.min(Math.max(...reported.map(item => clean(item.rule.title).length)), Math.floor(page.width * 0.4))
  return [heading, ...reported.flatMap(item => [reportedLine(item, room, page), ...remark(item, page)])]
}

/** What the venue wants otherwise. */
function remark({finding}: Item, page: Page): readonly string[] {
  return finding.note === '' ? [] : page.paragraph(finding.note, '→ ')
}

function reportedLine({rule, finding}: Item, room: number, page: Page): string {
  const title = cut(clean(rule.title), room)
  const start = `  ${title}${' '.repeat(room - title.length)}  `
  const quote = clean(finding.evidence[0]?.quote ?? '')
  return `${page.style.green(start)}“${cut(quote, page.width - start.length - 2)}”`
}

function inapplicable({items}: Arranged, page: Page): readonly string[] {
  const rest = items.filter(item => item.finding.status === 'not-applicable')
  if (rest.length === 0) return []
  if (!page.verbose) return [page.style.dim(`${plural(rest.length, 'item')} not applicable`)]
  const blocks = rest.map(({rule, finding}) => [page.title(rule, ''), ...page.paragraph(finding.message)].flat())
  return section(`Not applicable: ${rest.length}`, blocks, page)
}

function ending(report: Report, {known}: Arranged, page: Page): readonly string[] {
  const hidden = known === 0 ? [] : page.plain(`Not shown: ${plural(known, 'finding')} that the baseline knows.`)
  return [...hidden, ...wrap(summaryLine(report), page.width, '', '  ').map(page.style.bold)]
}

/** What is said of all documents together. */
interface Sum {
  documents: number
  hasGaps: boolean
  readonly counts: Record<Status, number>
}

function nothing(): Sum {
  return {documents: 0, hasGaps: false, counts: {reported: 0, partial: 0, missing: 0, unclear: 0, 'not-applicable': 0}}
}

function add(sum: Sum, {summary, findings}: Report): void {
  sum.documents++
  sum.hasGaps ||= findings.some(finding => isGap(finding.status))
  for (const status of statuses) sum.counts[status] += summary[status]
}

/** Sums over several documents, and where to read on. */
function closing(sum: Sum, options: FormatOptions, page: Page): readonly string[] {
  const total =
    sum.documents > 1 ? wrap(`${plural(sum.documents, 'document')}: ${counts(sum.counts, statuses)}`, page.width, '', '  ') : []
  const hint =
    sum.hasGaps && !options.verbose
      ? page.plain('Add --verbose for all evidence and reasons, or run: reportoscope explain ID').map(page.style.dim)
      : []
  return [...total.map(page.style.bold), ...hint]
}
