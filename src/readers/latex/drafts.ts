/** Writes running text into blocks: where text goes, when a block ends, and which block comes after which. */
import {MOST_BLOCKS} from '../../model/bounds.ts'
import type {BlockKind, Role} from '../../model/document.ts'
import type {TexFile} from './library.ts'
import type {Reference} from './numbering.ts'
import type {Draft, Finished, Reading, Run, Stretch} from './state.ts'

/** Adds text to the current block; `source` is its offset in `from`, or -1 where the reader adds it. */
export function write(reading: Reading, text: string, source = -1, from: Pick<Run, 'file' | 'inMacro'> = reading.frame): void {
  const {draft} = reading
  if (draft.kind === 'nothing' || text === '') return
  reading.written += text.length
  const blank = text === ' ' || (text.charCodeAt(0) <= 0x20 && !/\S/.test(text))
  draft.runs.push({text, file: from.file, source, inMacro: from.inMacro, blank, reference: undefined})
  if (!blank) draft.filled = true
}

/** Adds a stretch letter for letter. */
export function writeStretch(reading: Reading, part: Stretch): void {
  write(reading, part.file.text.slice(part.start, part.end), part.start, part)
}

/** Adds a number that is known only when the whole manuscript was read. */
export function writeReference(reading: Reading, reference: Reference): void {
  const {draft, frame} = reading
  if (draft.kind === 'nothing' || draft.kind === 'names') return
  draft.runs.push({text: '', file: frame.file, source: -1, inMacro: frame.inMacro, blank: false, reference})
}

/** Takes the blanks at the end of the current block back. */
export function trimEnd(reading: Reading): void {
  const {runs} = reading.draft
  for (let last = runs.at(-1); last !== undefined && /\s$/.test(last.text); last = runs.at(-1)) {
    runs.pop()
    if (!last.blank) runs.push({...last, text: last.text.trimEnd()})
  }
}

/** The last character of the current block, empty at its start. */
export function lastSign(reading: Reading): string {
  return reading.draft.runs.at(-1)?.text.slice(-1) ?? ''
}

/** Ends a paragraph; in a heading, caption or cell it is only a space. */
export function endParagraph(reading: Reading): void {
  const {kind} = reading.draft
  if (kind === 'paragraph' || kind === 'item') flush(reading)
  else write(reading, ' ')
}

/** Ends the current block, if it holds anything, and begins another of its kind. */
export function flush(reading: Reading): void {
  const {draft} = reading
  if (draft.filled) {
    const {kind, depth, role, runs, trim, file, at, inMacro, cell} = draft
    const finished: Finished[] =
      kind === 'nothing' || kind === 'names' ? [] : [{kind, depth, role, runs, trim, file, at, inMacro, cell}]
    const {after} = draft
    draft.filled = false
    draft.after = []
    deliver(reading, finished.concat(after))
  }
  draft.runs = []
  draft.file = reading.frame.file
  draft.at = reading.frame.pos
  draft.inMacro = reading.frame.inMacro
}

/** Begins a block inside the current one, such as a footnote. `closeDraft` ends it. */
export function openDraft(reading: Reading, kind: Draft['kind'], options: DraftOptions = {}): Draft {
  const {depth = 0, role, trim = false, at = reading.frame.pos} = options
  const {file, inMacro} = reading.frame
  const draft: Draft = {kind, depth, role, runs: [], filled: false, after: [], trim, file, at, inMacro, cell: undefined}
  reading.drafts.push(draft)
  reading.draft = draft
  return draft
}

export interface DraftOptions {
  readonly depth?: number
  readonly role?: Role
  readonly trim?: boolean
  readonly at?: number
}

/** Ends a block that `openDraft` began, and all that were begun in it; nothing if it was ended already. */
export function closeDraft(reading: Reading, draft: Draft): void {
  if (!reading.drafts.includes(draft)) return
  while (reading.drafts.length > 1) {
    const top = reading.draft
    flush(reading)
    reading.drafts.pop()
    reading.draft = reading.drafts.at(-1) as Draft
    if (top === draft) return
  }
}

/** Whether another block may be begun inside the current one: hostile nesting is written in one go instead. */
export function mayOpenDraft(reading: Reading): boolean {
  return reading.drafts.length < DEEPEST
}

/** Ends whatever is open, as a heading does. */
export function closeAll(reading: Reading): void {
  while (reading.drafts.length > 1) closeDraft(reading, reading.draft)
  flush(reading)
}

/** Puts a block that was made at once after what is being written. */
export function add(reading: Reading, kind: BlockKind, text: string, options: DraftOptions = {}): void {
  const {depth = 0, role, trim = false, at = reading.frame.pos} = options
  const {file, inMacro} = reading.frame
  deliver(reading, [{kind, depth, role, runs: [added(text, file)], trim, file, at, inMacro}])
}

/** Between the names of authors in a draft of kind `names`: an invisible separator. */
export const NAME_END = '\u2063'

const DEEPEST = 24

function added(text: string, file: TexFile): Run {
  return {text, file, source: -1, inMacro: false, blank: false, reference: undefined}
}

/** Blocks made inside another wait until that one is finished. */
function deliver(reading: Reading, finished: readonly Finished[]): void {
  const outer = reading.drafts.findLast(draft => draft.filled)
  if (outer !== undefined) {
    for (const block of finished) outer.after.push(block)
    return
  }
  if (reading.done.length > MOST_BLOCKS) return
  for (const block of finished) {
    if (block.kind === 'heading' || block.kind === 'title') reading.resume = undefined
    else if (reading.resume !== undefined) {
      const {file, at} = block
      const runs = [added(reading.resume, file)]
      reading.done.push({kind: 'heading', depth: 1, role: undefined, runs, trim: false, file, at, inMacro: false})
      reading.resume = undefined
    }
    reading.done.push(block)
  }
}
