/** Attributes of a start tag, looked up only when they are asked for: most never are. */
import {entityAt} from './entities.ts'
import type {XmlTag} from './xml.ts'

/** The value of an attribute by its name without prefix, with its references replaced; `undefined` where it is not given. */
export function attribute(text: string, tag: XmlTag, name: string): string | undefined {
  const site = attributeSite(text, tag, name)
  if (site === undefined) return undefined
  const raw = text.slice(site.start, site.end)
  return raw.includes('&') ? raw.replace(/&#?\w{1,32};/g, found => entityAt(found, 0)?.value ?? found) : raw
}

/** Where the value of an attribute stands in the source, without its quotes. HTML may leave out the quotes, or the value. */
export function attributeSite(text: string, tag: XmlTag, name: string): {start: number; end: number} | undefined {
  if (tag.end - tag.nameEnd < 4) return undefined
  const inside = text.slice(tag.nameEnd, tag.end - 1)
  let at = 0
  for (;;) {
    const equals = inside.indexOf('=', at)
    if (equals === -1) return undefined
    let start = equals + 1
    while (isSpace(inside.charCodeAt(start))) start++
    const first = inside.charAt(start)
    const isQuoted = first === '"' || first === "'"
    if (isQuoted) start++
    const end = isQuoted ? inside.indexOf(first, start) : endOfWord(inside, start)
    if (end === -1) return undefined
    if (local(lastWord(inside.slice(at, equals))) === name) return {start: tag.nameEnd + start, end: tag.nameEnd + end}
    at = end + 1
  }
}

function lastWord(text: string): string {
  const trimmed = text.trim()
  return trimmed.slice(Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\n')) + 1)
}

function endOfWord(text: string, from: number): number {
  let end = from
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++
  return end
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d)
}
