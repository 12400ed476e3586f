/** What a manuscript says against what the model card beside it says. */
import type {Document, Field} from '../model/document.ts'
import {lengthOf} from './lengths.ts'

/**
 * The first field at `places` (JSON Pointers; `*` stands for any one key or index) that says something else than every one of
 * these words; `undefined` where the card says nothing, or agrees with one of them.
 */
export function unlike(words: readonly string[], places: readonly string[], card: Document): Field | undefined {
  const fields = card.fields.filter(({pointer, value}) => isSaid(value) && places.some(place => isAt(pointer, place)))
  const told = fields.flatMap(field => {
    const same = comparison(field, card)
    return same === undefined ? [] : [{field, same}]
  })
  if (words.some(word => told.some(({same}) => same(word)))) return undefined
  return told[0]?.field
}

function isSaid(value: Field['value']): value is string | number {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
}

function isAt(pointer: string, place: string): boolean {
  const given = pointer.split('/')
  const wanted = place.split('/')
  return given.length === wanted.length && wanted.every((step, index) => step === '*' || step === given[index])
}

/** Images may be this much coarser or finer than a card says before it matters to a model. */
const tolerated = 2

/** Whether words say the same as a field: a length within a factor, a name by its letters. `undefined`: nobody can tell. */
function comparison({pointer, value}: Field, card: Document): ((words: string) => boolean) | undefined {
  if (!Number.isNaN(Number(value))) {
    const unit = card.fields.find(field => field.pointer === pointer.replace(/[^/]*$/, 'unit'))?.value
    const stated = lengthOf(`${String(value)} ${String(unit ?? '')}`)
    if (stated === undefined) return undefined
    return words => {
      const said = lengthOf(words)
      return said === undefined || Math.max(said / stated, stated / said) <= tolerated
    }
  }
  const stated = letters(String(value))
  if (stated === '') return undefined
  return words => {
    const said = letters(words)
    return said === '' || ((said.includes(stated) || stated.includes(said)) && !areOtherTerms(words, String(value)))
  }
}

/** Licences whose names hold one another: AGPL is not GPL, and CC BY is not CC BY-NC. */
function areOtherTerms(one: string, other: string): boolean {
  const [first, second] = [termsIn(one), termsIn(other)]
  const areTold = (first.length > 0 && second.length > 0) || [one, other].every(text => /\bcc[\s-]?by\b/i.test(text))
  return areTold && first.join() !== second.join()
}

function termsIn(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .replace(/v?\d.*/su, '')
    .split(/\P{L}+/u)
  return ['agpl', 'lgpl', 'gpl', 'nc', 'nd', 'sa'].filter(term => words.includes(term))
}

/** “GPL-3.0-only” and “GPLv3” name one licence: the version, what follows it, and signs are left out. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/v?\d.*/su, '')
    .replace(/[^\p{L}]/gu, '')
}
