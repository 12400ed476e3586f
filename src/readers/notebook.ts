/** Jupyter notebooks (nbformat 3 and 4): Markdown and raw cells as text, code cells as code; outputs are left out. */
import type {Raw} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import type {Reader, Source} from '../model/reader.ts'
import {markdown} from './markdown/index.ts'
import {cellsOf} from './notebook/cells.ts'
import {joinCells} from './notebook/join.ts'
import {movedBlock, movedField} from './notebook/move.ts'
import {decode, lineStarts} from './shared/decode.ts'

export const notebook: Reader = {format: 'notebook', read}

/** Places lead into the JSON of the notebook. Throws `InputError` for broken JSON, with its line, and for JSON that is no notebook. */
async function read(source: Source): Promise<Raw> {
  const decoded = decode(source.bytes, source.path)
  const lines = lineStarts(decoded.text)
  checkJson(decoded.text, lines, source.path)
  const {cells, outputs} = cellsOf(decoded.text, source.path)
  const joined = joinCells(cells, decoded.text)
  if (joined.text.trim() === '')
    throw new InputError('no-text', 'this notebook has no text in its cells', {
      path: source.path,
      hint: 'Give the manuscript itself.',
    })
  const inner = await markdown.read({...source, bytes: new TextEncoder().encode(joined.text)})
  const remarks = [...decoded.remarks, ...inner.remarks]
  if (outputs > 0) remarks.push(`the outputs of ${outputs} ${outputs === 1 ? 'cell' : 'cells'} left out`)
  return {
    format: 'notebook',
    files: [{path: source.path, lines}, ...inner.files.slice(1)],
    blocks: inner.blocks.map(block => (block.file === 0 ? movedBlock(block, joined.map) : block)),
    fields: inner.fields.map(field => (field.file === 0 ? movedField(field, joined.map) : field)),
    gaps: [...decoded.gaps, ...inner.gaps],
    remarks,
  }
}

/** Throws `InputError` for what is no JSON, with line and column as far as the engine tells where. */
function checkJson(text: string, lines: readonly number[], path: string): void {
  try {
    JSON.parse(text)
  } catch (error) {
    const told = /position (\d+)/.exec(String(error))?.[1]
    const offset = told === undefined ? text.length : Number(told)
    const line = lines.findLastIndex(start => start <= offset) + 1
    const column = offset - (lines[line - 1] ?? 0) + 1
    throw new InputError('broken-json', 'the notebook is not valid JSON', {
      path,
      line,
      column,
      hint: 'Save it in Jupyter again.',
      cause: error,
    })
  }
}
