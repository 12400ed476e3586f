/** The list of authors of a paper that has no YAML head: names between the title and the first section. */
import type {Block, Field} from '../../model/document.ts'
import {bylineIn} from '../shared/front-matter.ts'
import {isUsualHeading} from '../shared/heading-names.ts'

interface Front {
  readonly blocks: readonly Block[]
  readonly fields: readonly Field[]
}

/** A subtitle, a date or a running title may stand before the names; paragraphs of more characters are text. */
const longestLine = 250
const mostLines = 8

/** Marks the names as what they are, and keeps them as fields. `text` is that of the first file. */
export function withByline({blocks, fields}: Front, text: string): Front {
  if (fields.some(({pointer}) => pointer.startsWith('/authors/'))) return {blocks, fields}
  const lines = frontLines(blocks, text)
  const first = lines.findIndex(at => namesAt(blocks, at, text).length > 0)
  if (first === -1) return {blocks, fields}
  const shown = [...blocks]
  const names: Field[] = []
  // One name a paragraph is a list, too.
  for (const at of lines.slice(first)) {
    const block = blocks[at] as Block
    const found = namesAt(blocks, at, text)
    if (found.length === 0) break
    shown[at] = {...block, kind: 'item', role: 'authors'}
    for (const value of found) names.push({pointer: `/authors/${names.length}/name`, value, file: block.file, site: block.site})
  }
  return {blocks: shown, fields: [...fields, ...names]}
}

/** “**Cell Culture**” above prose is a heading, though it could be a name. */
function namesAt(blocks: readonly Block[], at: number, source: string): readonly string[] {
  const block = blocks[at] as Block
  const names = bylineIn(block.text)
  if (block.kind !== 'heading' || names.length > 2 || /\p{Lu}\./u.test(block.text) || blocks[at + 1]?.kind !== 'paragraph')
    return names
  const isItalic = block.site.kind === 'range' && /^[*_][^*_]/.test(source.slice(block.site.start, block.site.start + 2))
  return isItalic && names.length === 2 ? names : []
}

/** Indices of the short paragraphs below the title. */
function frontLines(blocks: readonly Block[], source: string): readonly number[] {
  const lines: number[] = []
  for (const [at, block] of blocks.entries()) {
    const {kind, text, depth} = block
    if (kind === 'title' || (at === 0 && kind === 'heading' && depth === 1 && !isUsualHeading(text))) continue
    if (kind === 'heading' && /^(?:list of )?authors?:?$/i.test(text)) continue
    const isShort = text.length <= longestLine || bylineIn(text).length > 0
    const isLine = kind === 'paragraph' || kind === 'item' || isEmphasised(block, source)
    if (!isLine || !isShort || lines.length === mostLines) return lines
    lines.push(at)
  }
  return lines
}

/** A line in bold or italics is read as a heading, until more is known. */
function isEmphasised({kind, text, site, file}: Block, source: string): boolean {
  return (
    kind === 'heading' && file === 0 && site.kind === 'range' && /[*_<]/.test(source.charAt(site.start)) && !isUsualHeading(text)
  )
}
