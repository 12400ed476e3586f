/** Supplements: what lies beside a manuscript and belongs to it. Items that stand only there are reported all the same. */
import {basename, dirname, join} from 'node:path'
import {namesIn, sourceAt} from './disk.ts'
import {fileAt} from './file.ts'
import {type Folder, type Found, single} from './folder.ts'

/** The manuscripts `names` of the folder, each with those of the files `beside` that are its supplements. */
export function withSupplements(folder: Folder, names: readonly string[], beside: readonly string[]): readonly Found[] {
  const mains = names.filter(name => !isSupplement(name))
  if (mains.length === 0) return names.map(name => single(folder, name))
  const supplements = beside.filter(isSupplement).toSorted((left, right) => left.localeCompare(right, 'en', {numeric: true}))
  const owned = new Map(supplements.map(name => [name, ownerOf(name, mains)]))
  const loose = names.filter(name => isSupplement(name) && owned.get(name) === undefined)
  return [
    ...mains.map(main =>
      joinedWith(
        folder,
        single(folder, main),
        supplements.filter(name => owned.get(name) === main),
      ),
    ),
    ...loose.map(name => single(folder, name)),
  ]
}

/** Names of the supplements that lie beside the manuscript at `path`. In LaTeX they may be parts of it, and are not named. */
export function supplementsOf(path: string): readonly string[] {
  return supplementsAmong(namesIn(dirname(path))).get(basename(path)) ?? []
}

/** The supplements among the names of files, by the manuscript that they belong to. */
export function supplementsAmong(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const papers = names.filter(name => /\.(?:md|qmd|tex|docx|odt|pdf|txt|html?|xml)$/i.test(name))
  const mains = papers.filter(name => !isSupplement(name))
  const found = new Map<string, string[]>()
  for (const name of papers.filter(name => isSupplement(name) && !/\.tex$/i.test(name))) {
    const owner = ownerOf(name, mains)
    if (owner !== undefined) found.set(owner, [...(found.get(owner) ?? []), name])
  }
  return found
}

/** The manuscript at `path` with its supplements as one document. */
export function fileWithSupplements(path: string): Found {
  const folder = dirname(path)
  return joinedWith({path: folder, root: folder, files: [], folders: []}, fileAt(path), supplementsOf(path))
}

/** Whether a file is named as supplements are: `supplement.docx`, `Smith_SI.pdf`, `S1_Text.docx`. */
export function isSupplement(name: string): boolean {
  const stem = stemOf(name)
  return (
    /(?:^|[-_. ])(?:suppl?|supplement(?:s|ary|al)?|supporting|supp[-_. ]?info|esm|appendix|appendices)(?:[-_. ]|\d|$)/i.test(
      stem,
    ) ||
    /(?:^|[-_. ])SI(?:[-_. ]|\d|$)/.test(stem) ||
    /^S\d{1,2}[-_. ](?:text|appendix|file|methods|note)/i.test(stem)
  )
}

/** The only manuscript, or the one whose name the supplement begins with: `smith.docx`, `smith_supplement.pdf`. */
function ownerOf(supplement: string, mains: readonly string[]): string | undefined {
  const [only] = mains
  if (mains.length === 1) return only
  const stem = stemOf(supplement)
  const own = mains.filter(main => stem.startsWith(stemOf(main)))
  return own.toSorted((left, right) => stemOf(right).length - stemOf(left).length)[0]
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, '')
}

/** A manuscript and its supplements as one document. */
export function joinedWith(folder: Folder, found: Found, supplements: readonly string[]): Found {
  if (supplements.length === 0) return found
  const parts = supplements.map(name => Object.assign(sourceAt(join(folder.path, name), folder.root), {isSupplement: true}))
  return {...found, parts: [...found.parts, ...parts], said: `${found.said} with ${supplements.join(', ')}`}
}
