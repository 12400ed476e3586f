/** The submissions of a folder, and what an earlier run has done of them. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {InputError} from '../../model/errors.ts'
import type {TriageRow} from '../../model/triage.ts'
import {supplementsAmong, withoutParts} from '../discover/supplement-names.ts'

/** Each file and each folder directly in the pile is one submission. Hidden ones and `skip`, an absolute path, are none. */
export function submissionsIn(pile: string, skip: string): string[] {
  let entries: ReturnType<typeof readEntries>
  try {
    entries = readEntries(pile)
  } catch (cause) {
    throw new InputError(
      'unreadable',
      `cannot be read as a folder of submissions: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`,
      {path: pile, cause},
    )
  }
  const names = entries
    .map(({name}) => name)
    .filter(name => !name.startsWith('.') && resolve(pile, name) !== skip && name !== 'node_modules')
  if (names.length === 0)
    throw new InputError('no-submissions', 'holds no submissions', {
      path: pile,
      hint: 'Expected a folder with one file or folder per submission.',
    })
  // A supplement that is named after a paper belongs to that submission.
  const owned = new Set([...supplementsAmong(withoutParts(names), 'pile').values()].flat())
  return names.filter(name => !owned.has(name)).sort()
}

function readEntries(pile: string) {
  return readdirSync(pile, {withFileTypes: true})
}

/** A folder name for each submission that no other has: `paper.pdf` and `paper.docx` must not meet. */
export function slugs(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  const result = new Map<string, string>()
  for (const name of names) {
    const plain =
      name
        .normalize('NFKD')
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .slice(0, 80) || 'submission'
    let slug = plain
    for (let count = 2; taken.has(slug.toLowerCase()); count++) slug = `${plain}-${count}`
    taken.add(slug.toLowerCase())
    result.set(name, slug)
  }
  return result
}

/** Rows of an earlier run, by submission; none where there was none or its file is no longer whole. */
export function earlierRows(file: string): ReadonlyMap<string, TriageRow> {
  if (!existsSync(file)) return new Map()
  try {
    const {rows} = JSON.parse(readFileSync(file, 'utf8')) as {rows: readonly TriageRow[]}
    return new Map(rows.map(row => [row.submission, row]))
  } catch {
    return new Map()
  }
}
