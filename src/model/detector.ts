/** The contract of coded nouns: what word lists cannot find, a detector finds and names. */

/** Told of a stretch of words `[first, last)` and its name. */
export type Put = (name: string, first: number, last: number) => void

/** The words of one sentence; see `text/tokens.ts`. */
export interface DetectorInput {
  readonly count: number
  readonly words: readonly string[]
  /** What stands before each word: 0 nothing, 1 a comma or bracket, 2 a colon or semicolon. */
  readonly gaps: readonly number[]
}

/** Adds nouns to the phrase language: finds every `<name>` in a sentence. */
export interface Detector {
  /** All names that it may put. */
  readonly names: readonly string[]
  /** What it finds, for the docs; one sentence. */
  readonly about: string
  /** Whether a word, as it is written, may belong to what it finds. Sentences without such a word are passed by. */
  wakes(word: string): boolean
  find(tokens: DetectorInput, put: Put): void
}
