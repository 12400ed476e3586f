/** The contract between readers and the rest: bytes in, blocks and fields out. */
import type {Format, Raw} from './document.ts'

/** One file to read, and a window on the files beside it. */
export interface Source {
  /** As people name it; forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Belongs to the file before it: a supplement of a manuscript. */
  readonly isSupplement?: boolean
  /**
   * The bytes of another file of the same manuscript or card, by a path relative to this file's folder;
   * `undefined` where there is none, where it lies outside the folder that was given, or where nothing
   * but the bytes is known (standard input, a browser).
   */
  readonly sibling?: (relative: string) => Uint8Array | undefined
}

/**
 * Turns the bytes of one format into blocks and fields. Pure: no disk, clock, network or console.
 * Throws `InputError` when nothing can be read; states a `Gap` when a part cannot.
 */
export interface Reader {
  readonly format: Format
  read(source: Source): Raw | Promise<Raw>
}
