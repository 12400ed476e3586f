/** Do the reported scores fit the problem? A part of the checklist. */
import type {MetricAdvice, Report} from '../../model/report.ts'
import {problemLine, sourceName, verdictSigns, verdictWords, webAddress} from '../shared/words.ts'
import {type Card, quotes} from './finding.ts'
import {type Markup, markup, when} from './markup.ts'

/** Nothing where no score is known. */
export function scores({metricAdvice = [], fingerprint = []}: Report, card: Card): Markup | undefined {
  if (metricAdvice.length === 0) return undefined
  return markup`<section class="cards"><details class="facts"><summary><h2>Do the scores fit the problem? <span class="count">${metricAdvice.length}</span></h2></summary>
<p>${problemLine(fingerprint)}</p>
<ul>${metricAdvice.map(advice => line(advice, card))}</ul></details></section>
`
}

function line({title, verdict, because, instead, source, evidence}: MetricAdvice, card: Card): Markup {
  const url = webAddress(source.url)
  const name = sourceName(source)
  return markup`<li><p><span aria-hidden="true">${verdictSigns[verdict]} </span><strong>${title}: ${verdictWords[verdict]}.</strong> ${because}${when(instead !== '', () => markup` Better: ${instead}`)} ${url === undefined ? name : markup`<a href="${url}" rel="noopener noreferrer">${name}</a>`}</p>${quotes(evidence, card)}</li>
`
}
