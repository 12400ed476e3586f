/** One report as a part of the page: its head, its checklist, the text beside it. */
import type {Document} from '../../model/document.ts'
import type {Report} from '../../model/report.ts'
import {arrange, gapsOf, type Item} from '../shared/arrange.ts'
import {factVerdict, gapWords, plural, requirements, staleWords, summaryLine} from '../shared/words.ts'
import {filters} from './filters.ts'
import {type Card, itemCard, pitfallCard, quotes} from './finding.ts'
import {makeLinks, pitfallLabel} from './links.ts'
import {manuscript} from './manuscript.ts'
import {type Markup, markup} from './markup.ts'
import {picture} from './picture.ts'
import {scores} from './scores.ts'

/** `prefix` begins every id of this report; `single` when the page has no other. */
export function reportPart(report: Report, document: Document | undefined, prefix: string, single: boolean): Markup {
  // A page is a complete record: what a baseline knows is shown like everything else.
  const {items, pitfalls, gaps} = arrange(report, {})
  const links = makeLinks(report, items, pitfalls, document, prefix)
  const card: Card = {prefix, links, facts: report.facts}
  const numbers = new Map(items.map((item, index) => [item, index + 1]))
  const cards = (list: readonly Item[]) => list.map(item => itemCard(item, numbers.get(item) ?? 0, card))
  const name = report.document.title || report.document.path
  const alarms = pitfalls.map((entry, index) => pitfallCard(entry, pitfallLabel(index), card))
  const groups = [
    group('Look at this first', alarms, prefix),
    ...requirements.map(requirement => group(`To do: ${requirement}`, cards(gapsOf(gaps, requirement)), prefix)),
    group('Waived by the author', [...cards(items.filter(item => item.waiver)), ...stale(report)], prefix),
    group('Reported', cards(items.filter(item => item.finding.status === 'reported')), prefix),
    group('Not applicable', cards(items.filter(item => item.finding.status === 'not-applicable')), prefix),
  ]
  return markup`<div class="report${document === undefined ? ' alone' : ''}" id="${prefix}" data-view="checklist">
<section class="checklist" aria-label="Checklist of ${name}">
${head(report, single)}
${picture(items, pitfalls, prefix, name)}
${filters(items, prefix, name)}
${groups}
${scores(report, card)}
${facts(report, card)}
${provenance(report)}
</section>
${document && markup`<section class="manuscript" aria-label="Text of ${name}" tabindex="0">\n${manuscript(document, links.stretches, prefix)}</section>\n${tabs()}`}
</div>
`
}

function head({document, profile, ...rest}: Report, single: boolean): Markup {
  const title = document.title || document.path
  return markup`<header class="head">
<p class="path">${document.path}</p>
${single ? markup`<h1>${title}</h1>` : markup`<h2 class="doctitle">${title}</h2>`}
<p class="profile">${profile.title} · ${document.kind === 'manuscript' ? 'manuscript' : 'model card'} · ${plural(document.words, 'word')}</p>
<p class="summary">${summaryLine({document, profile, ...rest})}</p>
${document.gaps.map(gap => markup`<p class="gap">${gapWords[gap]}</p>`)}
${document.remarks.map(remark => markup`<p class="remark">${remark}</p>`)}
</header>`
}

function group(title: string, cards: readonly Markup[], prefix: string): Markup | undefined {
  if (cards.length === 0) return undefined
  const id = `${prefix}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`
  return markup`<section class="cards" aria-labelledby="${id}">
<h2 id="${id}">${title} <span class="count">${cards.length}</span></h2>
${cards}</section>
`
}

/** Waivers that are no longer needed. */
function stale({waivers, rules}: Report): readonly Markup[] {
  return waivers
    .filter(waiver => waiver.state === 'stale')
    .map(
      waiver =>
        markup`<p class="waiver"><strong>${rules.find(rule => rule.id === waiver.rule)?.title ?? waiver.rule}:</strong> ${waiver.reason} <em>${staleWords(waiver)}</em></p>\n`,
    )
}

function facts({facts}: Report, card: Card): Markup | undefined {
  if (facts.length === 0) return undefined
  return markup`<section class="cards"><details class="facts"><summary><h2>Facts <span class="count">${facts.length}</span></h2></summary>
<p>They decide which items apply. An author may answer them.</p>
<ul>${facts.map(fact => markup`<li><p>${fact.title}: <strong>${factVerdict(fact)}</strong> <code>${fact.id}</code></p>${quotes(fact.evidence, card)}</li>\n`)}</ul></details></section>
`
}

function provenance({document, tool, profile}: Report): Markup {
  return markup`<footer class="provenance">
<p>Made by ${tool.name} ${tool.version} with rules ${tool.rules} and profile <code>${profile.id}</code>, which look for words and may err; counts are no score.</p>
<p>SHA-256 of the document: <code>${document.sha256}</code></p>
</footer>`
}

/** On a narrow screen the checklist and the text take turns. */
function tabs(): Markup {
  return markup`<div class="tabs" hidden><button type="button" data-view="checklist" aria-pressed="true">Checklist</button><button type="button" data-view="manuscript" aria-pressed="false">Text</button></div>\n`
}
