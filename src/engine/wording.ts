/** Every sentence that a report says about a finding has one form, and it stands here. */
import type {Fact, Finding} from '../model/report.ts'
import type {Item, Pitfall} from '../model/ruleset.ts'

export function messageOf(
  item: Item,
  verdict: Pick<Finding, 'status' | 'note' | 'evidence' | 'because'>,
  facts: ReadonlyMap<string, Fact>,
): string {
  switch (verdict.status) {
    case 'reported':
      return `Reported${where(verdict.evidence[0]?.section)}.${verdict.note === '' ? '' : ` ${verdict.note}`}`
    case 'partial':
      return `Partly reported: ${verdict.note}`
    case 'missing':
      return `Not found: ${item.question}`
    case 'unclear':
      return `Cannot tell: ${verdict.because.map(name => gapText(name, facts)).join('; ')}.`
    case 'not-applicable':
      return verdict.because.length === 0
        ? `Does not apply${verdict.note === '' ? '.' : `: ${verdict.note}`}`
        : `Does not apply: not found that ${list(verdict.because, facts)}.`
  }
}

export function pitfallMessage(pitfall: Pitfall, notes: readonly string[]): string {
  return notes.length === 0 ? `${pitfall.title}.` : `${pitfall.title}: ${notes.join(' ')}`
}

function where(section: readonly string[] | undefined): string {
  return section === undefined || section.length === 0 ? '' : ` in ${section.join(' › ')}`
}

function list(ids: readonly string[], facts: ReadonlyMap<string, Fact>): string {
  return ids.map(id => titleOf(id, facts)).join(' or ')
}

function titleOf(id: string, facts: ReadonlyMap<string, Fact>): string {
  const title = facts.get(id)?.title ?? id
  return title.charAt(0).toLowerCase() + title.slice(1)
}

const gaps: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'no-text': 'the file has no text layer',
    'cut-off': 'a part of the file could not be read',
    part: 'only a part of a paper was given, and this usually stands elsewhere',
  }),
)

function gapText(name: string, facts: ReadonlyMap<string, Fact>): string {
  return gaps.get(name) ?? `it is not known whether ${titleOf(name, facts)} (answer with --fact ${name}=yes or no)`
}
