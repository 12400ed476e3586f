/** The state of reading one JATS paper. */
import type {Role} from '../../model/document.ts'
import {type Page, pageOf} from '../shared/page.ts'

/** What is known so far of the contributor whose element is open. */
export interface Contributor {
  surname: string
  givenNames: string
  /** A group, or a name in one piece. */
  whole: string
  orcid: string
  readonly roles: string[]
  readonly isAuthor: boolean
}

export interface Paper extends Page {
  /** Whether the open inline formula has been written in one of its forms. */
  formulaWritten: boolean
  /** Role of the table that is open, where it has one. */
  tableRole: Role | undefined
  /** Open supplementary materials. */
  supplements: number
  contributor: Contributor | undefined
  /** “Name: role, role” for each contributor with roles of their own. */
  readonly contributions: string[]
}

export function paperOf(text: string): Paper {
  return {...pageOf(text), formulaWritten: false, tableRole: undefined, supplements: 0, contributor: undefined, contributions: []}
}
