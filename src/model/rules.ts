/** A ruleset with the functions that it needs beside its data. */
import type {Accepts, Ruleset} from './ruleset.ts'

export interface Rules {
  readonly ruleset: Ruleset
  readonly accepts: Accepts
}
