/** Figures, tables and their captions. */
import {argument, optional, star} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {closeDraft, openDraft, write} from './drafts.ts'
import {enter} from './frames.ts'
import {type Counter, count, countPart, setCount, titles} from './numbering.ts'
import {raw} from './raw.ts'
import type {Environment, Reading, Stretch} from './state.ts'

export const floatCommands: Commands = [
  ...named('caption topcaption bottomcaption tablecaption tcaption', readCaption),
  [
    'captionof',
    (reading, _name, at) => {
      star(reading)
      const counter = raw(argument(reading))
      optional(reading)
      openCaption(reading, argument(reading), FLOATS.get(counter), at)
    },
  ],
  ...named('subcaption subfigcaption', (reading, _name, at) => {
    optional(reading)
    openCaption(reading, argument(reading), 'part', at)
  }),
  ...named('subfloat subfigure subtable', (reading, _name, at) => {
    const list = optional(reading)
    const caption = optional(reading) ?? list
    if (caption !== undefined) openCaption(reading, caption, 'part', at)
  }),
  [
    'setcounter',
    reading => {
      const name = raw(argument(reading))
      setCount(reading.numbering, name, Number(raw(argument(reading))))
    },
  ],
  // eLife: `\figsupp[short]{caption}{graphics}` and its kin.
  ...named('figsupp videosupp tabledata figdata videodata figsrccode floatfoot', (reading, _name, at) => {
    optional(reading)
    openCaption(reading, argument(reading), undefined, at)
  }),
]

/** Environments that float, by what they count. */
const FLOATS: ReadonlyMap<string, Counter> = new Map([
  ['figure', 'figure'],
  ['SCfigure', 'figure'],
  ['wrapfigure', 'figure'],
  ['sidewaysfigure', 'figure'],
  ['teaserfigure', 'figure'],
  ['fullwidthfigure', 'figure'],
  ['floatingfigure', 'figure'],
  ['table', 'table'],
  ['wraptable', 'table'],
  ['sidewaystable', 'table'],
  ['longtable', 'table'],
  ['threeparttable', 'table'],
  ['supertabular', 'table'],
  ['deluxetable', 'table'],
  ['algorithm', 'algorithm'],
  ['algorithm2e', 'algorithm'],
])

/** Whether an environment floats; its blocks then come after the paragraph in whose midst it stands. */
export function isFloat(name: string): boolean {
  return FLOATS.has(name.replace(/\*$/, '')) && !name.startsWith('longtable')
}

/** Begins a float; returns what to do at its end. */
export function beginFloat(reading: Reading, at: number): () => void {
  reading.numbering.parts = 0
  const draft = openDraft(reading, 'paragraph', {at})
  return () => closeDraft(reading, draft)
}

function readCaption(reading: Reading, _name: string, at: number): void {
  const plain = star(reading)
  optional(reading)
  openCaption(reading, argument(reading), plain ? undefined : enclosing(reading.environments), at)
}

/** What a caption counts at this point. */
function enclosing(environments: readonly Environment[]): Counter | 'part' | undefined {
  for (let index = environments.length - 1; index >= 0; index--) {
    const name = (environments[index] as Environment).name.replace(/\*$/, '')
    if (name === 'subfigure' || name === 'subtable') return 'part'
    const counter = FLOATS.get(name)
    if (counter !== undefined) return counter
  }
  return undefined
}

function openCaption(reading: Reading, caption: Stretch | undefined, counter: Counter | 'part' | undefined, at: number): void {
  if (caption === undefined) return
  const draft = openDraft(reading, 'caption', {at})
  const text = raw(caption)
  if (counter === 'part') {
    const letter = countPart(reading.numbering, enclosingFloat(reading))
    if (text.length > 0 && !/^\(?[a-zA-Z]\)/.test(text)) write(reading, `(${letter}) `)
  } else if (counter !== undefined) write(reading, `${titles[counter]} ${count(reading.numbering, counter)}. `)
  // The label alone is no caption.
  draft.filled = false
  enter(reading, caption, () => closeDraft(reading, draft))
}

function enclosingFloat(reading: Reading): Counter {
  const names = reading.environments.map(environment => FLOATS.get(environment.name.replace(/\*$/, '')))
  return names.findLast(counter => counter !== undefined) ?? 'figure'
}
