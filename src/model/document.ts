/**
 * A document as Reportoscope sees it: running text on one side, fields on the other.
 * Readers fill `Raw`; `text/build.ts` makes a `Document` of it. Nothing here knows rules.
 */

/** A half-open range `[start, end)` of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A point in a source file, as in unist: `line` and `column` from 1, `offset` from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Where something stands, as exactly as its format allows. `file` is the path as people name it, with forward slashes. */
export type Place =
  | {readonly kind: 'range'; readonly file: string; readonly start: Point; readonly end: Point}
  | {readonly kind: 'page'; readonly file: string; readonly page: number} // PDF, from 1
  | {readonly kind: 'paragraph'; readonly file: string; readonly paragraph: number} // DOCX and ODT, from 1

/** From offset `text` of a block on, its text runs in step with offset `source` of its file. */
export interface Anchor {
  readonly text: number
  readonly source: number
}

/** Where a block or field stands, before lines and columns are known: offsets into its source, a page, or a paragraph. */
export type Site =
  | {readonly kind: 'range'; readonly start: number; readonly end: number}
  | {readonly kind: 'page'; readonly page: number}
  | {readonly kind: 'paragraph'; readonly paragraph: number}

/**
 * What a block is. A `cell` is one cell of a table; `text/rows.ts` makes a `row` of those of one row, with the heads of the columns.
 * A `code` block is never evidence for prose.
 */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'caption' | 'cell' | 'row' | 'code'

/** One block of running text, as a reader hands it over. Readers make blocks; nothing else. */
export interface Block {
  readonly kind: BlockKind
  /** 1 for the outermost heading; 0 for everything that is not a heading. */
  readonly depth: number
  /** Link targets are part of the text: `GitHub <https://github.com/x/y>`. */
  readonly text: string
  /** Index into the files of the document. */
  readonly file: number
  readonly site: Site
  /** In order, by `text`; empty when the format has no source text (DOCX, PDF). */
  readonly anchors: readonly Anchor[]
  /** Role that the format itself states (JATS `sec-type`, a YAML key), if any. */
  readonly role?: Role
  /** Where a cell stands in its table, if the format says so. */
  readonly cell?: Cell
}

/** The row and the column of a cell in its table, both from 0, and over how many columns it goes; left out for one. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly wide?: number
}

/** A value of a model card, of front matter, or of article metadata. */
export interface Field {
  /** RFC 6901 JSON Pointer, such as `/training_data/id`. */
  readonly pointer: string
  /** A scalar (strings keep their source text: `1.10` stays `"1.10"`), or an empty list or mapping. */
  readonly value: FieldValue
  /** Index into the files of the document. */
  readonly file: number
  readonly site: Site
}
export type FieldValue = string | number | boolean | null | readonly [] | Readonly<Record<string, never>>

/** One source file of a document. */
export interface SourceFile {
  /** As people name it; forward slashes. */
  readonly path: string
  /** Offset of the first character of each line; empty for formats without source text. */
  readonly lines: readonly number[]
}

/** What a reader makes of one source, and all that a reader may say. */
export interface Raw {
  readonly format: Format
  /** The sources that were read, in the order of `Block.file`. The first is the one that was asked for. */
  readonly files: readonly SourceFile[]
  readonly blocks: readonly Block[]
  readonly fields: readonly Field[]
  readonly gaps: readonly Gap[]
  /** What a person should know about the reading (“read as Latin-1”); one sentence each. */
  readonly remarks: readonly string[]
}

/** A heading and all that stands under it. Section 0 is the document itself. */
export interface Section {
  readonly title: string
  /** 0 for the document itself, 1 for a top-level section. */
  readonly depth: number
  /** Index into `Document.sections`; `-1` only for the document itself. */
  readonly parent: number
  /** Role that the format states for this section, if any; what a title means is the ruleset's business. */
  readonly role?: Role
}

/** The unit in which evidence is looked for. */
export interface Sentence {
  /** Index into `Document.blocks`. */
  readonly block: number
  /** Where it stands in the text of its block. */
  readonly start: number
  readonly end: number
  /** Index into `Document.sections`. */
  readonly section: number
}

/** One document, whatever its format: running text on one side, fields on the other. */
export interface Document {
  readonly path: string
  readonly format: Format
  readonly kind: DocumentKind
  /** SHA-256 of the bytes of all its files in order, in hex. */
  readonly sha256: string
  readonly files: readonly SourceFile[]
  /** In reading order, normalised. */
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly fields: readonly Field[]
  /** What the reader could not recover. Hidden text turns `missing` into `unclear`; `no-headings` lifts `in`. */
  readonly gaps: readonly Gap[]
  readonly remarks: readonly string[]
  readonly words: number
}

export type DocumentKind = 'manuscript' | 'model-card'

const cardFormats: ReadonlySet<Format> = new Set(['bioimageio', 'huggingface', 'monai'])

export function kindOf(format: Format): DocumentKind {
  return cardFormats.has(format) ? 'model-card' : 'manuscript'
}

export type Format =
  | 'markdown'
  | 'manubot'
  | 'text'
  | 'latex'
  | 'jats'
  | 'tei'
  | 'docx'
  | 'odt'
  | 'pdf'
  | 'html'
  | 'notebook'
  | 'rst'
  | 'bioimageio'
  | 'huggingface'
  | 'monai'

/**
 * What a document does not let us see:
 * `no-text` (a scan), `cut-off` (the file ends early or a part is unreadable), `no-headings`,
 * `part` (a methods section alone, an abstract alone), `encoding` (characters were guessed).
 */
export type Gap = 'no-text' | 'cut-off' | 'no-headings' | 'part' | 'encoding'

/** A role of a section, such as `methods`. Which ones exist is defined by `rules/sections.yaml`. */
export type Role = string
