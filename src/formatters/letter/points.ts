/** What a letter asks, in the order in which authors can work: missing first, then what is partly there, then what looks wrong. */
import type {Evidence, Finding, PitfallFinding, Report, RuleInfo} from '../../model/report.ts'
import {arrange, gapsOf} from '../shared/arrange.ts'
import {clean, shorten} from '../shared/clean.ts'
import {sectionPath, spot} from '../shared/places.ts'
import {sourceName} from '../shared/words.ts'

/** One request. */
export interface Point {
  readonly title: string
  /** What is asked, in a sentence or two. */
  readonly request: string
  /** The authors’ own words that fall short, with where they stand. */
  readonly quote: string
  readonly place: string
  /** A wording to paste; empty when there is none. */
  readonly wording: string
  readonly sources: string
}

/** The parts of a letter: required gaps, pitfalls, recommended gaps. Waived ones are left out. */
export interface LetterPoints {
  readonly required: readonly Point[]
  readonly doubts: readonly Point[]
  readonly recommended: readonly Point[]
}

export function letterPoints(report: Report): LetterPoints {
  const {gaps, pitfalls} = arrange(report, {})
  return {
    required: gapsOf(gaps, 'required').map(({finding, rule}) => gapPoint(finding, rule)),
    doubts: pitfalls.map(({pitfall, rule}) => pitfallPoint(pitfall, rule)),
    recommended: gapsOf(gaps, 'recommended').map(({finding, rule}) => gapPoint(finding, rule)),
  }
}

function gapPoint(finding: Finding, rule: RuleInfo): Point {
  const words = finding.evidence[0] ?? finding.voided[0]
  const lead = finding.status === 'partial' ? finding.note : rule.question
  return {
    title: rule.title,
    request: clean(`${lead} ${rule.advice}`),
    ...quoted(words),
    wording: rule.wording,
    sources: sources(rule),
  }
}

function pitfallPoint(finding: PitfallFinding, rule: RuleInfo): Point {
  return {
    title: rule.title,
    request: clean(`${rule.question} ${rule.advice}`),
    ...quoted(finding.evidence[0]),
    wording: '',
    sources: sources(rule),
  }
}

function quoted(evidence: Evidence | undefined): {quote: string; place: string} {
  if (evidence === undefined) return {quote: '', place: ''}
  const section = sectionPath(evidence)
  return {
    quote: shorten(clean(evidence.quote), 300),
    place: [section, spot(evidence.place)].filter(part => part !== '').join(', '),
  }
}

function sources(rule: RuleInfo): string {
  return rule.sources.map(sourceName).join('; ')
}
