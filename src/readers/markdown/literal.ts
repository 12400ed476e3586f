/** A stretch of source without markup → running text: escapes and character references undone, masks replaced, line marks dropped. */
import type {Span} from '../../model/document.ts'
import {entityAt} from '../shared/entities.ts'
import type {RunText} from '../shared/run-text.ts'
import {filler} from './masks.ts'
import type {Page} from './page.ts'

export function literal(page: Page, span: Span, out: RunText): void {
  // A search in the whole text would run on beyond the span, to the next sign wherever it is.
  const piece = page.masked.slice(span.start, span.end)
  const sign = new RegExp(`[\\\\&\\n${filler}]`, 'g')
  let done = span.start
  for (let match = sign.exec(piece); match !== null; match = sign.exec(piece)) {
    const at = span.start + match.index
    const next = readers[match[0]]?.(page, at, out, done)
    if (next === undefined) continue
    done = Math.min(next, span.end)
    sign.lastIndex = Math.max(next, at + 1) - span.start
  }
  out.add(page.masked.slice(done, span.end), done)
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
