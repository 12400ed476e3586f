/** A filled reporting checklist: one row per asked item, in the order of the profile. */
import type {FormatOptions} from '../../model/formatter.ts'
import type {Evidence, Report, Waiver} from '../../model/report.ts'
import {arrange, type Item} from '../shared/arrange.ts'
import {clean} from '../shared/clean.ts'
import {sectionPath, spot} from '../shared/places.ts'
import {staleWords, statusWords, summaryLine} from '../shared/words.ts'

export interface Row {
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly question: string
  readonly requirement: string
  readonly status: string
  /** Blank where nothing was found: a checklist is never filled with guesses. */
  readonly where: string
  readonly quote: string
  /** What is lacking, why it does not apply, the author's reason. */
  readonly remark: string
}

export const headings = ['No.', 'Item', 'Asked', 'Status', 'Reported where', 'In which words', 'Remark'] as const

export function cells(row: Row): readonly string[] {
  return [String(row.number), row.title, row.requirement, row.status, row.where, row.quote, row.remark]
}

export function rows(report: Report, options: FormatOptions): readonly Row[] {
  return arrange(report, options).items.map((item, index) => row(item, index + 1, report))
}

/** What the checklist was made from and with, as label and value. */
export function provenance({document, profile, tool, ...report}: Report): readonly (readonly [label: string, value: string])[] {
  return [
    ['Document', clean(document.path)],
    ['Title', clean(document.title)],
    ['SHA-256', document.sha256],
    ['Checklist', `${clean(profile.title)} (${clean(profile.id)})`],
    ['Made with', `${clean(tool.name)} ${clean(tool.version)}, rules ${clean(tool.rules)}`],
    ['Result', summaryLine({document, profile, tool, ...report})],
  ]
}

/** What a reader must know before trusting it. */
export const notice =
  'Filled in by a program that looks for words. A blank means that no such words were found, not that nothing was done. Please check each line.'

function row({finding, rule}: Item, number: number, report: Report): Row {
  const waiver = report.waivers.find(entry => entry.rule === finding.rule)
  return {
    number,
    title: clean(rule.title),
    question: clean(rule.question),
    requirement: finding.requirement,
    status:
      waiver?.state === 'active' && finding.status !== 'reported'
        ? `${statusWords[finding.status]}, waived`
        : statusWords[finding.status],
    where: [...new Set(finding.evidence.map(evidence => where(evidence, report)))].join('; '),
    quote: finding.evidence.map(evidence => `“${clean(evidence.quote)}”`).join(' '),
    remark: [remark(finding.status, finding.note, finding.message), waiver ? reason(waiver) : ''].filter(Boolean).join(' '),
  }
}

function where(evidence: Evidence, report: Report): string {
  const file = evidence.place.file === report.document.path ? '' : clean(evidence.place.file)
  return [sectionPath(evidence), [file, spot(evidence.place)].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

function remark(status: Item['finding']['status'], note: string, message: string): string {
  if (status === 'partial') return clean(note || message)
  if (status === 'reported') return clean(note)
  return status === 'unclear' || status === 'not-applicable' ? clean(message) : ''
}

function reason(waiver: Waiver): string {
  return [`Author’s reason: ${clean(waiver.reason)}`, staleWords(waiver)].filter(Boolean).join(' ')
}
