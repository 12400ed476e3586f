/** What the attributes of JATS say about sections and notes. Titles are not looked at; what they mean is the ruleset's business. */
import type {Role} from '../../model/document.ts'

/**
 * Role for a `sec-type`. `results` and `conclusions` are left out on purpose: journals put them on sections titled
 * “Results and discussion” and “Discussion” as well, and there the title knows better.
 */
export function roleOfSection(type: string | undefined): Role | undefined {
  if (type === undefined || type === '') return undefined
  const roles = new Set(
    type
      .toLowerCase()
      .split('|')
      .map(part => sectionRoles.get(plain(part))),
  )
  return roles.size === 1 ? [...roles][0] : undefined
}

/** Role for the `fn-type` of a footnote, the `content-type` of a group of them, or the `notes-type` of notes. */
export function roleOfNote(type: string | undefined): Role | undefined {
  return type === undefined ? undefined : noteRoles.get(plain(type.toLowerCase()))
}

/** Role for the name of a `custom-meta` entry, such as “Data Availability”. */
export function roleOfMeta(name: string): Role | undefined {
  const words = name.toLowerCase()
  if (/impact statement/.test(words)) return 'abstract'
  if (/\bcode\b.*avail|software avail/.test(words)) return 'code-availability'
  if (/avail|data (?:sharing|access)/.test(words)) return 'data-availability'
  if (/competing|conflict/.test(words)) return 'competing-interests'
  if (/ethic/.test(words)) return 'ethics'
  if (/funding|financial/.test(words)) return 'funding'
  return undefined
}

/** The heading for a statement that has a role but no title. */
export function titleOf(role: Role): string {
  return titles[role] ?? role
}

function plain(type: string): string {
  return type
    .trim()
    .replace(/[\s_]+/g, '-')
    .replace(/s$/, '')
}

const titles: Readonly<Record<Role, string>> = {
  abstract: 'Abstract',
  acknowledgements: 'Acknowledgements',
  authors: 'Author notes',
  availability: 'Availability',
  'ai-disclosure': 'Use of AI',
  'code-availability': 'Code availability',
  'competing-interests': 'Competing interests',
  contributions: 'Author contributions',
  'data-availability': 'Data availability',
  discussion: 'Discussion',
  ethics: 'Ethics',
  funding: 'Funding',
  introduction: 'Introduction',
  'key-resources': 'Key resources',
  keywords: 'Keywords',
  limitations: 'Limitations',
  methods: 'Methods',
  references: 'References',
  'reporting-summary': 'Reporting summary',
  supplement: 'Supplementary material',
}

const sectionRoles: ReadonlyMap<string, Role> = new Map(
  Object.entries<Role>({
    intro: 'introduction',
    introduction: 'introduction',
    method: 'methods',
    material: 'methods',
    'materials-method': 'methods',
    'materials-and-method': 'methods',
    'online-method': 'methods',
    'star-method': 'methods',
    procedure: 'methods',
    subject: 'methods',
    discussion: 'discussion',
    interpretation: 'discussion',
    limitation: 'limitations',
    availability: 'availability',
    'data-availability': 'data-availability',
    'data-availability-statement': 'data-availability',
    'data-sharing': 'data-availability',
    'code-availability': 'code-availability',
    'software-availability': 'code-availability',
    'supplementary-material': 'supplement',
    'supporting-information': 'supplement',
    'coi-statement': 'competing-interests',
    coi: 'competing-interests',
    conflict: 'competing-interests',
    'conflict-of-interest': 'competing-interests',
    'competing-interest': 'competing-interests',
    funding: 'funding',
    'funding-statement': 'funding',
    'financial-disclosure': 'funding',
    ethic: 'ethics',
    'ethics-statement': 'ethics',
    'ethics-approval': 'ethics',
    'author-contribution': 'contributions',
    contribution: 'contributions',
    acknowledgement: 'acknowledgements',
    acknowledgment: 'acknowledgements',
    'ai-disclosure': 'ai-disclosure',
    'ai-statement': 'ai-disclosure',
    'key-resources-table': 'key-resources',
    'key-resource': 'key-resources',
    'reporting-summary': 'reporting-summary',
    keyword: 'keywords',
  }),
)

const noteRoles: ReadonlyMap<string, Role> = new Map(
  Object.entries<Role>({
    con: 'contributions',
    'author-contribution': 'contributions',
    contribution: 'contributions',
    conflict: 'competing-interests',
    'coi-statement': 'competing-interests',
    coi: 'competing-interests',
    'conflict-of-interest': 'competing-interests',
    'conflict-interest': 'competing-interests',
    'conflict-interest-statement': 'competing-interests',
    'competing-interest': 'competing-interests',
    'competing-interest-statement': 'competing-interests',
    'financial-disclosure': 'funding',
    'supported-by': 'funding',
    funding: 'funding',
    'funding-statement': 'funding',
    'funding-information': 'funding',
    'data-availability': 'data-availability',
    'data-availability-statement': 'data-availability',
    'dataset-availability': 'data-availability',
    dataset: 'availability',
    'data-sharing': 'data-availability',
    'code-availability': 'code-availability',
    'software-availability': 'code-availability',
    'ethics-information': 'ethics',
    'ethics-statement': 'ethics',
    'ethics-approval': 'ethics',
    'study-group-member': 'authors',
    equal: 'authors',
    'current-aff': 'authors',
    'present-address': 'authors',
    corresp: 'authors',
    deceased: 'authors',
    'on-leave': 'authors',
    'participating-researcher': 'authors',
    'supplementary-material': 'supplement',
    'ai-disclosure': 'ai-disclosure',
  }),
)
