/** Which of the reported scores fit the problem: facts × scores found → advice. Pure. */
import type {Evidence, Fact, FingerprintTrait, MetricAdvice, MetricVerdict} from '../model/report.ts'
import type {Advice, Metric} from '../model/ruleset.ts'
import type {ClauseResult, Judge} from './clause.ts'
import {answer} from './facts.ts'
import type {Quote} from './quote.ts'

/** Advice on every score that the document reports and of which something is known for this problem; unfit ones first. */
export function metricAdvice(
  metrics: readonly Metric[],
  advice: readonly Advice[],
  facts: ReadonlyMap<string, Fact>,
  judge: Judge,
  quote: Quote,
): MetricAdvice[] {
  const counting = advice.filter(({when}) => answer(when, facts).holds === 'yes')
  return metrics
    .flatMap(metric => {
      const said = counting.filter(one => one.metrics.includes(metric.id))
      if (said.length === 0) return []
      const evidence = quote(holding(metric, facts, judge)).slice(0, mostQuoted)
      return evidence.length === 0 ? [] : [adviceOf(metric, said, evidence)]
    })
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

/** The facts on which advice rests and that hold, in the order in which advice names them. */
export function fingerprint(advice: readonly Advice[], facts: ReadonlyMap<string, Fact>): FingerprintTrait[] {
  const named = new Set(advice.flatMap(({when}) => when.flat()))
  return [...named].flatMap(id => {
    const fact = facts.get(id)
    return fact?.holds === 'yes' ? [{fact: id, title: fact.title, by: fact.by}] : []
  })
}

const order: readonly MetricVerdict[] = ['unfit', 'with-care', 'fits']
const mostQuoted = 2

function holding({clauses}: Metric, facts: ReadonlyMap<string, Fact>, judge: Judge): readonly ClauseResult[] {
  return clauses
    .filter(({when}) => answer(when, facts).holds === 'yes')
    .map(clause => judge(clause))
    .filter(({holds}) => holds)
}

/** A paper may have several tasks: what is unfit for one and fits another is to be used with care. */
function adviceOf(metric: Metric, said: readonly Advice[], evidence: readonly Evidence[]): MetricAdvice {
  const verdicts = new Set(said.map(({verdict}) => verdict))
  const worst = order.find(verdict => verdicts.has(verdict)) ?? 'fits'
  const reasons = worst === 'fits' ? said : said.filter(({verdict}) => verdict !== 'fits')
  const source = (reasons.find(({verdict}) => verdict === worst) as Advice).source
  return {
    metric: metric.id,
    title: metric.title,
    verdict: worst === 'unfit' && verdicts.has('fits') ? 'with-care' : worst,
    because: distinct(reasons.map(({because}) => because)),
    instead: distinct(reasons.map(({instead}) => instead)),
    source,
    evidence,
  }
}

function distinct(sentences: readonly string[]): string {
  return [...new Set(sentences.filter(sentence => sentence !== ''))].join(' ')
}
