/** Title, authors and keywords: as blocks where they are text, as fields always. */

import type {Field, Site} from '../../model/document.ts'
import {startsCapital} from '../shared/letters.ts'
import {argument, group, optional, star} from './arguments.ts'
import {toBlock} from './blocks.ts'
import {type Commands, named} from './commands.ts'
import {closeDraft, NAME_END, openDraft, trimEnd, write} from './drafts.ts'
import {enter} from './frames.ts'
import {addHeading} from './headings.ts'
import {expand} from './macros.ts'
import type {Draft, Finished, Reading} from './state.ts'

export const frontMatterCommands: Commands = [
  ...named('title Title icmltitle papertitle', readTitle),
  ...named('author Author addauthor icmlauthor midlauthor secondlinename thirdlinename', readAuthors),
  ...named('and And AND', writeAnd),
  [
    'Name',
    reading => {
      const name = argument(reading)
      if (name === undefined) return
      if (reading.draft.kind !== 'names') {
        enter(reading, name)
        return
      }
      write(reading, NAME_START)
      enter(reading, name, () => write(reading, NAME_END))
    },
  ],
  ...named('keywords keyword Keywords Keyword', readKeywords),
  [
    'kwd',
    reading => {
      optional(reading)
      writeSeparator(reading)
    },
  ],
  ['sep', writeSeparator],
]

/** Between keywords. */
function writeSeparator(reading: Reading): void {
  if (!reading.draft.filled) return
  trimEnd(reading)
  write(reading, '; ')
}

/** Before a name that a class marks as such (`\Name{…}`); what is not marked is then no name. */
const NAME_START = '\u2064'

function readTitle(reading: Reading, _name: string, at: number): void {
  star(reading)
  optional(reading)
  const title = argument(reading)
  if (title === undefined) return
  // Supplements that come with a title of their own begin a new part.
  const draft = openDraft(reading, reading.titled ? 'heading' : 'title', {at, depth: reading.titled ? 1 : 0})
  enter(reading, title, () => {
    endTitle(reading, draft)
    // The same title for another class, between \ifdefined and \fi.
    if (
      draft.kind === 'heading' &&
      toBlock({...draft, kind: 'title'}, reading.numbering)?.text === reading.fields.find(isTitle)?.value
    ) {
      draft.filled = false
    }
    closeDraft(reading, draft)
  })
}

function isTitle(field: Field): boolean {
  return field.pointer === '/title'
}

/** Keeps the title as a field; the draft is still open. */
export function endTitle(reading: Reading, draft: Draft): void {
  if (draft.kind !== 'title' || reading.titled || !draft.filled) return
  const block = toBlock({...draft, kind: 'title'}, reading.numbering)
  if (block === undefined) return
  reading.titled = true
  reading.fields.push({pointer: '/title', value: block.text, file: block.file, site: block.site})
}

function readAuthors(reading: Reading, _name: string, at: number): void {
  star(reading)
  optional(reading)
  const names = argument(reading)
  group(reading)
  if (names === undefined) return
  const draft = openDraft(reading, 'names', {at})
  enter(reading, names, () => {
    keepNames(reading, draft)
    closeDraft(reading, draft)
  })
}

function keepNames(reading: Reading, draft: Draft): void {
  const text = draft.runs.map(run => run.text).join('')
  const marked = text.includes(NAME_START)
  for (const part of text.split(/[\u2063,;&]|\s+and\s+/)) {
    const name = part
      .replace(/[\u2064*†‡§¶∗\d]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (!isName(name) || marked !== part.includes(NAME_START)) continue
    const site = siteOf(draft, name)
    reading.fields.push({pointer: `/authors/${reading.authors.length}/name`, value: name, file: draft.file.index, site})
    reading.authors.push(name)
  }
}

/** Affiliations stand among the names in many templates. */
function isName(text: string): boolean {
  const parts = text.split(' ')
  const fits = parts.length >= 2 && parts.length <= 6 && text.length <= 60 && startsCapital(text)
  return fits && !/[@:/()]|\b(?:univ|dep|inst|lab|school|cent|hosp|facult|college|group|research)/i.test(text)
}

function siteOf(draft: Draft, name: string): Site {
  const lead = name.split(' ', 1)[0] as string
  const run = draft.runs.find(({text, source, file}) => source >= 0 && file === draft.file && text.includes(lead))
  if (run === undefined) return {kind: 'range', start: draft.at, end: draft.at}
  const start = run.source + run.text.indexOf(lead)
  return {kind: 'range', start, end: Math.min(start + name.length, run.source + run.text.length)}
}

function writeAnd(reading: Reading): void {
  write(reading, reading.draft.kind === 'names' ? NAME_END : ' and ')
}

/** `\keywords{a, b}`; in a body also `\keywords a, b` up to the end of the paragraph. */
function readKeywords(reading: Reading, name: string, at: number): void {
  const macro = reading.macros.get(name)
  if (macro !== undefined) {
    expand(reading, macro)
    return
  }
  optional(reading)
  const list = group(reading)
  addHeading(reading, 'Keywords', 'keywords', at)
  if (list === undefined) {
    reading.draft.kind = reading.preamble ? 'nothing' : 'paragraph'
    return
  }
  const draft = openDraft(reading, 'item', {at})
  enter(reading, list, () => {
    keepKeywords(reading, draft)
    closeDraft(reading, draft)
    reading.resume = 'Main text'
  })
}

/** Keeps what a list of keywords holds as fields; the draft is still open. */
export function keepKeywords(reading: Reading, draft: Draft | Finished): void {
  const block = toBlock({...draft, kind: 'item'}, reading.numbering)
  if (block === undefined) return
  for (const part of block.text.split(/[,;·•|]|\s\W\s/)) {
    const keyword = part.trim().replace(/\.$/, '')
    if (keyword === '') continue
    const {file, site} = block
    reading.fields.push({pointer: `/keywords/${reading.keywords++}`, value: keyword, file, site})
  }
}
