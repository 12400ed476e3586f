/** Reads a manuscript from its root: one loop over the stack of frames, whatever is nested in what. */
import {MOST_TEXT} from '../../model/bounds.ts'
import type {Role} from '../../model/document.ts'
import {CUT_REMARK} from '../shared/cut.ts'
import {closeAll} from './drafts.ts'
import {leave} from './frames.ts'
import type {Library, TexFile} from './library.ts'
import {makeNumbering} from './numbering.ts'
import {readFormula} from './read-formula.ts'
import {readText} from './read-text.ts'
import type {Draft, Frame, Reading} from './state.ts'

/** `preamble`: whether text counts only from `\begin{document}` on. */
export function run(library: Library, preamble: boolean): Reading {
  const reading = start(library, preamble)
  while (reading.frames.length > 0) {
    const {frame, formula} = reading
    if (frame.pos >= frame.end) leave(reading)
    else if (formula === undefined) readText(reading)
    else readFormula(reading, formula)
    if (reading.written > MOST_TEXT) {
      reading.gaps.add('cut-off')
      reading.tally.remarks.add(CUT_REMARK)
      break
    }
  }
  closeAll(reading)
  return reading
}

function start(library: Library, preamble: boolean): Reading {
  const root = library.files[0] as TexFile
  const frame: Frame = {file: root, pos: 0, end: root.text.length, args: [], inMacro: false, whole: true, onEnd: undefined}
  const draft: Draft = {
    kind: preamble ? 'nothing' : 'paragraph',
    depth: 0,
    role: undefined as Role | undefined,
    runs: [],
    filled: false,
    after: [],
    trim: false,
    file: root,
    at: 0,
    inMacro: false,
    cell: undefined,
  }
  return {
    library,
    frames: [frame],
    frame,
    drafts: [draft],
    draft,
    done: [],
    fields: [],
    environments: [],
    openNames: new Map(),
    formula: undefined,
    preamble,
    bodySeen: false,
    atLetters: false,
    macros: new Map(),
    macroEnvironments: new Map(),
    flags: new Map(),
    conditionals: [],
    excluded: new Set(),
    acronyms: new Map(),
    units: new Map(),
    numbering: makeNumbering(),
    tables: 0,
    inCell: 0,
    chapters: false,
    shift: 0,
    depth: 0,
    resume: undefined,
    headings: 0,
    titled: false,
    keywords: 0,
    authors: [],
    folders: [],
    included: 0,
    expanded: 0,
    written: 0,
    tally: {authorNotes: 0, deletions: 0, drawings: 0, missing: new Set(), refused: new Set(), remarks: new Set()},
    gaps: new Set(),
  }
}
