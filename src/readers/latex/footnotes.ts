/** Footnotes become items right after the block that refers to them. */
import {argument, optional} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {closeDraft, mayOpenDraft, openDraft} from './drafts.ts'
import {enter} from './frames.ts'
import type {Reading} from './state.ts'

export const footnoteCommands: Commands = [
  ...named('footnote footnotetext endnote endnotetext thanks tablefootnote fntext tnotetext tablenote blfootnote', readFootnote),
]

function readFootnote(reading: Reading, _name: string, at: number): void {
  optional(reading)
  const text = argument(reading)
  if (text === undefined) return
  if (!mayOpenDraft(reading)) {
    enter(reading, text)
    return
  }
  const {formula} = reading
  reading.formula = undefined
  const draft = openDraft(reading, 'item', {at})
  enter(reading, text, () => {
    closeDraft(reading, draft)
    reading.formula = formula
  })
}
