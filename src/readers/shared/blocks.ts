/** Writes blocks in reading order. A block opened inside another one (a footnote, a figure in a paragraph) comes right after it. */
import {MOST_BLOCKS} from '../../model/bounds.ts'
import type {Block, BlockKind, Cell, Role} from '../../model/document.ts'
import {addTo, dropBlank, newRun, type Run} from './run-text.ts'

export interface BlockWriter {
  /** Opens a block; text goes to it until it is closed or another one is opened inside it. */
  open(kind: BlockKind, start: number, more?: More): void
  /** Adds text to the innermost open block, `source` as in `RunText.add`; does nothing where none is open. */
  add(text: string, source: number | undefined): void
  /** Adds punctuation right after the last letter of the innermost open block. */
  addMark(text: string): void
  /** Closes the innermost open block and returns it; a block without text is dropped. */
  close(end: number): Block | undefined
  /** Number of blocks that are open now. */
  depth(): number
  /** Whether the innermost open block has text. */
  hasText(): boolean
  /** The last character of the innermost open block; empty where it has no text. */
  lastLetter(): string
  /** A heading that the source does not have in words. */
  heading(title: string, depth: number, role: Role | undefined, at: number): void
  /** Gives a role to the heading that was written last, if nothing has followed it and its words match; else `false`. */
  nameHeading(words: RegExp, role: Role | undefined): boolean
  blocks(): readonly Block[]
}

/** What else is known of a block when it is opened. */
interface More {
  readonly depth?: number
  readonly role?: Role | undefined
  readonly cell?: Cell | undefined
}

interface Draft {
  readonly slot: number
  readonly kind: BlockKind
  readonly start: number
  readonly depth: number
  readonly role: Role | undefined
  readonly cell: Cell | undefined
  readonly run: Run
}

export function blockWriter(): BlockWriter {
  /** A slot is taken when a block is opened and filled when it is closed. */
  const slots: (Block | undefined)[] = []
  const drafts: Draft[] = []
  let filled = 0

  function open(kind: BlockKind, start: number, more: More = {}): void {
    drafts.push({slot: slots.length, kind, start, depth: more.depth ?? 0, role: more.role, cell: more.cell, run: newRun()})
    slots.push(undefined)
  }

  function add(text: string, source: number | undefined): void {
    const draft = drafts[drafts.length - 1]
    if (draft !== undefined) addTo(draft.run, text, source)
  }

  function addMark(text: string): void {
    const run = drafts[drafts.length - 1]?.run
    if (run === undefined) return
    dropBlank(run)
    addTo(run, text, undefined)
  }

  function close(end: number): Block | undefined {
    const draft = drafts.pop()
    if (draft === undefined || draft.run.text === '') return undefined
    const block: Block = {
      kind: draft.kind,
      depth: draft.depth,
      text: draft.run.text.trimEnd(),
      file: 0,
      site: {kind: 'range', start: draft.start, end},
      anchors: draft.run.anchors,
      ...(draft.role !== undefined && {role: draft.role}),
      ...(draft.cell !== undefined && {cell: draft.cell}),
    }
    if (filled <= MOST_BLOCKS) slots[draft.slot] = block
    filled++
    return block
  }

  function heading(title: string, depth: number, role: Role | undefined, at: number): void {
    if (filled++ > MOST_BLOCKS) return
    slots.push({
      kind: 'heading',
      depth,
      text: title,
      file: 0,
      site: {kind: 'range', start: at, end: at},
      anchors: [],
      ...(role !== undefined && {role}),
    })
  }

  function lastLetter(): string {
    const run = drafts[drafts.length - 1]?.run
    return (run?.last === '' ? run.before : run?.last)?.at(-1) ?? ''
  }

  function nameHeading(words: RegExp, role: Role | undefined): boolean {
    const last = slots.at(-1)
    if (last?.kind !== 'heading' || !words.test(last.text)) return false
    if (role !== undefined) slots[slots.length - 1] = {...last, role}
    return true
  }

  // No getters: V8 keeps an object that has them as a slow table, and `add` is called for every run of text.
  return {
    open,
    add,
    addMark,
    close,
    depth: () => drafts.length,
    hasText: () => drafts.length > 0 && drafts[drafts.length - 1]?.run.text !== '',
    lastLetter,
    heading,
    nameHeading,
    blocks: () => slots.filter(block => block !== undefined),
  }
}
