/** Which files are supplements, and of which manuscript, by their names alone. Apart from their reading: every run of one file asks. */
import {basename, dirname} from 'node:path'
import {namesIn} from './disk.ts'
import {isReadable, onePerStem, stemOf} from './names.ts'

/**
 * `project`: the files of one paper, whose only manuscript owns every supplement;
 * `pile`: the papers of many, where a supplement that is named after nobody here belongs to nobody here.
 */
export type Gathering = 'project' | 'pile'

/** Names of the supplements that lie beside the manuscript at `path`. */
export function supplementsOf(path: string, gathering: Gathering): readonly string[] {
  return supplementsAmong(withoutParts(namesIn(dirname(path))), gathering).get(stemOf(basename(path))) ?? []
}

/** The supplements among the names of files, by the name without ending of the manuscript that they belong to. */
export function supplementsAmong(names: readonly string[], gathering: Gathering): ReadonlyMap<string, readonly string[]> {
  const papers = names.filter(isReadable)
  const mains = new Set(papers.filter(name => !isSupplement(name)).map(stemOf))
  const supplements = onePerStem(papers.filter(isSupplement))
  const owned = new Map<string, string[]>()
  for (const name of supplements.toSorted((left, right) => left.localeCompare(right, 'en', {numeric: true}))) {
    const owner = ownerOf(stemOf(name), [...mains], gathering)
    if (owner !== undefined) owned.set(owner, [...(owned.get(owner) ?? []), name])
  }
  return owned
}

/** Whether a file is named as supplements are: `supplement.docx`, `Smith_SI.pdf`, `S1_Text.docx`. */
export function isSupplement(name: string): boolean {
  const stem = stemOf(name)
  return forms.some(form => form.test(stem))
}

/** In LaTeX an appendix may be a part of the paper: by their names such files are no supplements. */
export function withoutParts(names: readonly string[]): readonly string[] {
  return names.filter(name => !(isSupplement(name) && /\.tex$/i.test(name)))
}

const forms = [
  /(?:^|[-_. ])(?:suppl?|supplement(?:s|ary|al)?|supporting|supp[-_. ]?info|esm|appendix|appendices)(?:[-_. ]|\d|$)/i,
  /(?:^|[-_. ])SI(?:[-_. ]|\d|$)/,
  /^S\d{1,2}[-_. ](?:text|appendix|file|methods|note)/i,
]

/** The manuscript whose name the supplement begins with, `smith.docx` for `smith_supplement.pdf`, or else the only one. */
function ownerOf(supplement: string, mains: readonly string[], gathering: Gathering): string | undefined {
  const named = mains.filter(main => supplement.startsWith(main) && !/^[\p{L}\p{N}]/u.test(supplement.slice(main.length)))
  if (named.length > 0) return named.toSorted((left, right) => right.length - left.length)[0]
  return mains.length === 1 && (gathering === 'project' || isNameless(supplement)) ? mains[0] : undefined
}

/** `supplement`, `S1_Text`, `SI`: nothing in the name says whose it is. */
function isNameless(supplement: string): boolean {
  return !/\p{L}/u.test(supplement.replace(plainWords, ''))
}

const plainWords =
  /suppl?(?:ement(?:s|ary|al)?)?|supporting|info(?:rmation)?|online|esm|appendi(?:x|ces)|materials?|methods?|notes?|texts?|files?|data|fig(?:ure)?s?|tables?|\bSI(?![a-z])|S(?=\d)/gi
