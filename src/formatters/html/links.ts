/** The ids of a page and who points to whom: items to the words that settle them, words back to their items. */
import type {Document, Span} from '../../model/document.ts'
import type {Evidence, Report, Status} from '../../model/report.ts'
import type {Item, Pitfall} from '../shared/arrange.ts'
import {type Anchor, anchorFinder} from './anchors.ts'

/** What a stretch of text is to an item; the worst wins where stretches meet. */
export type Role = 'pitfall' | 'near-miss' | 'partial' | 'reported' | 'fact'
export const roles: readonly Role[] = ['pitfall', 'near-miss', 'partial', 'reported', 'fact']

/** A stretch of one block, or one field, that an item rests on. */
export interface Stretch {
  readonly anchor: Anchor
  readonly role: Role
  /** Of the matched words, in the text of the block. */
  readonly marks: readonly Span[]
  /** Absent for facts. */
  readonly owner?: Owner
}

/** The item a stretch points back to. */
export interface Owner {
  readonly href: string
  /** As shown in the text: a number, or a letter for a pitfall. */
  readonly label: string
  readonly title: string
}

export interface Links {
  readonly stretches: readonly Stretch[]
  /** The id of the words in the text, if they are shown. */
  target(evidence: Evidence): string | undefined
}

/** Ids of items and pitfalls: `r1-data-quantity`. Rule ids are unique within a report. */
export function itemId(prefix: string, rule: string): string {
  return `${prefix}-${rule.replace(/[^\w-]/g, '_')}`
}

/** Letters for pitfalls, so that they cannot be taken for items. */
export function pitfallLabel(index: number): string {
  return String.fromCharCode(65 + (index % 26))
}

export function makeLinks(
  report: Report,
  items: readonly Item[],
  pitfalls: readonly Pitfall[],
  document: Document | undefined,
  prefix: string,
): Links {
  if (document === undefined) return {stretches: [], target: () => undefined}
  const find = anchorFinder(document)
  const stretch = (evidence: Evidence, role: Role, owner?: Owner): readonly Stretch[] => {
    const anchor = find(evidence)
    return anchor === undefined ? [] : [{anchor, role, marks: marksIn(anchor, evidence), ...(owner && {owner})}]
  }
  const stretches = [
    ...pitfalls.flatMap(({pitfall, rule}, index) => {
      const owner = {href: `#${itemId(prefix, rule.id)}`, label: pitfallLabel(index), title: `${rule.title}, pitfall`}
      return pitfall.evidence.flatMap(evidence => stretch(evidence, 'pitfall', owner))
    }),
    ...items.flatMap(({finding, rule}, index) => {
      const owner = {href: `#${itemId(prefix, rule.id)}`, label: String(index + 1), title: `${rule.title}, ${finding.status}`}
      const found = finding.evidence.flatMap(evidence => stretch(evidence, roleOf(finding.status), owner))
      return [...found, ...finding.voided.flatMap(evidence => stretch(evidence, 'near-miss', owner))]
    }),
    ...(report.metricAdvice ?? []).flatMap(advice => advice.evidence.flatMap(evidence => stretch(evidence, 'fact'))),
    ...report.facts.flatMap(fact => fact.evidence.flatMap(evidence => stretch(evidence, 'fact'))),
  ]
  return {
    stretches,
    target: evidence => {
      const anchor = find(evidence)
      return anchor === undefined ? undefined : anchorId(prefix, anchor)
    },
  }
}

/** Stretches that begin at the same word share one id. */
export function anchorId(prefix: string, anchor: Anchor): string {
  return anchor.kind === 'field' ? `${prefix}-field-${anchor.field}` : `${prefix}-text-${anchor.block}-${anchor.start}`
}

function roleOf(status: Status): Role {
  return status === 'partial' ? 'partial' : 'reported'
}

function marksIn(anchor: Anchor, evidence: Evidence): readonly Span[] {
  if (anchor.kind === 'field' || anchor.end - anchor.start !== evidence.quote.length) return []
  return evidence.marks.map(({start, end}) => ({start: anchor.start + start, end: anchor.start + end}))
}
