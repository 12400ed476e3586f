/** Manuscripts of writing tools: each knows from its own settings which files make the text, and in which order. */
import {join} from 'node:path'
import {InputError} from '../../model/errors.ts'
import {sourceAt} from './disk.ts'
import {type Folder, type Found, inner, isRecord, joined, settings, single} from './folder.ts'
import {isSideFile} from './names.ts'

/** The manuscript of a tool in this folder; `undefined` where it is none. */
export function project(folder: Folder): Found | undefined {
  return manubot(folder) ?? quarto(folder) ?? myst(folder) ?? jupyterBook(folder) ?? rxivMaker(folder) ?? showYourWork(folder)
}

const numbered = /^\d+[\w.-]*\.md$/

/** Manubot: `content/00.front-matter.md`, `content/01.abstract.md` …, and `content/metadata.yaml`. */
function manubot(folder: Folder): Found | undefined {
  const content = isManubot(folder) ? folder : inner(folder, 'content')
  if (content === undefined || !isManubot(content)) return undefined
  const texts = content.files.filter(name => numbered.test(name))
  const found = joined(content, ['metadata.yaml', ...texts], 'files')
  const said = `manuscript: ${found?.path ?? ''}/ (${texts.length} Markdown files)`
  return found === undefined ? undefined : {...found, hint: 'manubot', said}
}

function isManubot({files}: Folder): boolean {
  return files.includes('metadata.yaml') && files.some(name => numbered.test(name))
}

/** Quarto: the chapters of a book, the article of a manuscript project, or `index.qmd`. */
function quarto(folder: Folder): Found | undefined {
  const name = folder.files.find(file => /^_quarto\.ya?ml$/.test(file))
  const {book, manuscript} = name === undefined ? {} : settings(folder, name)
  if (isRecord(book)) {
    const found = joined(folder, [...chaptersOf(book.chapters), ...chaptersOf(book.appendices)], 'chapters')
    if (found !== undefined) return found
  }
  const article = isRecord(manuscript) && typeof manuscript.article === 'string' ? [manuscript.article] : []
  const usual = ['index.qmd', 'manuscript.qmd', 'paper.qmd', 'article.qmd', 'index.Rmd', 'manuscript.Rmd', 'paper.Rmd']
  return joined(folder, [...article, ...usual.filter(file => folder.files.includes(file))].slice(0, 1), 'files')
}

/** Chapters stand as names or in parts. */
function chaptersOf(chapters: unknown): readonly string[] {
  if (typeof chapters === 'string') return [chapters]
  if (Array.isArray(chapters)) return chapters.flatMap(chaptersOf)
  if (!isRecord(chapters)) return []
  const own = [chapters.part, chapters.file, chapters.href].filter(name => typeof name === 'string' && /\.\w+$/.test(name))
  return [...(own as string[]), ...chaptersOf(chapters.chapters)]
}

/** MyST: the table of contents in `myst.yml`, which also names the authors. */
function myst(folder: Folder): Found | undefined {
  const name = folder.files.find(file => /^myst\.ya?ml$/.test(file))
  if (name === undefined) return undefined
  const {project: settled} = settings(folder, name)
  const entries = isRecord(settled) ? entriesOf(settled.toc) : []
  const pages = pagesOf(folder, isRecord(settled) && Array.isArray(settled.exclude) ? settled.exclude : [])
  const found = joined(folder, entries.length > 0 ? entries : pages, 'files')
  if (found === undefined) return undefined
  try {
    return {...found, parts: [...found.parts, sourceAt(join(folder.path, name), folder.root)]}
  } catch (error) {
    // Settings that lie outside of the folder are no reason to leave the text unread.
    if (error instanceof InputError) return found
    throw error
  }
}

/**
 * The pages of a MyST project without a table of contents: `index.md` first, the others by name, as MyST itself takes them.
 * None where no page is named as a paper’s first one is: it may be the documentation of a program.
 */
function pagesOf({files}: Folder, excluded: readonly unknown[]): readonly string[] {
  const pages = files.filter(name => name.endsWith('.md') && !isSideFile(name) && !excluded.includes(name))
  const first = ['index.md', 'main.md', 'paper.md', 'article.md', 'manuscript.md'].find(name => pages.includes(name))
  if (first === undefined) return []
  const others = pages.filter(name => name !== first)
  return [first, ...others.toSorted((left, right) => left.localeCompare(right, 'en', {numeric: true}))]
}

/** Jupyter Book: `_toc.yml` names files without their ending. */
function jupyterBook(folder: Folder): Found | undefined {
  if (!folder.files.includes('_toc.yml')) return undefined
  const {root, ...others} = settings(folder, '_toc.yml')
  const names = [...(typeof root === 'string' ? [root] : []), ...entriesOf(others)]
  return joined(
    folder,
    names.flatMap(name => (/\.\w+$/.test(name) ? [name] : [`${name}.md`, `${name}.ipynb`])),
    'files',
  )
}

function entriesOf(toc: unknown): readonly string[] {
  if (Array.isArray(toc)) return toc.flatMap(entriesOf)
  if (!isRecord(toc)) return []
  const own = typeof toc.file === 'string' ? [toc.file] : []
  return [...own, ...['parts', 'chapters', 'sections', 'children'].flatMap(key => entriesOf(toc[key]))]
}

/** Rxiv-Maker: `01_MAIN.md` and its supplement. */
function rxivMaker(folder: Folder): Found | undefined {
  const place = folder.files.includes('01_MAIN.md') ? folder : inner(folder, 'MANUSCRIPT')
  return place?.files.includes('01_MAIN.md') === true
    ? joined(place, ['01_MAIN.md', '02_SUPPLEMENTARY_INFO.md'], 'Markdown files')
    : undefined
}

/** showyourwork!: `src/tex/ms.tex`. */
function showYourWork(folder: Folder): Found | undefined {
  const tex = join('src', 'tex', 'ms.tex')
  const source = inner(folder, 'src')
  return source !== undefined && inner(source, 'tex')?.files.includes('ms.tex') === true ? single(folder, tex) : undefined
}
