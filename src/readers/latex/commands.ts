/** What a command is to this reader. */
import type {Reading} from './state.ts'

/**
 * Acts on a command whose name was just read; `reading.frame` stands after the name. `name` comes without its
 * backslash, `at` is the offset of the backslash.
 */
export type Command = (reading: Reading, name: string, at: number) => void

/** Commands by name. Lists and not objects, since they are only put together: objects with a thousand keys are slow to make. */
export type Commands = readonly (readonly [name: string, command: Command])[]

/** One command under many names, written as words with white space between. */
export function named(names: string, command: Command): Commands {
  return names
    .trim()
    .split(/\s+/)
    .map(name => [name, command] as const)
}
