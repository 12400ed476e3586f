/** Names of files that may be documents. */

/** The same paper in several formats is read in the one that loses least. */
const ranks = ['md', 'qmd', 'rmd', 'markdown', 'tex', 'ipynb', 'docx', 'odt', 'xml', 'nxml', 'html', 'htm', 'pdf', 'txt']

/** Whether the ending is one that documents have. */
export function isReadable(name: string): boolean {
  return rank(name) < ranks.length
}

/** The one of several files that loses least; `undefined` where none may be a document. */
export function bestOf(names: readonly string[]): string | undefined {
  return names.filter(isReadable).toSorted((left, right) => rank(left) - rank(right))[0]
}

/** Of files that differ only in their endings the best one, in the order of the names. */
export function onePerStem(names: readonly string[]): readonly string[] {
  const stems = new Map<string, string[]>()
  for (const name of names) stems.set(stemOf(name), [...(stems.get(stemOf(name)) ?? []), name])
  return [...stems.values()].flatMap(same => bestOf(same) ?? [])
}

/** A name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.\w+$/, '')
}

/** Files that lie in every repository and are no manuscripts. */
export function isSideFile(name: string): boolean {
  return sideFiles.test(name)
}

const sideFiles =
  /^(?:readme|licen[cs]e|copying|changelog|changes|history|news|contributing|contributors|authors|code[-_]of[-_]conduct|security|support|citation|requirements.*|install|todo|notice|data_license|pull_request_template|cmakelists)\b/i

function rank(name: string): number {
  const at = ranks.indexOf(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
  return at === -1 ? ranks.length : at
}
