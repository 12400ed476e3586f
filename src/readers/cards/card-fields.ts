/** What the readers of model cards share: a file of fields, and blocks made of its texts. */
import type {Block, Field} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import {lineColumn} from '../shared/yaml-errors.ts'
import {type YamlShift, yamlFields} from '../shared/yaml-fields.ts'
import {scalarBlocks} from './scalar-text.ts'

/** The fields of one file or header whose outermost value is a mapping. */
export interface CardFields {
  /** As it was read: the whole file, decoded. */
  readonly text: string
  readonly path: string
  /** The outermost keys and their values as plain data; numbers are strings. */
  readonly head: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
  readonly at: (pointer: string) => Field | undefined
  readonly remarks: readonly string[]
}

/** Reads YAML or JSON that stands at `shift` in the file `text`. Throws `InputError`, also where the outermost value is no mapping. */
export function cardFields(text: string, path: string, yaml: string, shift: YamlShift): CardFields {
  const isJson = yaml.trimStart().startsWith('{')
  // JSON may be indented with tabs, YAML may not; a space is as long as a tab, so all places stay true.
  const {fields, value, remarks} = yamlFields(isJson ? yaml.replaceAll('\t', ' ') : yaml, path, shift)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'a list' : value === null ? 'nothing' : 'plain text'
    throw new InputError('not-a-mapping', `a mapping of keys to values was expected, but this is ${found}`, {
      path,
      line: shift.line + 1,
      column: 1,
    })
  }
  const byPointer = new Map(fields.map(field => [field.pointer, field]))
  return {text, path, head: value as Record<string, unknown>, fields, at: pointer => byPointer.get(pointer), remarks}
}

/** A heading in plain words and the text of a field under it; nothing where the field is absent, empty or no text. */
export function textSection(card: CardFields, title: string, pointer: string): readonly Block[] {
  const field = card.at(pointer)
  const paragraphs = field === undefined ? [] : scalarBlocks(card.text, field, 'paragraph')
  const first = paragraphs[0]
  if (first?.site.kind !== 'range') return []
  const site = {...first.site, end: first.site.start}
  return [{kind: 'heading', depth: 1, text: title, file: first.file, site, anchors: []}, ...paragraphs]
}

/** The text of a field as the title of the card. */
export function titleBlock(card: CardFields, pointer: string): readonly Block[] {
  const field = card.at(pointer)
  return field === undefined ? [] : scalarBlocks(card.text, field, 'title').slice(0, 1)
}

/** For error details: the file, and the line and column of a field where it is known. */
export function placeOf(
  card: CardFields,
  pointer: string,
): {readonly path: string; readonly line?: number; readonly column?: number} {
  const site = card.at(pointer)?.site
  return site?.kind === 'range' ? {path: card.path, ...lineColumn(card.text, site.start)} : {path: card.path}
}
