/** What is wrong with a text that should be YAML, in words for the person who wrote it. */
import type {YAMLParseError} from 'yaml'
import {InputError} from '../../model/errors.ts'
import {oneLine} from './one-line.ts'

/** An `InputError` for the first of the library's errors (at least one). `lineShift` counts the lines before `text` in its file. */
export function unreadableYaml(errors: readonly YAMLParseError[], text: string, path: string, lineShift: number): InputError {
  const first = errors.reduce((best, error) => (error.pos[0] < best.pos[0] ? error : best))
  const {line, column} = lineColumn(text, first.pos[0])
  const details = {path, line: line + lineShift, column, cause: first}
  if (first.code === 'RESOURCE_EXHAUSTION')
    return new InputError('too-deep', 'nested too deeply to be read', {
      ...details,
      hint: 'Is this a model card or a configuration?',
    })
  const known = explanations.find(({message}) => message.test(first.message))
  const language = text.trimStart().startsWith('{') ? 'JSON' : 'YAML'
  const message = `not valid ${language}: ${known?.says ?? oneLine(uncapitalised(first.message))}`
  return new InputError('broken-yaml', message, known === undefined ? details : {...details, hint: known.hint})
}

/** Line and column (both from 1) of an offset of `text`. */
export function lineColumn(text: string, offset: number): {readonly line: number; readonly column: number} {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return {line, column: offset - start + 1}
}

/** The mistakes that real cards hold, which the library names by the grammar. */
const explanations: readonly {readonly message: RegExp; readonly says: string; readonly hint: string}[] = [
  {message: /^Tabs are not allowed/, says: 'a tab is used for indentation', hint: 'Indent with spaces.'},
  {
    message: /^Implicit (map )?keys need/,
    says: 'this line is no “key: value”',
    hint: 'Is the colon missing, or the space after it?',
  },
  {
    message: /^Nested mappings are not allowed/,
    says: 'a second key follows this value, in its line or indented below it',
    hint: 'Align the key with its neighbours, or put quotes around text that contains “: ”.',
  },
  {
    message: /^All (mapping|sequence) items must start/,
    says: 'this line is not aligned with its neighbours',
    hint: 'Indent all keys of a mapping, and all items of a list, by the same number of spaces.',
  },
  {
    message: /^Sequence item without - indicator/,
    says: 'this line is indented like the “-” of the list above, but has none',
    hint: 'Indent the keys of a list item deeper than its “-”.',
  },
  {
    message: /^Missing closing ['"]quote/,
    says: 'a quoted text is not closed before this point',
    hint: 'Close the quote, and indent the lines of a quoted text deeper than its key.',
  },
  {
    message: /^Comments must be separated/,
    says: 'a “#” stands without a space before it',
    hint: 'Put a space before a comment, or quotes around the text.',
  },
  {
    message: /must (be sufficiently indented and )?end with/,
    says: 'a bracket is not closed before this point',
    hint: 'Close the bracket, and indent the lines between brackets deeper than their key.',
  },
  {
    message: /^Missing , (or : )?between/,
    says: 'a comma is missing before this entry',
    hint: 'Put a comma between the entries of a list or mapping in brackets.',
  },
  {message: /^Plain value cannot start/, says: 'a value begins with a reserved sign', hint: 'Put quotes around the value.'},
]

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
