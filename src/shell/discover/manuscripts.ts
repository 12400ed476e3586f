/** The manuscript in a folder, by the names that people give it. */
import {type Format, kindOf} from '../../model/document.ts'
import {formatOf} from './cards.ts'
import {type Folder, type Found, inner, joined} from './folder.ts'
import {latexRoots} from './latex-roots.ts'
import {bestOf, isReadable, isSideFile, onePerStem, stemOf} from './names.ts'
import {project} from './projects.ts'
import {isSupplement} from './supplement-names.ts'
import {withSupplements} from './supplements.ts'

/** Folders in which people keep the paper of a project. */
const paperFolders = ['paper', 'manuscript', 'Manuscript', 'MANUSCRIPT', 'article', 'joss', 'JOSS', 'latex', 'tex']
/** Folders whose papers are not the one that is looked for. */
const otherFolders = /^(?:tests?|examples?|templates?|vendor|third[-_]party|site|dist|build|_build|output|lib|old)$/i

/** All manuscripts of the folder, or of a folder in it. `hasCards`: what else lies there may belong to the model cards. */
export function manuscripts(folder: Folder, hasCards: boolean): readonly Found[] {
  const own = ownManuscripts(folder)
  if (own.length > 0) return own
  for (const name of paperFolders) {
    const place = inner(folder, name)
    const found = place === undefined ? [] : ownManuscripts(place)
    if (found.length > 0) return found
    if (place !== undefined && loose(place).length > 0) return loose(place)
  }
  if (hasCards) return []
  const places = folder.folders.filter(name => !otherFolders.test(name)).map(name => inner(folder, name) as Folder)
  const inside = places.map(ownManuscripts).find(found => found.length > 0) ?? []
  if (inside.length > 0) return inside
  const found = loose(folder)
  const [only] = places
  return found.length === 0 && only !== undefined && places.length === 1 ? loose(only) : found
}

function ownManuscripts(folder: Folder): readonly Found[] {
  const found = project(folder)
  if (found !== undefined) return [found]
  // A paper for the Journal of Open Source Software.
  if (folder.files.includes('paper.md')) return withSupplements(folder, ['paper.md'], supplements(folder))
  const roots = latexRoots(folder)
  // What has a source in LaTeX is one of the roots, or a part of one.
  const besides = supplements(folder).filter(name => !folder.files.includes(`${stemOf(name)}.tex`))
  if (roots.length > 0) return withSupplements(folder, roots, besides)
  return named(folder)
}

/** `manuscript.docx` and the like; or sections that are numbered. */
function named(folder: Folder): readonly Found[] {
  const name = bestOf(
    folder.files.filter(
      file => /^(?:manuscript|main|paper|article|ms|preprint)(?:[-_ .].*)?\.\w+$/i.test(file) && !isSupplement(file),
    ),
  )
  if (name !== undefined && formatOf(folder, name) !== undefined) return withSupplements(folder, [name], supplements(folder))
  const sections = folder.files
    .filter(file => /^\d{1,3}[-_. ].*\.(?:md|qmd|Rmd)$/.test(file))
    .toSorted((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10))
  const found = sections.length > 1 ? joined(folder, sections, 'Markdown files') : undefined
  return found === undefined ? [] : [found]
}

/** What is left: every file of the folder that may be a document, one for each name. */
function loose(folder: Folder): readonly Found[] {
  const documents = folder.files.filter(name => isReadable(name) && isDocument(folder, name))
  const texts = documents.filter(name => !isSideFile(name))
  const chosen = texts.length > 0 ? texts : documents.filter(name => /^readme\b/i.test(name) && documents.length === 1)
  return withSupplements(folder, onePerStem(chosen), [])
}

/** Documents that are named as supplements are; also what only claims to be one, so that the report says it could not be read. */
function supplements(folder: Folder): readonly string[] {
  return folder.files.filter(name => isSupplement(name) && isReadable(name) && isText(formatOf(folder, name) ?? 'text'))
}

function isDocument(folder: Folder, name: string): boolean {
  const format = formatOf(folder, name)
  return format !== undefined && isText(format)
}

function isText(format: Format): boolean {
  return format !== 'rst' && kindOf(format) === 'manuscript'
}
