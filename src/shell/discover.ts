/** Which documents a path holds: a file is one, a folder is searched by the conventions of the field. */
import {join} from 'node:path'
import {kindOf} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import {sniff} from '../readers/sniff.ts'
import {cards} from './discover/cards.ts'
import {kindAt, shown, sourceAt, unopened} from './discover/disk.ts'
import {fileAt} from './discover/file.ts'
import {type Folder, type Found, joined, openFolder} from './discover/folder.ts'
import {manuscripts} from './discover/manuscripts.ts'
import {isSupplement} from './discover/supplement-names.ts'
import {joinedWith, withSupplements} from './discover/supplements.ts'

export type {Found} from './discover/folder.ts'

/** What a path holds, in the order in which it is checked. */
export interface Discovery {
  readonly documents: readonly Found[]
  /** One sentence for each document that was searched for; empty where a file was given. */
  readonly found: readonly string[]
}

/**
 * `named`: the files and folders that the configuration of a folder names, relative to it.
 * Throws `InputError` where the folder is not there, cannot be read, or holds no document; a named file that cannot be opened
 * is a document that fails when it is read.
 */
export function discover(path: string, named?: readonly string[]): Discovery {
  if (kindAt(path) === 'file') return {documents: [fileAt(path)], found: []}
  const folder = openFolder(path, path)
  const documents = named === undefined ? search(folder) : fromNames(folder, named)
  return {documents, found: documents.map(({said}) => said).filter(said => said !== '')}
}

function search(folder: Folder): readonly Found[] {
  const models = cards(folder)
  const found = [...manuscripts(folder, models.length > 0), ...models]
  if (found.length > 0) return found
  throw new InputError('no-manuscript', 'no manuscript and no model card was found in this folder', {
    path: shown(folder.path),
    hint:
      'Looked for Manubot, Quarto, MyST, JOSS and LaTeX manuscripts, for manuscript.*, main.* and paper.*, for other documents (.md, .tex, ' +
      '.docx, .odt, .xml, .pdf, .html, .ipynb, .txt), and for rdf.yaml, bioimageio.yaml, metadata.json and README.md as model cards. ' +
      'Name the files in .reportoscope.yml, or give them as arguments.',
  })
}

/** Markdown and plain texts that are named together are one manuscript, in the order of their names; a supplement belongs to it. */
function fromNames(folder: Folder, named: readonly string[]): readonly Found[] {
  const found: Found[] = []
  const papers: string[] = []
  const texts: string[] = []
  for (const name of named) {
    const path = join(folder.path, name)
    try {
      take(name, path)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      // What is wrong with it is said when it is read.
      found.push({path, parts: [unopened(path, error)], said: ''})
    }
  }
  function take(name: string, path: string): void {
    if (kindAt(path) === 'folder') {
      found.push(...search(openFolder(path, folder.root)))
      return
    }
    const source = sourceAt(path, folder.root)
    const format = sniff(source)
    if (format === 'markdown' || format === 'text') texts.push(name)
    else if (kindOf(format) === 'manuscript') papers.push(name)
    else found.push({path: source.path, parts: [source], said: `named: ${source.path}`})
  }

  const text = texts.length === 0 ? undefined : joined(folder, texts, 'files')
  if (text === undefined) return [...withSupplements(folder, papers, []), ...found]
  const supplements = papers.filter(isSupplement)
  if (supplements.length < papers.length) return [text, ...withSupplements(folder, papers, []), ...found]
  return [
    joinedWith(
      folder.root,
      text,
      supplements.map(name => join(folder.path, name)),
    ),
    ...found,
  ]
}
