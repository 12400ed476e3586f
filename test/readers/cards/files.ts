/** The fixtures of model cards as sources, with their folder beside them. */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Field, Raw} from '../../../src/model/document.ts'
import {InputError} from '../../../src/model/errors.ts'
import type {Reader, Source} from '../../../src/model/reader.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'cards')

/** A fixture by its path; its siblings are the files of its folder and below, and of the folder above where `wide`. */
export function fixture(path: string, wide = false): Source {
  const base = dirname(join(folder, path))
  const top = wide ? dirname(base) : base
  return {
    path,
    bytes: readFileSync(join(folder, path)),
    sibling: relative => {
      const file = join(base, relative)
      return file.startsWith(`${top}/`) && existsSync(file) ? readFileSync(file) : undefined
    },
  }
}

/** A text as a source without siblings. */
export function given(text: string, path = 'rdf.yaml'): Source {
  return {path, bytes: new TextEncoder().encode(text)}
}

/** The text of a file of a document of fixtures. */
export function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

export function fieldAt(raw: Raw, pointer: string): Field['value'] | undefined {
  return raw.fields.find(field => field.pointer === pointer)?.value
}

/** `kind text` of each block, headings with their depth. */
export function outlineOf(raw: Raw): string[] {
  return raw.blocks.map(block => `${block.kind}${block.depth === 0 ? '' : ` ${block.depth}`}: ${block.text}`)
}

export async function errorOf(reader: Reader, source: Source): Promise<unknown> {
  try {
    await reader.read(source)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error
  }
  return undefined
}
