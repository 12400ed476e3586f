/** Sections that classes have a command or environment for: `\begin{abstract}`, `\funding{…}`, `\acknowledgements`. */
import type {Role} from '../../model/document.ts'
import {argument, optional, peek} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {closeAll, closeDraft, flush, openDraft, write} from './drafts.ts'
import {enter} from './frames.ts'
import {keepKeywords} from './front-matter.ts'
import {addHeading} from './headings.ts'
import type {Reading} from './state.ts'

/** Names by heading and role. */
const STATEMENTS: readonly (readonly [title: string, role: Role | undefined, names: string])[] = [
  ['Abstract', 'abstract', 'abstract Abstract onecolabstract synopsis'],
  ['Keywords', 'keywords', 'keyword keywords IEEEkeywords IEEEkeyword KWD'],
  ['Significance', undefined, 'significancestatement sigstatement significance impactstatement'],
  ['Introduction', 'introduction', 'introduction'],
  ['Methods', 'methods', 'methods matmethods materialsandmethods onlinemethods'],
  ['Conclusions', 'conclusion', 'conclusions'],
  ['Data availability', 'data-availability', 'dataavailability dataaccess dataccess DataAvailability datastatement'],
  ['Code availability', 'code-availability', 'codeavailability softwareavailability'],
  ['Code and data availability', 'availability', 'codedataavailability datacodeavailability availability'],
  ['Sample availability', undefined, 'sampleavailability'],
  [
    'Acknowledgements',
    'acknowledgements',
    `acknowledgements acknowledgments acknowledgement acknowledgment Acknowledgements Acknowledgments acks ack acknow
    midlacknowledgments jmlracknowledgments theacknowledgments IEEEacknowledgments`,
  ],
  ['Funding', 'funding', 'funding fundinginfo Funding financialsupport'],
  [
    'Author contributions',
    'contributions',
    'authorcontributions authorcontribution contributions aucontribute authcontrib AuthorContributions',
  ],
  [
    'Competing interests',
    'competing-interests',
    `conflictsofinterest conflictofinterest competinginterests competinginterest competing interests authordeclaration disclosures
    disclosure coi COI`,
  ],
  ['Ethics', 'ethics', 'ethics institutionalreview ethicsstatement informedconsent'],
  ['Supplementary material', 'supplement', 'supplementary suppinfo supplementarymaterial supplementarymaterials'],
  ['Disclaimer', undefined, 'disclaimer'],
  ['Abbreviations', undefined, 'abbreviations abbrevs'],
]

interface Statement {
  readonly title: string
  readonly role: Role | undefined
}

const statements: ReadonlyMap<string, Statement> = new Map(
  STATEMENTS.flatMap(([title, role, names]) => names.split(/\s+/).map(name => [name, {title, role}] as const)),
)

/** Titles that LNCS and others print by a command. */
const PRINTED: Commands = [
  ['ackname', reading => write(reading, 'Acknowledgments')],
  ['discintname', reading => write(reading, 'Disclosure of Interests')],
  ['abstractname', reading => write(reading, 'Abstract')],
  ['refname', reading => write(reading, 'References')],
  ['bibname', reading => write(reading, 'References')],
  ['keywordname', reading => write(reading, 'Keywords')],
]

export const statementCommands: Commands = [...named([...statements.keys()].join(' '), readStatement), ...PRINTED]

/** Whether a command holds a section of its own. */
export function isStatement(name: string): boolean {
  return statements.has(name)
}

/** `\funding{…}` holds its section; `\acknowledgements` alone is a heading. */
function readStatement(reading: Reading, name: string, at: number): void {
  const {title, role} = statements.get(name) as Statement
  // `\introduction[A title of its own]`
  const own = optional(reading)
  const printed = own === undefined ? title : own.file.text.slice(own.start, own.end)
  const body = peek(reading) === '{' ? argument(reading) : undefined
  if (body === undefined && reading.preamble) return
  addHeading(reading, printed, role, at)
  if (body === undefined) return
  const draft = openDraft(reading, 'paragraph', {at})
  reading.shift++
  enter(reading, body, () => {
    reading.shift--
    closeDraft(reading, draft)
    reading.resume = 'Main text'
  })
}

/** Begins an environment of such a section; `undefined` if it is none, else what to do at its end. */
export function beginStatement(reading: Reading, name: string, at: number): (() => void) | undefined {
  const statement = statements.get(name.replace(/\*$/, ''))
  if (statement === undefined) return undefined
  optional(reading)
  addHeading(reading, statement.title, statement.role, at)
  const {draft} = reading
  const kept = draft.kind
  const listing = statement.role === 'keywords'
  draft.kind = listing ? 'item' : 'paragraph'
  reading.shift++
  return () => {
    reading.shift--
    closeAll(reading)
    if (listing) keepLastAsKeywords(reading)
    if (reading.draft === draft) draft.kind = kept
    flush(reading)
    reading.resume = 'Main text'
  }
}

function keepLastAsKeywords(reading: Reading): void {
  const last = reading.done.at(-1)
  if (last?.kind === 'item') keepKeywords(reading, last)
}
