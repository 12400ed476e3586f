/** Fields of a card or of front matter that a clause asks for. */
import type {Document, Field} from '../model/document.ts'
import type {Accepts, FieldClause} from '../model/ruleset.ts'
import type {ClauseResult} from './clause.ts'
import {fieldEvidence} from './evidence.ts'
import {uneven} from './uneven.ts'

export function judgeField(clause: FieldClause, document: Document, accepts: Accepts): ClauseResult {
  if (clause.differ === true) {
    const pair = uneven(
      clause.pointers.map(([place = '']) => place),
      document.fields,
    )
    return result(pair.length > 0, pair)
  }
  const found: Field[] = []
  let filled = 0
  for (const places of clause.pointers) {
    const first = firstOf(places, clause, document, accepts)
    if (first === undefined) continue
    found.push(first)
    filled++
  }
  return result(filled >= clause.atLeast, found)

  function result(holds: boolean, found: readonly Field[]): ClauseResult {
    const fields = holds ? found.slice(0, mostShown).map(field => fieldEvidence(clause.id, field, document)) : []
    return {clause: clause.id, holds, units: [], fields, roles: 0, voided: []}
  }
}

/** More fields than this are counted but not quoted. */
const mostShown = 4

function firstOf(places: readonly string[], clause: FieldClause, document: Document, accepts: Accepts): Field | undefined {
  for (const place of places) {
    const matches = pointerTest(place)
    const isAccepted = ({value}: Field): boolean => (clause.value === -1 ? isFilled(value) : accepts(clause.value, value))
    const field = document.fields.find(one => matches(one.pointer) && isAccepted(one))
    if (field === undefined) continue
    if (!clause.every || document.fields.every(one => !matches(one.pointer) || isAccepted(one))) return field
  }
  return undefined
}

// `*` in a pointer is one key or index; a final `/**` is anything below.
function pointerTest(pattern: string): (pointer: string) => boolean {
  if (!pattern.includes('*')) return pointer => pointer === pattern
  const deep = pattern.endsWith('/**')
  const wanted = (deep ? pattern.slice(0, -3) : pattern).split('/')
  return pointer => {
    const given = pointer.split('/')
    if (deep ? given.length <= wanted.length : given.length !== wanted.length) return false
    return wanted.every((step, index) => step === '*' || step === given[index])
  }
}

/** Not empty, and no template text that nobody filled in. */
function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return isText(value.trim())
  return typeof value === 'number' || typeof value === 'boolean'
}

function isText(value: string): boolean {
  // Longer ones are no template; the bound keeps the patterns from seeing what could keep them busy.
  if (value.length > longestBlank) return /[\p{L}\p{N}]/u.test(value)
  const framed = value.replace(/^[^\p{L}\p{N}[]+/u, '').replace(/[^\p{L}\p{N}\]]+$/u, '')
  // What templates put where something is to be written: `[insert the licence]`.
  if (framed.startsWith('[') && framed.endsWith(']')) return false
  const words = framed.replace(/^\[+|\]+$/g, '').toLowerCase()
  return words !== '' && !blanks.has(words) && !/^x+$/.test(words)
}

const longestBlank = 60
const blanks: ReadonlySet<string> = new Set(['more information needed', 'todo', 'tbd', 'n/a', 'na', 'none', 'unknown', 'null'])
