/** The words in which all formats speak of statuses, qualifiers, gaps and facts. */
import type {Gap} from '../../model/document.ts'
import type {
  Evidence,
  Fact,
  FingerprintTrait,
  MetricVerdict,
  Qualifier,
  Report,
  Requirement,
  RuleAccuracy,
  RuleInfo,
  RuleSource,
  Status,
  Waiver,
} from '../../model/report.ts'

export const statusWords: Readonly<Record<Status, string>> = {
  reported: 'reported',
  partial: 'partial',
  missing: 'missing',
  unclear: 'unclear',
  'not-applicable': 'not applicable',
}

/** A sign for each status, so that colour is never the only difference. */
export const statusSigns: Readonly<Record<Status, string>> = {
  reported: '✓',
  partial: '◐',
  missing: '✗',
  unclear: '?',
  'not-applicable': '–',
}

/** Statuses in the order in which they are counted. */
export const statuses: readonly Status[] = ['reported', 'partial', 'missing', 'unclear', 'not-applicable']

export const requirements: readonly Requirement[] = ['required', 'recommended', 'optional']

export const gapWords: Readonly<Record<Gap, string>> = {
  'no-text': 'The file holds no text that can be read, as scans do not.',
  'cut-off': 'A part of the file could not be read, or it ends early.',
  'no-headings': 'The text has no headings, so its sections could not be told apart.',
  part: 'This looks like a part of a paper; what usually stands elsewhere is unclear, not missing.',
  encoding: 'The encoding of the characters was guessed; some may be wrong.',
}

const qualifierWords: Readonly<Record<Qualifier, string>> = {
  negated: 'denied',
  future: 'promised for later',
  conditional: 'only on a condition',
  'on-request': 'only on request',
  'by-others': 'about the work of others',
  placeholder: 'a placeholder',
}

export const verdictWords: Readonly<Record<MetricVerdict, string>> = {fits: 'fits', 'with-care': 'caution', unfit: 'unfit'}
/** A sign for each verdict on a score, so that colour is never the only difference. */
export const verdictSigns: Readonly<Record<MetricVerdict, string>> = {fits: '✓', 'with-care': '◐', unfit: '✗'}

/** “The problem, as the text tells it: objects are told apart; classes differ much in number.” */
export function problemLine(traits: readonly FingerprintTrait[]): string {
  const teller = traits.some(({by}) => by === 'author') ? 'as the author states it' : 'as the text tells it'
  return `The problem, ${teller}: ${traits.map(({title}) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ')}.`
}

/** “found, but promised for later”: why words that were found do not count. */
export function nearMiss(evidence: Evidence): string {
  const reasons = evidence.qualifiers.map(qualifier => qualifierWords[qualifier] ?? qualifier.replaceAll('-', ' '))
  return reasons.length === 0 ? 'found, but it does not settle the question' : `found, but ${reasons.join(' and ')}`
}

/** “2 missing, 1 partial”: counts that are not zero, in the order given. */
export function counts(numbers: Readonly<Partial<Record<Status, number>>>, order: readonly Status[]): string {
  return order.flatMap(status => (numbers[status] ? [`${numbers[status]} ${statusWords[status]}`] : [])).join(', ')
}

/** “14 reported, 2 partial, …; 1 waived, 3 pitfalls”: the whole report in one line. Counts only, never a score. */
export function summaryLine(report: Report): string {
  const all = statuses.map(status => `${report.summary[status]} ${statusWords[status]}`).join(', ')
  const waived = report.waivers.filter(waiver => waiver.state === 'active').length
  const more = [waived > 0 ? `${waived} waived` : '', report.pitfalls.length > 0 ? plural(report.pitfalls.length, 'pitfall') : '']
  return [all, ...more.filter(Boolean)].join(' · ')
}

/** “1 pitfall”, “3 pitfalls”. */
export function plural(count: number, noun: string): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`
}

/** “yes, says the text”: what holds, and who said so. */
export function factVerdict(fact: Fact): string {
  if (fact.holds === 'unknown') return 'not said'
  return `${fact.holds}, ${fact.by === 'author' ? 'says the author' : fact.evidence.length > 0 ? 'says the text' : 'since the text says nothing of it'}`
}

/** The facts among the reasons of a finding that an author may settle. */
export function openFacts(because: readonly string[], facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(fact => fact.holds === 'unknown' && because.includes(fact.id))
}

/** Measured precision and recall in a sentence for people; shares in percent. */
export function accuracyWords({n, precision, recall, raised, gaps, date}: RuleAccuracy, kind: RuleInfo['kind']): string {
  const noun = kind === 'item' ? 'gaps' : 'pitfalls'
  const count = (cases: number | undefined): string => (cases === undefined ? '' : ` (${cases})`)
  const parts = [
    precision === undefined ? '' : `of the ${noun} it raises${count(raised)}, ${percent(precision)} are real`,
    recall === undefined ? '' : `of the real ${noun}${count(gaps)}, it finds ${percent(recall)}`,
  ].filter(Boolean)
  return `Measured on ${plural(n, 'paper')} (${date}): ${parts.join('; ') || `no ${noun} were raised, and none were there`}.`
}

/** What the message of a pitfall says beyond the title that stands above it; empty where that is nothing. */
export function beyondTitle(message: string, title: string): string {
  return message.startsWith(title) ? message.slice(title.length).replace(/^[.:]\s*/, '') : message
}

/** The address, if it is one of the web; fit for Markdown and HTML. */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url)
    ? url.replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu, character => encodeURIComponent(character.replace(/\p{Cs}/gu, '\uFFFD')))
    : undefined
}

/** “DOME, Data: Provenance”. */
export function sourceName(source: RuleSource): string {
  return source.item === undefined ? source.guideline : `${source.guideline}, ${source.item}`
}

/** What to say of a waiver after its reason; empty while it holds. */
export function staleWords(waiver: Waiver): string {
  return waiver.state === 'stale' ? 'No longer needed: the item is reported or not asked for. Remove it.' : ''
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
