/** Scores that do not fit the problem, in the text report. */
import type {MetricAdvice, Report} from '../../model/report.ts'
import {problemLine, sourceName, verdictWords} from '../shared/words.ts'
import type {Page} from './page.ts'

/** What to mend in full, what fits in one line; nothing where no score is known. */
export function scores({metricAdvice = [], fingerprint = []}: Report, page: Page): readonly string[] {
  if (metricAdvice.length === 0) return []
  const doubtful = metricAdvice.filter(({verdict}) => verdict !== 'fits')
  const fit = metricAdvice.filter(({verdict}) => verdict === 'fits')
  return [
    page.style.bold('Scores'),
    ...page.plain(problemLine(fingerprint)).map(page.style.dim),
    ...(page.verbose ? metricAdvice : doubtful).flatMap(advice => ['', ...block(advice, page)]),
    ...(page.verbose || fit.length === 0
      ? []
      : [...(doubtful.length === 0 ? [] : ['']), ...page.labelled('fits', fit.map(({title}) => title).join('; '))]),
  ]
}

function block({title, verdict, because, instead, source, evidence}: MetricAdvice, page: Page): readonly string[] {
  const start = [...page.labelled(verdictWords[verdict], title), ...page.paragraph(because)]
  return [
    ...page.evidence(start, page.verbose ? evidence : evidence.slice(0, 1)),
    ...(instead === '' ? [] : page.paragraph(instead, '→ ')),
    ...(page.verbose ? page.paragraph(`Source: ${sourceName(source)} ${source.url}`) : []),
  ]
}
