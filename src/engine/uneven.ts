/** Lists of a card that belong together, entry by entry, and have not the same number of entries. */
import type {Field} from '../model/document.ts'

/**
 * The first entries of two lists that differ in length; none where all agree. Places are JSON Pointers; the same `*`, counted
 * from the left, stands for the same key in both, and the second may have more of them than the first.
 */
export function uneven([one = '', other = '']: readonly string[], fields: readonly Field[]): readonly Field[] {
  const lists = listsAt(one, fields)
  for (const [keys, second] of listsAt(other, fields)) {
    const steps = keys.split('/')
    const first = lists.get(steps.slice(0, stars(one)).join('/'))
    if (first !== undefined && first.entries.size !== second.entries.size) return [first.field, second.field]
  }
  return []
}

interface List {
  readonly entries: Set<string>
  /** The first value in it. */
  readonly field: Field
}

/** All lists at a place, by the keys that stand for its `*`. */
function listsAt(place: string, fields: readonly Field[]): ReadonlyMap<string, List> {
  const wanted = place.split('/')
  const lists = new Map<string, List>()
  for (const field of fields) {
    const given = field.pointer.split('/')
    const isEmpty = given.length === wanted.length && Array.isArray(field.value) && field.value.length === 0
    if ((given.length <= wanted.length && !isEmpty) || !wanted.every((step, index) => step === '*' || step === given[index]))
      continue
    const keys = given.filter((_, index) => wanted[index] === '*').join('/')
    const list = lists.get(keys) ?? {entries: new Set(), field}
    if (!isEmpty) list.entries.add(given[wanted.length] as string)
    lists.set(keys, list)
  }
  return lists
}

function stars(place: string): number {
  return place.split('/').filter(step => step === '*').length
}
