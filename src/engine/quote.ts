/** Which sentences a person should see for a verdict: of all that its clauses found, those that prove most. */
import type {Evidence} from '../model/report.ts'
import {weigher} from './choose.ts'
import type {ClauseResult} from './clause.ts'
import {evidenceOf, type Hit} from './evidence.ts'
import type {Matches} from './match.ts'
import type {Qualify} from './qualify.ts'

/**
 * The evidence of clauses that hold, or, with `voided`, their near misses; best first. `standsIn` is a bit set of roles where
 * the answer stands as a rule.
 */
export type Quote = (found: readonly ClauseResult[], standsIn?: number, which?: 'units' | 'voided') => readonly Evidence[]

/** Evidence quoted with one finding, of one clause, and near misses quoted with one gap. */
const mostEvidence = 4
const mostOfClause = 3
const mostVoided = 3
/** Sentences quoted from one unit of text. */
const mostOfUnit = 3

export function quoter(matches: Matches, qualify: Qualify): Quote {
  return (found, standsIn = 0, which = 'units') => {
    if (which === 'voided') return sentencesOf(found, standsIn, which, mostVoided)
    const fields = found.flatMap(result => result.fields).slice(0, mostEvidence)
    const most = found.length === 1 ? mostOfClause : mostEvidence
    const sentences = sentencesOf(found, standsIn, which, Math.max(1, most - fields.length))
    return (found[0]?.units.length === 0 ? [...fields, ...sentences] : [...sentences, ...fields]).slice(0, mostEvidence)
  }

  function sentencesOf(found: readonly ClauseResult[], standsIn: number, which: 'units' | 'voided', most: number): Evidence[] {
    const units = found.flatMap(result => result[which].map(hits => ({clause: result.clause, hits})))
    const {worth, marks} = weigher(found, which, matches, standsIn)
    const ordered = units
      .map(unit => ({...unit, worth: worth(unit)}))
      .sort((a, b) => b.worth - a.worth || sentenceOf(a.hits) - sentenceOf(b.hits))
    const shown = new Map<number, Evidence>()
    for (const {clause, hits} of ordered) {
      for (const sentence of inOrder(hits, matches).slice(0, mostOfUnit))
        if (!shown.has(sentence) && shown.size < most)
          shown.set(sentence, evidenceOf(clause, sentence, marks(sentence), matches, qualify))
      if (shown.size === most) break
    }
    return [...shown.values()]
  }
}

/** The sentences of one unit: in reading order within a paragraph, else in the order in which the clause asks. */
function inOrder(hits: readonly Hit[], {document}: Matches): readonly number[] {
  const asked = [...new Set(hits.map(({sentence}) => sentence))]
  const blocks = new Set(asked.map(sentence => document.sentences[sentence]?.block))
  return blocks.size > 1 ? asked : asked.sort((a, b) => a - b)
}

function sentenceOf(hits: readonly Hit[]): number {
  return Math.min(...hits.map(({sentence}) => sentence))
}
