/** Revisions are read as accepted: packages `changes`, `soul`, `ulem`, and what latexdiff writes. */
import {argument, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {enter} from './frames.ts'

export const changeCommands: Commands = [
  ...named('deleted sout st xout DIFdel DIFdelFL cancel xcancel bcancel', reading => {
    optional(reading)
    if (argument(reading) !== undefined) reading.tally.deletions++
  }),
  [
    'replaced',
    reading => {
      optional(reading)
      const accepted = argument(reading)
      argument(reading)
      reading.tally.deletions++
      if (accepted !== undefined) enter(reading, accepted)
    },
  ],
  ...named('DIFadd DIFaddFL', reading => {
    const text = argument(reading)
    if (text !== undefined) enter(reading, text)
  }),
]
