/** Sections of all kinds. */
import type {Role} from '../../model/document.ts'
import {argument, optional, star} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {add, closeAll, closeDraft, openDraft} from './drafts.ts'
import {enter} from './frames.ts'
import {countSection, startAppendix} from './numbering.ts'
import type {Reading, Stretch} from './state.ts'

export const headingCommands: Commands = [
  ...named('part chapter addchap', (reading, name, at) => section(reading, 0, at, name !== 'addchap')),
  ...named('section addsec bmhead bmsection centerheading', (reading, name, at) => section(reading, 1, at, name === 'section')),
  ['subsection', (reading, _name, at) => section(reading, 2, at, true)],
  ['subsubsection', (reading, _name, at) => section(reading, 3, at, true)],
  ...named('paragraph subparagraph minisec', runInSection),
  ['parttitle', (reading, _name, at) => section(reading, 1, at, false)],
  ...named('appendix appendices', reading => startAppendix(reading.numbering)),
  [
    'texorpdfstring',
    reading => {
      const printed = argument(reading)
      argument(reading)
      if (printed !== undefined) enter(reading, printed)
    },
  ],
]

/** Begins a heading whose text is a stretch of the source. */
export function openHeading(reading: Reading, title: Stretch, depth: number, at: number, trim = false): void {
  closeAll(reading)
  reading.headings++
  const draft = openDraft(reading, 'heading', {depth, at, trim})
  enter(reading, title, () => closeDraft(reading, draft))
}

/** Adds a heading that the source states by a command or environment of its own, in plain words. */
export function addHeading(reading: Reading, title: string, role: Role | undefined, at: number): void {
  closeAll(reading)
  reading.headings++
  reading.depth = 1 + reading.shift
  add(reading, 'heading', title, role === undefined ? {depth: reading.depth, at} : {depth: reading.depth, role, at})
}

function section(reading: Reading, level: number, at: number, numbered: boolean): void {
  const starred = star(reading)
  optional(reading)
  const title = argument(reading)
  if (title === undefined) return
  if (level === 0 && !reading.chapters) {
    reading.chapters = true
    reading.shift++
  }
  const depth = Math.max(1, level + reading.shift)
  if (numbered && !starred) countSection(reading.numbering, depth)
  reading.depth = depth
  openHeading(reading, title, depth, at)
}

/** `\paragraph{Loss.}`: one step below the section that it stands in, whatever levels are left out. */
function runInSection(reading: Reading, name: string, at: number): void {
  star(reading)
  optional(reading)
  const title = argument(reading)
  if (title === undefined) return
  const step = name === 'subparagraph' ? 2 : 1
  openHeading(reading, title, Math.max(1, reading.depth + step), at, true)
}
