/** What a command is to this reader. */
import type {Reading} from './state.ts'

/**
 * Acts on a command whose name was just read; `reading.frame` stands after the name. `name` comes without its
 * backslash, `at` is the offset of the backslash.
 */
export type Command = (reading: Reading, name: string, at: number) => void

/** Commands by name. */
export type Commands = Readonly<Record<string, Command>>

/** One command under many names, written as words with white space between. */
export function named(names: string, command: Command): Commands {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map(name => [name, command]),
  )
}
