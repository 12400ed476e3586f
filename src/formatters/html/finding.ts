/** One item or pitfall of the checklist. */
import type {Evidence, Fact, RuleInfo} from '../../model/report.ts'
import {isGap} from '../../model/report.ts'
import type {Item, Pitfall} from '../shared/arrange.ts'
import {sectionPath, spot} from '../shared/places.ts'
import {
  accuracyWords,
  beyondTitle,
  nearMiss,
  openFacts,
  sourceName,
  statusSigns,
  statusWords,
  webAddress,
} from '../shared/words.ts'
import {itemId, type Links} from './links.ts'
import {type Markup, markup, when} from './markup.ts'
import {matched} from './matched.ts'

/** What all cards of one report share. */
export interface Card {
  readonly prefix: string
  readonly links: Links
  readonly facts: readonly Fact[]
}

/** A gap stands open; what is reported or does not apply unfolds. `number` is that of the profile, from 1. */
export function itemCard(item: Item, number: number, card: Card): Markup {
  const {finding, rule, waiver} = item
  const data = markup`data-status="${finding.status}" data-requirement="${finding.requirement}" data-group="${rule.group}"`
  const sign = markup`<span class="sign ${finding.status}"><span aria-hidden="true">${statusSigns[finding.status]} </span>${statusWords[finding.status]}</span>`
  const name = markup`<span class="number">${number}</span> ${rule.title}`
  const body = markup`${when(isGap(finding.status), () => markup`<p>${question(item)}</p>`)}
${when(finding.status === 'not-applicable', () => markup`<p>${finding.message}</p>`)}
${quotes(finding.evidence, card)}
${finding.voided.map(evidence => markup`<p class="near">F${nearMiss(evidence).slice(1)}:</p>${quotes([evidence], card)}`)}
${openFacts(finding.because, card.facts).map(fact => markup`<p class="do">Tell whether this is so: “${fact.title}”, with <code>--fact ${fact.id}=yes</code> or <code>--fact ${fact.id}=no</code>.</p>`)}
${waiver && markup`<p class="waiver"><strong>Waived by the author:</strong> ${waiver.reason}</p>`}
${when(isGap(finding.status), () => help(rule))}
${background(rule, isGap(finding.status))}`
  if (isGap(finding.status)) {
    return markup`<article class="card gap" id="${itemId(card.prefix, rule.id)}" ${data} tabindex="-1">
<h3>${name}</h3>
<p class="tags">${sign} <span class="duty">${finding.requirement}</span></p>
${body}
</article>
`
  }
  return markup`<details class="card" id="${itemId(card.prefix, rule.id)}" ${data}>
<summary>${sign} <span class="name">${name}</span> <span class="duty">${finding.requirement}</span></summary>
${body}
</details>
`
}

/** `label` is a letter. */
export function pitfallCard({pitfall, rule}: Pitfall, label: string, card: Card): Markup {
  const more = beyondTitle(pitfall.message, rule.title)
  return markup`<article class="card gap" id="${itemId(card.prefix, rule.id)}" data-status="pitfall" data-requirement="" data-group="" tabindex="-1">
<h3><span class="number">${label}</span> ${rule.title}</h3>
<p class="tags"><span class="sign pitfall ${pitfall.severity}"><span aria-hidden="true">! </span>pitfall</span></p>
${when(more !== '', () => markup`<p>${more}</p>`)}
${quotes(pitfall.evidence, card)}
<p>${rule.why}</p>
${help(rule)}
${background({...rule, why: ''}, true)}
</article>
`
}

/** Quotes with a link into the text, where it is shown. */
export function quotes(evidence: readonly Evidence[], {links}: Pick<Card, 'links'>): Markup {
  return markup`${evidence.map(item => {
    const target = links.target(item)
    const where = [sectionPath(item), `${item.place.file.split('/').at(-1)}, ${spot(item.place)}`].filter(Boolean).join(' · ')
    const place =
      target === undefined ? markup`<span class="where">${where}</span>` : markup`<a class="where" href="#${target}">${where}</a>`
    return markup`<blockquote><p dir="auto">${matched(item.quote, 0, item.quote.length, item.marks)}</p>${place}</blockquote>\n`
  })}`
}

function question({finding, rule}: Item): string {
  if (finding.status === 'missing') return rule.question
  return finding.status === 'partial' && finding.note ? finding.note : finding.message
}

/** What to do, and words to paste. */
function help(rule: RuleInfo): Markup {
  return markup`${when(rule.advice !== '', () => markup`<p class="do">${rule.advice}</p>\n`)}${when(
    rule.wording !== '',
    () =>
      markup`<div class="wording"><p>${rule.wording}</p><button type="button" class="copy" hidden aria-label="Copy wording for ${rule.title}">Copy</button></div>\n`,
  )}`
}

function background(rule: RuleInfo, gap: boolean): Markup {
  const sources = rule.sources.map(source => {
    const url = webAddress(source.url)
    return url === undefined
      ? markup`<li>${sourceName(source)}</li>`
      : markup`<li><a href="${url}" rel="noopener noreferrer">${sourceName(source)}</a></li>`
  })
  const body = markup`${when(!gap, () => markup`<p>${rule.question}</p>`)}${when(rule.why !== '', () => markup`<p>${rule.why}</p>`)}${when(
    rule.belongs !== '',
    () => markup`<p>Usually in: ${rule.belongs}.</p>`,
  )}${when(sources.length > 0, () => markup`<ul class="sources">${sources}</ul>`)}${rule.accuracy && markup`<p>${accuracyWords(rule.accuracy, rule.kind)}</p>`}<p class="rule">Rule <code>${rule.id}</code></p>`
  return gap
    ? markup`<details class="background"><summary>Why, and who asks for it</summary>${body}</details>`
    : markup`<div class="background">${body}</div>`
}
