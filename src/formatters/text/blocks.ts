/** The blocks of the text report: its head, a gap, a pitfall, the waivers, the facts. */
import type {Fact, Report, RuleInfo} from '../../model/report.ts'
import type {Arranged, Item, Pitfall} from '../shared/arrange.ts'
import {clean, shorten} from '../shared/clean.ts'
import {takenFor} from '../shared/taken-for.ts'
import {
  accuracyWords,
  beyondTitle,
  factVerdict,
  gapWords,
  nearMiss,
  openFacts,
  plural,
  sourceName,
  staleWords,
} from '../shared/words.ts'
import {wrap} from './layout.ts'
import type {Page} from './page.ts'

/** What was read, and what could not be. */
export function head({document, profile}: Report, page: Page): readonly string[] {
  const kind = document.kind === 'manuscript' ? 'manuscript' : 'model card'
  const title = shorten(clean(document.title), 300)
  return [
    page.style.bold(clean(document.path)),
    ...(title === '' ? [] : page.plain(`“${title}”`)),
    ...page.plain(`${profile.title} · ${kind} · ${plural(document.words, 'word')}`).map(page.style.dim),
    ...document.gaps.flatMap(gap => wrap(gapWords[gap], page.width, '! ', '  ').map(page.style.yellow)),
    ...document.remarks.flatMap(remark => wrap(clean(remark), page.width, '- ', '  ').map(page.style.dim)),
  ]
}

/** What the document was taken for, in the first lines of a report. */
export function taken(report: Report, page: Page): readonly string[] {
  const {yes, no} = takenFor(report)
  if (page.verbose || yes.length + no.length === 0) return []
  const line = (start: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : wrap(`${start}: ${ids.map(clean).join(', ')}`, page.width, '', '  ')
  const hint = 'What is asked hangs on these; state a wrong one: --fact ID=yes or ID=no'
  return [...line('Taken for', yes), ...line('Not for', no), ...wrap(hint, page.width, '', '  ')].map(page.style.dim)
}

/** What the author has stated; all facts when everything is asked for. */
export function facts(report: Report, page: Page): readonly string[] {
  const shown = report.facts.filter(fact => page.verbose || fact.by === 'author')
  if (shown.length === 0) return []
  return [page.style.bold('Facts'), ...shown.flatMap(fact => factLines(fact, page))]
}

function factLines(fact: Fact, page: Page): readonly string[] {
  const line = wrap(`${clean(fact.title)} (${clean(fact.id)}): ${factVerdict(fact)}`, page.width, '  ', '    ')
  return page.evidence(line, page.verbose ? fact.evidence : [])
}

/** One thing to do: what is asked, what was found, what to write and where. */
export function gapBlock({finding, rule}: Item, report: Report, page: Page): readonly string[] {
  const what =
    finding.status === 'missing' ? rule.question : finding.status === 'partial' && finding.note ? finding.note : finding.message
  const start = [...page.title(rule, finding.status), ...page.paragraph(what)]
  const near = finding.voided.flatMap(evidence => {
    const reason = nearMiss(evidence)
    return page.evidence(page.paragraph(`F${reason.slice(1)}:`), [evidence])
  })
  const ask = openFacts(finding.because, report.facts).flatMap(fact =>
    page.paragraph(`Tell whether this is so: “${fact.title}”, with --fact ${fact.id}=yes or --fact ${fact.id}=no`, '→ '),
  )
  return [...page.evidence(start, finding.evidence), ...near, ...ask, ...help(rule, page, finding.evidence.length === 0)]
}

/** Something that looks wrong. */
export function pitfallBlock({pitfall, rule}: Pitfall, page: Page): readonly string[] {
  const more = beyondTitle(pitfall.message, rule.title)
  const start = [...page.title(rule, 'pitfall'), ...(more === '' ? [] : page.paragraph(more))]
  return [
    ...page.evidence(start, pitfall.evidence),
    ...(page.verbose ? [] : page.paragraph(rule.why)),
    ...help(rule, page, false),
  ]
}

/** How to mend it; why, by whose standard and how well measured when everything is asked for. */
function help(rule: RuleInfo, page: Page, placeless: boolean): readonly string[] {
  const some = (text: string, line: string, lead = '') => (text === '' ? [] : page.paragraph(line, lead))
  const more = [
    ...some(rule.why, `Why: ${rule.why}`),
    ...rule.sources.flatMap(source => page.paragraph(`Source: ${sourceName(source)} ${source.url}`)),
    ...(rule.accuracy ? page.paragraph(accuracyWords(rule.accuracy, rule.kind)) : []),
  ]
  return [
    ...some(rule.advice, rule.advice, '→ '),
    ...some(rule.wording, `Write: “${rule.wording}”`),
    ...some(placeless || page.verbose ? rule.belongs : '', `Where: ${rule.belongs}`),
    ...(page.verbose ? more : []),
  ]
}

/** What the author declines, with the reason; it stays what it is. */
export function waivers(report: Report, {items}: Arranged, page: Page): readonly string[] {
  if (report.waivers.length === 0) return []
  const titles = new Map(items.map(item => [item.finding.rule, item]))
  const blocks = report.waivers.map(waiver => {
    const item = titles.get(waiver.rule)
    const title = item ? page.title(item.rule, item.finding.status) : page.plain(waiver.rule)
    const stale = staleWords(waiver)
    return [...title, ...page.paragraph(`Reason given: ${waiver.reason}`), ...(stale === '' ? [] : page.paragraph(stale, '→ '))]
  })
  return [page.style.bold('Waived by the author'), ...blocks.flatMap(block => ['', ...block])]
}
