/** All commands that this reader knows. */
import {acronymCommands, acronymDefinitions} from './acronyms.ts'
import {authorNoteCommands} from './author-notes.ts'
import {changeCommands} from './changes.ts'
import {childCommands} from './children.ts'
import type {Command} from './commands.ts'
import {conditionalCommands} from './conditionals.ts'
import {definitionCommands} from './definitions.ts'
import {environmentCommands} from './environments.ts'
import {floatCommands} from './floats.ts'
import {footnoteCommands} from './footnotes.ts'
import {frontMatterCommands} from './front-matter.ts'
import {headingCommands} from './headings.ts'
import {linkCommands} from './links.ts'
import {algorithmCommands, listCommands} from './lists.ts'
import {abbreviationCommands, mathCommands} from './maths.ts'
import {elifeCommands, referenceCommands} from './references.ts'
import {runInCommands} from './run-in.ts'
import {signCommands} from './signs.ts'
import {siunitxCommands, unitDefinitions} from './siunitx.ts'
import {skipCommands} from './skipped.ts'
import {statementCommands} from './statements.ts'
import {tableCommands} from './tables.ts'
import {verbatimCommands} from './verbatim.ts'

/** Commands that work before `\begin{document}` too, where nothing is printed. */
export const early: ReadonlyMap<string, Command> = new Map([
  ...definitionCommands,
  ...conditionalCommands,
  ...acronymDefinitions,
  ...unitDefinitions,
  ...environmentCommands,
  ...childCommands,
  ...frontMatterCommands,
])

/** Commands that mean what they mean even where the authors define them anew. */
export const fixed: ReadonlyMap<string, Command> = new Map([
  ...verbatimCommands,
  ...tableCommands,
  ...listCommands,
  ...floatCommands,
  ...footnoteCommands,
  ...linkCommands,
  ...referenceCommands,
  ...headingCommands,
  ...abbreviationCommands,
])

/** Commands for which a definition of the authors comes first; of two with one name the later counts. */
export const soft: ReadonlyMap<string, Command> = new Map([
  ...skipCommands,
  ...signCommands,
  ...acronymCommands,
  ...siunitxCommands,
  ...changeCommands,
  ...algorithmCommands,
  ...elifeCommands,
  ...mathCommands,
  ...runInCommands,
  ...authorNoteCommands,
  ...statementCommands,
])
