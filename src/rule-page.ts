/** The page of a rule, from its file: what it asks, what counts and what does not, sources, how right it is. Markdown. */
import type {RuleAccuracy} from './model/report.ts'
import type {ParsedFile} from './ruleset/parse.ts'

type Example =
  | string
  | {
      readonly in?: string
      readonly text?: string
      readonly card?: object
      readonly beside?: object
      readonly 'should-be'?: string
      readonly because?: string
    }
interface Written {
  readonly id: string
  readonly title: string
  readonly question?: string
  readonly about?: string
  readonly why?: string
  readonly advice?: string
  readonly wording?: string
  readonly belongs?: string
  readonly when?: string
  readonly severity?: string
  readonly otherwise?: string
  readonly sources?: readonly {readonly guideline: string; readonly item?: string; readonly url: string}[]
  readonly evidence: Readonly<
    Record<string, {readonly counts?: string; readonly note?: string; readonly field?: string | readonly string[]}>
  >
  readonly examples: Readonly<Record<string, readonly Example[]>>
}

/** The page as Markdown. `accuracy` is left out where the rule was not measured. */
export function rulePage(file: ParsedFile, accuracy?: RuleAccuracy): string {
  const rule = file.value as Written
  const parts = [
    `# ${rule.title}`,
    `\`${rule.id}\`${rule.severity === undefined ? '' : ` · ${rule.severity}`}`,
    rule.question === undefined ? '' : `**${rule.question}**`,
    (rule.why ?? rule.about ?? '').trim(),
    rule.when === undefined
      ? ''
      : `Applies when: ${rule.when
          .split(' or ')
          .map(part =>
            part
              .split(' and ')
              .map(fact => `\`${fact.trim()}\``)
              .join(' and '),
          )
          .join(', or ')}.`,
    rule.belongs === undefined ? '' : `Where papers say it: ${rule.belongs}.`,
    rule.advice === undefined ? '' : section('What to do', rule.advice.trim()),
    rule.wording === undefined ? '' : `> ${rule.wording.trim()}`,
    ...Object.entries(rule.examples)
      .filter(([status]) => status !== 'known-mistakes')
      .map(([status, examples]) => section(headings[status] ?? status, examples.map(bullet).join('\n'))),
    notes(rule),
    fields(rule),
    mistakes(rule.examples['known-mistakes'] ?? []),
    measured(accuracy),
    rule.sources === undefined
      ? ''
      : section(
          'Sources',
          rule.sources
            .map(({guideline, item, url}) => `- [${guideline}](${url})${item === undefined ? '' : `, ${item}`}`)
            .join('\n'),
        ),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

const headings: Readonly<Record<string, string>> = {
  reported: 'What counts',
  partial: 'What is not enough',
  missing: 'What does not count',
  'not-applicable': 'Where it does not apply',
  yes: 'Yes',
  no: 'No',
  fires: 'Where it fires',
  silent: 'Where it is silent',
}

function section(heading: string, body: string): string {
  return `## ${heading}\n\n${body}`
}

function bullet(example: Example): string {
  if (typeof example === 'string') return `- ${oneLine(example)}`
  if (example.card !== undefined) return `- In a card: \`${JSON.stringify(example.card)}\``
  const beside = example.beside === undefined ? '' : ` Beside it a card: \`${JSON.stringify(example.beside)}\``
  return `- ${example.in === undefined ? '' : `Under “${example.in}”: `}${oneLine(example.text ?? '')}${beside}`
}

function notes(rule: Written): string {
  const lines = Object.values(rule.evidence).flatMap(({counts, note}) =>
    counts === 'partial' && note !== undefined ? [`- ${note}`] : [],
  )
  return lines.length === 0 ? '' : section('What a partial finding says', [...new Set(lines)].join('\n'))
}

function fields(rule: Written): string {
  const pointers = Object.values(rule.evidence).flatMap(({field}) => field ?? [])
  return pointers.length === 0
    ? ''
    : section('Fields of model cards', [...new Set(pointers)].map(pointer => `- \`${pointer}\``).join('\n'))
}

function mistakes(list: readonly Example[]): string {
  const lines = list.map(example => {
    if (typeof example === 'string') return `- ${oneLine(example)}`
    return `- ${oneLine(example.text ?? '')} — should be ${example['should-be'] ?? ''}.${example.because === undefined ? '' : ` ${example.because}`}`
  })
  return lines.length === 0 ? '' : section('Known mistakes', lines.join('\n'))
}

function measured(accuracy: RuleAccuracy | undefined): string {
  if (accuracy === undefined) return ''
  const share = (value: number | undefined, none: string): string => (value === undefined ? none : value.toFixed(2))
  const count = (cases: number | undefined): string => (cases === undefined ? 'gaps' : `${cases} gaps`)
  const {n, precision, recall, raised, gaps, date} = accuracy
  return section(
    'How right it is',
    `On ${n} manuscripts with expert labels (${date}): of the ${count(raised)} it raises, ${share(precision, 'none')} are gaps to an expert; of the ${count(gaps)} an expert sees, it raises ${share(recall, 'none')}. Two thirds of these manuscripts were read while the rules were written, so expect less on others.`,
  )
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' / ')
}
