/** `\begin` and `\end`. */
import {group, optional} from './arguments.ts'
import type {Commands} from './commands.ts'
import {flush} from './drafts.ts'
import {beginFloat, isFloat} from './floats.ts'
import {beginFormula, endFormula} from './formula.ts'
import {enter, leaveFile} from './frames.ts'
import {addHeading} from './headings.ts'
import {beginList, beginPandocReferences, beginReferences} from './lists.ts'
import {mayExpand, readArguments} from './macros.ts'
import {count} from './numbering.ts'
import {raw} from './raw.ts'
import {skipShape} from './skipped.ts'
import type {Environment, Reading} from './state.ts'
import {beginStatement} from './statements.ts'
import {beginTable} from './tables.ts'
import {readVerbatim} from './verbatim.ts'

export const environmentCommands: Commands = [
  [
    'begin',
    (reading, _name, at) => {
      const name = raw(group(reading))
      if (name === 'document') beginDocument(reading)
      else if (!readVerbatim(reading, name, at) && (!reading.preamble || name === 'abstract')) begin(reading, name, at)
    },
  ],
  [
    'end',
    reading => {
      const name = raw(group(reading))
      if (name === 'document') leaveFile(reading)
      else if (!reading.preamble || name === 'abstract') end(reading, name)
    },
  ],
  [
    'excludecomment',
    reading => {
      reading.excluded.add(raw(group(reading)))
    },
  ],
]

const LISTS = new Set(
  `itemize enumerate description compactitem compactenum inparaenum tasks todolist addendum tablenotes itemize* enumerate*
  algorithmic`.split(/\s+/),
)

/** Environments of display mathematics; `equation` and its kin are numbered. */
const MATHS =
  /^(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|dmath|xalignat|IEEEeqnarray|empheq)\*?$/

/** Arguments of environments that print none of them, as `skipShape` reads them. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['minipage', 'ooom'],
  ['subfigure', 'om'],
  ['subtable', 'om'],
  ['wrapfigure', 'omom'],
  ['wraptable', 'omom'],
  ['SCfigure', 'oo'],
  ['floatingfigure', 'om'],
  ['multicols', 'm'],
  ['multicols*', 'm'],
  ['adjustwidth', 'mm'],
  ['adjustwidth*', 'mm'],
  ['adjustbox', 'm'],
  ['varwidth', 'om'],
  ['spacing', 'm'],
  ['CSLReferences', 'mm'],
  ['array', 'om'],
  ['alignat', 'm'],
  ['alignat*', 'm'],
  ['alignedat', 'm'],
  ['IEEEeqnarray', 'om'],
  ['rotate', 'm'],
  ['turn', 'm'],
])

function beginDocument(reading: Reading): void {
  reading.preamble = false
  reading.bodySeen = true
  reading.atLetters = false
  if (reading.drafts.length === 1) reading.draft.kind = 'paragraph'
}

function begin(reading: Reading, name: string, at: number): void {
  const {onEnd, own} = beginKind(reading, name, at)
  reading.environments.push({name, onEnd, own})
  reading.openNames.set(name, (reading.openNames.get(name) ?? 0) + 1)
}

function end(reading: Reading, name: string): void {
  const top = reading.environments.at(-1)
  if (top?.name === name && top.own !== undefined && mayExpand(reading, top.own))
    enter(reading, top.own, () => close(reading, name))
  else close(reading, name)
}

/** Ends an environment and all that its author forgot to end in it; nothing if it is not open. */
function close(reading: Reading, name: string): void {
  if ((reading.openNames.get(name) ?? 0) === 0) return
  for (;;) {
    const environment = reading.environments.pop()
    if (environment === undefined) return
    reading.openNames.set(environment.name, (reading.openNames.get(environment.name) ?? 1) - 1)
    environment.onEnd?.()
    if (environment.name === name) return
  }
}

type Begun = Pick<Environment, 'onEnd' | 'own'>

function beginKind(reading: Reading, name: string, at: number): Begun {
  const known = beginKnown(reading, name, at)
  if (known !== undefined) return {onEnd: known, own: undefined}
  const own = reading.macroEnvironments.get(name)
  if (own !== undefined) {
    const args = readArguments(reading, own.parameters)
    if (!mayExpand(reading, own.begin)) return {onEnd: undefined, own: undefined}
    enter(reading, {...own.begin, args})
    return {onEnd: undefined, own: {...own.end, args}}
  }
  if (reading.formula === undefined) {
    skipOptions(reading)
    if (BREAKS.test(name)) {
      flush(reading)
      return {onEnd: () => flush(reading), own: undefined}
    }
  }
  return {onEnd: undefined, own: undefined}
}

/** What to do at the end of an environment that this reader knows; `undefined` for any other. */
function beginKnown(reading: Reading, name: string, at: number): (() => void) | undefined {
  if (MATHS.test(name)) return beginMaths(reading, name)
  const shape = SHAPES.get(name)
  if (reading.formula !== undefined) {
    skipShape(reading, shape ?? 'o')
    return nothing
  }
  const begun = beginTable(reading, name, at) ?? beginStatement(reading, name, at)
  if (begun !== undefined) return begun
  if (shape !== undefined) skipShape(reading, shape)
  else if (isFloat(name) || LISTS.has(name)) skipOptions(reading)
  if (isFloat(name)) return beginFloat(reading, at)
  if (LISTS.has(name)) return beginList(reading)
  if (name === 'thebibliography') {
    group(reading)
    return beginReferences(reading, at)
  }
  if (name === 'CSLReferences') return beginPandocReferences(reading, at)
  if (name === 'appendixbox') return beginAppendixBox(reading, at)
  if (name === 'minipage') return beginBox(reading)
  return shape === undefined ? undefined : nothing
}

/** A box with lines of its own; in a table `\\` then ends no row. */
function beginBox(reading: Reading): () => void {
  reading.inCell++
  return () => {
    reading.inCell--
  }
}

const nothing = (): void => {}

/** Environments that begin a paragraph of their own. */
const BREAKS = /^(?:quote|quotation|center|flushleft|flushright|theorem|lemma|proof|definition|remark)$/

function beginMaths(reading: Reading, name: string): () => void {
  skipShape(reading, SHAPES.get(name) ?? '')
  const outer = reading.formula
  const formula = beginFormula(reading, 'other')
  if (!name.endsWith('*') && name !== 'math' && name !== 'displaymath') count(reading.numbering, 'equation')
  return () => {
    if (reading.formula === formula) endFormula(reading, outer)
  }
}

/** Placement and settings: `[htbp]`, `[width=…]`; a name, as in `\begin{theorem}[Bayes]`, is text. */
function skipOptions(reading: Reading): void {
  const {frame} = reading
  const {pos} = frame
  const options = optional(reading)
  if (options === undefined || reading.frame !== frame) return
  if (!/^[!htbpHcCTBlr\d]*$|[=\\]/.test(raw(options))) frame.pos = pos
}

/** eLife’s appendices: boxes that are printed with a heading of their own. */
function beginAppendixBox(reading: Reading, at: number): () => void {
  addHeading(reading, `Appendix ${count(reading.numbering, 'appendix')}`, undefined, at)
  reading.shift++
  return () => {
    reading.shift--
    flush(reading)
  }
}
