/** Every element of HTML that means something to the reader. */

import {openCell, startRow, startTable} from '../shared/cells.ts'
import {type Element, skip} from '../shared/element.ts'
import {stripMarkup} from '../shared/markup-text.ts'
import {endCaption, endImplicit, joinCaption, openBlock, openHeading, pop, push, settle, top} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {inlines} from './inline.ts'
import {takeLink, takeMeta} from './metadata.ts'
import {type Sort, sortOf} from './sorts.ts'
import {blockLevel} from './tags.ts'
import type {Web} from './web.ts'

/** An element that its names may make a section, a figure, or no part of the paper; else `plainly` opens it. */
function named(plainly: (web: Web, tag: XmlTag) => void): Element<Web> {
  return {
    open(web, tag) {
      const sort = sortOf(web.text, tag)
      if (sort === undefined || !openSort(web, tag, sort)) plainly(web, tag)
    },
    close,
  }
}

function close(web: Web, tag: XmlTag, start: number, end: number): void {
  const frame = pop(web, tag, start, end)
  if (web.apart.delete(tag)) web.out.add(' ', undefined)
  if (frame?.kind === 'section') web.roles.pop()
  if (frame === undefined && blockLevel.has(tag.name)) apart(web, start)
  const zone = web.openZones.at(-1)
  if (zone?.start === tag.start) {
    zone.end = end
    web.openZones.pop()
  }
}

/** Opens an element of a known sort; `false` where the sort changes nothing here. */
function openSort(web: Web, tag: XmlTag, sort: Sort): boolean {
  const around = top(web)?.kind
  if (sort.kind === 'noise') {
    if (web.isLenient) return false
    endsBlock(web, tag)
    web.skipped = 1
    return true
  }
  if (sort.kind === 'formula') {
    web.out.add(' ', undefined)
    web.skipped = 1
    return true
  }
  if (sort.kind === 'zone') {
    openZone(web, tag)
    return false
  }
  if (sort.kind === 'apart') {
    // Style sheets set labels apart; the text does not.
    web.apart.add(tag)
    return false
  }
  if (around === 'joined' || around === 'mute') return false
  if (sort.kind === 'note') {
    push(web, 'item', tag)
    return true
  }
  if (!blockLevel.has(tag.name)) return false
  if (sort.kind === 'figure') push(web, 'figure', tag)
  else if (sort.kind === 'section') return openSection(web, tag, sort)
  else if (around === 'figure') joinCaption(web, tag)
  else openBlock(web, 'caption', tag, 'joined')
  return true
}

function openSection(web: Web, tag: XmlTag, sort: Extract<Sort, {kind: 'section'}>): boolean {
  if (web.roles.includes(sort.title) || !mayBeSection.has(tag.name)) return false
  endImplicit(web, tag.start)
  if (web.out.nameHeading(sort.names, sort.role)) return false
  web.roles.push(sort.title)
  push(web, 'section', tag, {title: sort.title, role: sort.role})
  return true
}

const mayBeSection: ReadonlySet<string> = new Set(['article', 'aside', 'div', 'dl', 'ol', 'section', 'ul'])

function openZone(web: Web, tag: XmlTag): void {
  const zone = {start: tag.start, end: -1}
  web.zones.push(zone)
  web.openZones.push(zone)
}

/** Text beside a block-level element is no part of what is in it. */
function apart(web: Web, at: number): void {
  if (top(web)?.kind === 'joined') web.out.add(' ', undefined)
  else endImplicit(web, at)
}

function endsBlock(web: Web, tag: XmlTag): void {
  if (blockLevel.has(tag.name)) apart(web, tag.start)
}

const container = named(endsBlock)

const span = named(() => {})

const paragraph = named((web, tag) => {
  const around = top(web)?.kind
  if (around === 'figure') joinCaption(web, tag)
  else openBlock(web, around === 'item' ? 'item' : 'paragraph', tag)
})

const heading = named((web, tag) => {
  const around = top(web)
  if (around?.kind === 'figure') joinCaption(web, tag)
  else if (around?.kind === 'joined' || around?.kind === 'mute') openBlock(web, 'paragraph', tag)
  else {
    endImplicit(web, tag.start)
    endCaption(web, tag.start)
    web.region.orphan = false
    if (/\b(?:title|ltx_title_document|c-article-title|highwire-cite-title)\b/.test(attribute(web.text, tag, 'class') ?? '')) {
      web.marked.add(tag.start)
    }
    openHeadingAt(web, tag)
  }
})

/** In HTML the level of a heading says how deep it is, whatever it stands in. */
function openHeadingAt(web: Web, tag: XmlTag): void {
  const level = Number(tag.name.charAt(1))
  const around = top(web)
  // LaTeXML gives the abstract an h6 for its looks.
  if (around?.kind === 'section' && !around.titled) openHeading(web, tag, level > 4 ? 2 : level)
  else {
    settle(web, tag.start)
    web.region.orphan = false
    web.out.open('heading', tag.start, {depth: level})
    push(web, 'joined', tag, {block: true})
  }
}

const block = (kind: 'item' | 'code' | 'caption' | 'paragraph') =>
  named((web, tag) => {
    if (kind === 'caption' && top(web)?.kind === 'figure') joinCaption(web, tag)
    else openBlock(web, kind, tag, 'joined')
  })

const item = named((web, tag) => {
  const around = top(web)?.kind
  push(web, around === 'joined' || around === 'mute' ? around : 'item', tag)
})

const figure = named((web, tag) => {
  const around = top(web)?.kind
  push(web, around === 'joined' || around === 'mute' ? around : 'figure', tag)
})

const table = named((web, tag) => {
  endCaption(web, tag.start)
  endsBlock(web, tag)
  startTable(web)
})

const row = named((web, tag) => {
  endsBlock(web, tag)
  startRow(web)
})

const cell = named((web, tag) => openCell(web, tag, ['colspan', 'rowspan']))

const zone = named((web, tag) => {
  openZone(web, tag)
  endsBlock(web, tag)
})

/** Frames of a page, unless they stand inside the article. */
const around = named((web, tag) => {
  if (web.isLenient || web.openZones.length > 0) endsBlock(web, tag)
  else {
    endsBlock(web, tag)
    web.skipped = 1
  }
})

const mute: Element<Web> = {open: (web, tag) => push(web, 'mute', tag), close}

const windowTitle: Element<Web> = {
  open: (web, tag) => push(web, 'mute', tag),
  close(web, tag, start, end) {
    web.windowTitle ||= stripMarkup(web.text.slice(tag.end, Math.min(start, tag.end + 1000)))
    close(web, tag, start, end)
  },
}

const skipped =
  'script style noscript template iframe object svg canvas audio video nav button select textarea dialog datalist menu input'

export const elements: ReadonlyMap<string, Element<Web>> = new Map<string, Element<Web>>([
  ...skipped.split(' ').map(name => [name, skip] as const),
  ...'div section header body form fieldset ul ol dl center address hgroup details blockquote tbody thead tfoot'
    .split(' ')
    .map(name => [name, container] as const),
  ...'h1 h2 h3 h4 h5 h6'.split(' ').map(name => [name, heading] as const),
  ['head', mute],
  ['title', windowTitle],
  ['meta', {open: takeMeta}],
  ['link', {open: takeLink}],
  ['main', zone],
  ['article', zone],
  ['footer', around],
  ['aside', around],
  ['p', paragraph],
  ['li', item],
  ['dt', block('item')],
  ['dd', block('item')],
  ['summary', block('paragraph')],
  ['pre', block('code')],
  ['figure', figure],
  ['figcaption', block('caption')],
  ['caption', block('caption')],
  ['table', table],
  ['tr', row],
  ['td', cell],
  ['th', cell],
  ['span', span],
  ...inlines,
])
