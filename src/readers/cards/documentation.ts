/** The text part of a bioimage.io card: a Markdown file in its folder, an address (which is never fetched), or text in place. */
import type {Source} from '../../model/reader.ts'
import {type CardFields, textSection} from './card-fields.ts'
import {type Companion, companion} from './companion.ts'

/**
 * What the field `documentation` (a string, or from 0.5.8 on a mapping with `source`) leads to.
 * Where the card names a text that cannot be looked at, a gap `cut-off` says that something is hidden.
 */
export async function documentation(source: Source, card: CardFields): Promise<Companion> {
  const pointer = card.at('/documentation/source') === undefined ? '/documentation' : '/documentation/source'
  const value = card.at(pointer)?.value
  if (typeof value !== 'string' || value.trim() === '') return none
  if (isText(value)) return {...none, blocks: textSection(card, 'Documentation', pointer)}
  if (/^[a-z][a-z\d+.-]+:/i.test(value)) return hidden(`the documentation stands at ${shown(value)} and was not fetched`)
  const path = inside(value)
  if (path === undefined) return hidden(`the documentation ${shown(value)} lies outside the folder of the card and was not read`)
  if (!/\.(md|markdown|txt)$/i.test(path)) return hidden(`the documentation ${shown(value)} is no Markdown and was not read`)
  return (await companion(source, path, 1)) ?? hidden(`the documentation ${shown(value)} was not found beside the card`)
}

const none: Companion = {files: [], blocks: [], gaps: [], remarks: []}

function hidden(remark: string): Companion {
  return {...none, gaps: ['cut-off'], remarks: [remark]}
}

function isText(value: string): boolean {
  return value.trim().includes('\n') || (value.trim().includes(' ') && !/\.\w{1,8}$/.test(value.trim()))
}

/** The path without `.` and `..`; `undefined` where it leaves the folder. */
function inside(path: string): string | undefined {
  const steps: string[] = []
  for (const step of path.trim().replaceAll('\\', '/').split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined
    if (step !== '.' && step !== '..') steps.push(step)
  }
  return steps[0] === '' ? undefined : steps.join('/')
}

function shown(path: string): string {
  return path.trim().slice(0, 200)
}
