/** What one reading of one manuscript knows at any moment. Handlers change it step by step; nothing here acts. */
import type {BlockKind, Cell, Field, Gap, Role} from '../../model/document.ts'
import type {Library, TexFile} from './library.ts'
import type {Numbering, Reference} from './numbering.ts'

/** A part `[start, end)` of a file that is read as LaTeX. */
export interface Stretch {
  readonly file: TexFile
  readonly start: number
  readonly end: number
  /** What `#1`, `#2` … stand for in it; `undefined` for an optional argument that was not given. */
  readonly args: readonly (Stretch | undefined)[]
  /** Whether it stands in the definition of a macro, not in the text itself. */
  readonly inMacro: boolean
}

/** A stretch that is being read, from `pos` on. Frames lie on a stack instead of calls on the stack of JavaScript. */
export interface Frame {
  readonly file: TexFile
  pos: number
  end: number
  readonly args: readonly (Stretch | undefined)[]
  readonly inMacro: boolean
  /** Whether it is a whole file, which `\endinput` and `\end{document}` end. */
  readonly whole: boolean
  readonly onEnd: (() => void) | undefined
}

/** A piece of text of a block to be. */
export interface Run {
  readonly text: string
  readonly file: TexFile
  /** Offset in `file` from which on the text stands letter for letter; -1 for text that the reader adds. */
  readonly source: number
  readonly inMacro: boolean
  readonly blank: boolean
  /** A `\ref` whose number is known only at the end; `text` is then empty. */
  readonly reference: Reference | undefined
}

/** A block that is being written. `names` collects author names, `nothing` is text that LaTeX does not print. */
export interface Draft {
  kind: BlockKind | 'names' | 'nothing'
  depth: number
  role: Role | undefined
  runs: Run[]
  /** Whether `runs` hold more than blanks. */
  filled: boolean
  /** Blocks that come right after this one: its footnotes, and floats in the midst of it. */
  after: Finished[]
  /** Whether a full stop or colon at the end is left out (`\paragraph{Loss.}`). */
  readonly trim: boolean
  /** Where it was begun, and whether in the definition of a macro. */
  file: TexFile
  at: number
  inMacro: boolean
  /** Where the cell stands in its table, and over how many columns it goes. */
  cell: (Cell & {readonly wide: number}) | undefined
}

export interface Finished {
  readonly kind: BlockKind
  readonly depth: number
  readonly role: Role | undefined
  readonly runs: readonly Run[]
  readonly trim: boolean
  readonly file: TexFile
  readonly at: number
  readonly inMacro: boolean
  readonly cell?: Cell | undefined
}

/** An environment that was begun and not yet ended. */
export interface Environment {
  readonly name: string
  readonly onEnd: (() => void) | undefined
  /** What is read at its end, if the authors defined it. */
  readonly own: Stretch | undefined
}

/** A formula that is being read. */
export interface Formula {
  /** What ends it; `other` is an environment or an argument, which end by themselves. */
  readonly end: '$' | '$$' | ')' | ']' | 'other'
  /** Whether something was written, so that an operator has a left side. */
  filled: boolean
  /** Whether a space is due before the next sign; one that was `asked` for (`\,`) also at the end. */
  space: boolean
  asked: boolean
  /** Whether the last sign binds to the next: an opening bracket, a sign, a superscript. */
  open: boolean
  /** An operator that waits for its right side. */
  operator: string | undefined
  /** How many characters may still be written; display formulas leave a trace only. */
  room: number
}

export interface Parameter {
  readonly kind: 'mandatory' | 'optional' | 'star' | 'sign'
  /** What an optional argument is if it is not given. */
  readonly fallback?: Stretch
  /** What stands after the name for kind `sign` (`\def\tool/{CellNet}`). */
  readonly sign?: string
}

export interface Macro {
  readonly parameters: readonly Parameter[]
  readonly body: Stretch
  /** The command of LaTeX that it is another name for, by `\let`; the body is then not read. */
  readonly alias: string | undefined
  /** How a note between authors looks; see `author-notes.ts`. */
  readonly note: 'no' | 'yes' | 'if-named-after-author'
}

/** An environment defined by `\newenvironment`. */
export interface MacroEnvironment {
  readonly parameters: readonly Parameter[]
  readonly begin: Stretch
  readonly end: Stretch
}

export interface Acronym {
  readonly short: Stretch
  readonly long: Stretch
  used: boolean
}

export interface Reading {
  readonly library: Library
  readonly frames: Frame[]
  /** The top of `frames`. */
  frame: Frame
  readonly drafts: Draft[]
  /** The top of `drafts`. */
  draft: Draft
  readonly done: Finished[]
  readonly fields: Field[]
  readonly environments: Environment[]
  /** How often each environment is open. */
  readonly openNames: Map<string, number>
  formula: Formula | undefined
  /** Before `\begin{document}`, where only definitions and front matter count. */
  preamble: boolean
  bodySeen: boolean
  /** Between `\makeatletter` and `\makeatother`. */
  atLetters: boolean
  readonly macros: Map<string, Macro>
  readonly macroEnvironments: Map<string, MacroEnvironment>
  /** `\newif`, `\newboolean`, `\newtoggle`. */
  readonly flags: Map<string, boolean>
  /** For each open `\if…`: whether both branches are read, because its outcome is unknown. */
  readonly conditionals: ('chosen' | 'both')[]
  /** Environments that `\excludecomment` drops. */
  readonly excluded: Set<string>
  readonly acronyms: Map<string, Acronym>
  /** `\DeclareSIUnit`. */
  readonly units: Map<string, string>
  readonly numbering: Numbering
  /** Tables around this point; only cells of the outermost become blocks. */
  tables: number
  /** `\makecell` and the like around this point, where `\\` ends no row. */
  inCell: number
  /** Whether there are chapters, so that sections lie one step deeper. */
  chapters: boolean
  /** Added to the depth of headings: 1 inside an abstract, and below `\chapter`. */
  shift: number
  /** Depth of the last heading that was not a run-in one. */
  depth: number
  /** A section that ended without another beginning: the heading that running text needs now. */
  resume: string | undefined
  headings: number
  titled: boolean
  keywords: number
  authors: string[]
  /** Folders that `\import` and `\subfile` read from, innermost last; relative to the root's folder. */
  readonly folders: string[]
  /** Characters of children read so far, against the budget of `children.ts`. */
  included: number
  /** Characters of macros read so far, against the budget of `macros.ts`. */
  expanded: number
  /** Characters of text written so far: what goes beyond `MOST_TEXT` would be left out anyway. */
  written: number
  readonly tally: Tally
  readonly gaps: Set<Gap>
}

/** What the remarks count. */
export interface Tally {
  authorNotes: number
  deletions: number
  drawings: number
  readonly missing: Set<string>
  readonly refused: Set<string>
  readonly remarks: Set<string>
}
