/** What people are told of a word processor’s file beside its text. */
import {MOST_BLOCKS} from '../../model/bounds.ts'

/** Counts of what was left out or accepted. */
export interface Tally {
  deletions: number
  insertions: number
  comments: number
  /** Pieces of hidden text. */
  hidden: number
  /** Whether there were more paragraphs than are read. */
  beyond: boolean
}

export function newTally(): Tally {
  return {deletions: 0, insertions: 0, comments: 0, hidden: 0, beyond: false}
}

export function remarksOn({deletions, insertions, comments, hidden, beyond}: Tally): string[] {
  return [
    ...counted(deletions, 'tracked deletion left out', 'tracked deletions left out'),
    ...counted(insertions, 'tracked insertion read as accepted', 'tracked insertions read as accepted'),
    ...counted(comments, 'comment left out', 'comments left out'),
    ...counted(hidden, 'piece of hidden text left out', 'pieces of hidden text left out'),
    ...(beyond ? [`only the first ${MOST_BLOCKS} paragraphs were read`] : []),
  ]
}

function counted(count: number, one: string, more: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]
}
