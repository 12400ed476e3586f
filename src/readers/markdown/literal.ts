/** A stretch of source without markup → running text: escapes and character references undone, masks replaced, line marks dropped. */
import type {Span} from '../../model/document.ts'
import {entityAt} from '../shared/entities.ts'
import type {RunText} from '../shared/run-text.ts'
import {filler} from './masks.ts'
import type {Page} from './page.ts'

export function literal(page: Page, span: Span, out: RunText): void {
  const {masked} = page
  const sign = new RegExp(`[\\\\&\\n${filler}]`, 'g')
  sign.lastIndex = span.start
  let done = span.start
  for (let match = sign.exec(masked); match !== null && match.index < span.end; match = sign.exec(masked)) {
    const at = match.index
    const next = readers[match[0]]?.(page, at, out, done)
    if (next === undefined) continue
    done = next
    sign.lastIndex = Math.max(next, at + 1)
  }
  out.add(masked.slice(done, span.end), done)
}

/** Each adds what stands before `at` and for the sign at `at`, and returns where to go on; `undefined` where the sign is text. */
type Read = (page: Page, at: number, out: RunText, done: number) => number | undefined

const readers: Readonly<Record<string, Read>> = {
  '\\': ({masked}, at, out, done) => {
    if (!/[!-/:-@[-`{-~]/.test(masked[at + 1] ?? '')) return undefined
    out.add(masked.slice(done, at), done)
    out.add(masked.charAt(at + 1), at + 1)
    return at + 2
  },
  '&': ({masked}, at, out, done) => {
    const entity = entityAt(masked, at)
    if (entity?.value === undefined) return undefined
    out.add(masked.slice(done, at), done)
    out.add(entity.value, undefined)
    return entity.end
  },
  '\n': ({masked}, at, out, done) => {
    out.add(masked.slice(done, at + 1), done)
    const quote = /[ \t]*(?:>[ \t]*)*/y
    quote.lastIndex = at + 1
    quote.exec(masked)
    return quote.lastIndex
  },
  [filler]: ({masked, masks}, at, out, done) => {
    const mask = masks.get(at)
    if (mask === undefined) return undefined
    out.add(masked.slice(done, at), done)
    out.add(mask.text, mask.source)
    return mask.end
  },
}
