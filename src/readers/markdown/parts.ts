/** Parts of a MyST page: `+++ {"part": "data_availability"}` stands where other papers have a heading. */
import type {Span} from '../../model/document.ts'
import {runText} from '../shared/run-text.ts'
import {addBlock} from './blocks.ts'
import type {Page} from './page.ts'

/** The name of the part in its line. */
export const partName = /"part"\s*:\s*"([^"\n]+)"/

/** Below a title that stands in the text as `# …`. */
const depth = 2

/** Adds the name of the part as a heading; `line` is where it stands. */
export function addPart(page: Page, line: Span): void {
  const match = partName.exec(page.text.slice(line.start, line.end))
  if (match === null) return
  const [whole, name = ''] = match
  const start = line.start + match.index + whole.lastIndexOf(name)
  const run = runText()
  run.add(name.replaceAll(/[_-]/g, ' '), start)
  page.depth = depth
  addBlock(page, 'heading', run, {start, end: start + name.length}, depth)
}
