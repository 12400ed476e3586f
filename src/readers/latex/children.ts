/** `\input`, `\include`, `\subfile`, `\import`: the files that a manuscript is put together from. */
import {argument, group, optional, peek, skipBlank} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {closeAll, endParagraph, write} from './drafts.ts'
import {enterFile, stretch} from './frames.ts'
import type {TexFile} from './library.ts'
import {raw} from './raw.ts'
import type {Reading} from './state.ts'

export const childCommands: Commands = [
  ...named('input include subfile subfileinclude loadglsentries', (reading, name) => readChild(reading, name, readPath(reading))),
  ...named('import subimport inputfrom includefrom subinputfrom subincludefrom', (reading, name) => {
    const folder = raw(group(reading))
    readImport(reading, name, folder, raw(group(reading)))
  }),
  [
    'InputIfFileExists',
    (reading, name) => {
      const path = raw(group(reading))
      group(reading)
      group(reading)
      if (locate(reading, path) !== undefined) readChild(reading, name, path)
    },
  ],
  ['bibliography', reading => readBibliography(reading, raw(argument(reading)))],
  [
    'printbibliography',
    reading => {
      optional(reading)
      readBibliography(reading, '')
    },
  ],
  [
    'endinput',
    reading => {
      const frame = reading.frames.findLast(({whole}) => whole)
      if (frame !== undefined) frame.pos = frame.end
    },
  ],
]

/** `\input{intro}` or the older `\input intro`. */
function readPath(reading: Reading): string {
  if (peek(reading) === '{') return raw(group(reading))
  skipBlank(reading)
  const {frame} = reading
  const {text} = frame.file
  const start = frame.pos
  while (frame.pos < frame.end && !/[\s%{}\\]/.test(text.charAt(frame.pos))) frame.pos++
  return raw(stretch(frame, start, frame.pos))
}

function readChild(reading: Reading, name: string, path: string): void {
  if (path === '' || DRAWINGS.test(path)) return
  if (isForeign(path)) {
    refuse(reading, path)
    return
  }
  const file = locate(reading, path)
  if (file === undefined) {
    miss(reading, path)
    return
  }
  if (file === 'empty') return
  // These begin on a new page or as a part of their own.
  if (name !== 'input') endParagraph(reading)
  const folder = name.startsWith('subfile') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  readFile(reading, file, folder)
}

function readImport(reading: Reading, name: string, folder: string, path: string): void {
  const base = name.startsWith('sub') ? (reading.folders.at(-1) ?? '') : ''
  const inside = folder === '' || folder.endsWith('/') ? base + folder : `${base}${folder}/`
  if (isForeign(inside)) {
    refuse(reading, inside + path)
    return
  }
  const file = locate(reading, inside + path) ?? locate(reading, path)
  if (file === undefined) miss(reading, inside + path)
  else if (file !== 'empty') readFile(reading, file, inside)
}

function readFile(reading: Reading, file: TexFile, folder: string): void {
  if (reading.frames.some(frame => frame.whole && frame.file === file)) {
    reading.tally.remarks.add(`${file.path} includes itself; read once`)
    return
  }
  reading.included += file.text.length + 1000
  if (reading.included > MOST_INCLUDED) {
    reading.gaps.add('cut-off')
    reading.tally.remarks.add('too many included files; the rest of them is left out')
    return
  }
  if (folder !== '') reading.folders.push(folder)
  enterFile(reading, file, () => {
    if (folder !== '') reading.folders.pop()
    write(reading, ' ')
    reading.formula = undefined
  })
}

/**
 * A child by its path: as written or with `.tex`, from the folder of `\import`, from the root’s folder, or flat beside the
 * root, as files lie that were downloaded one by one.
 */
function locate(reading: Reading, path: string): TexFile | 'empty' | undefined {
  const clean = normal(path)
  const base = clean.slice(clean.lastIndexOf('/') + 1)
  const folder = reading.folders.at(-1) ?? ''
  for (const candidate of new Set([normal(folder + clean), clean, base])) {
    const found = /\.\w{1,5}$/.test(candidate) ? [candidate, `${candidate}.tex`] : [`${candidate}.tex`, candidate]
    for (const name of found) {
      const file = reading.library.open(name)
      if (file !== undefined) return file
    }
  }
  return undefined
}

/** The list of references as BibTeX wrote it, beside the root under the root’s name or under that of the `.bib`. */
function readBibliography(reading: Reading, names: string): void {
  if (reading.preamble) return
  const root = reading.library.files[0] as TexFile
  const stem = root.path.slice(root.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  for (const name of [stem, ...names.split(',').map(part => normal(part.trim()))]) {
    const file = name === '' ? undefined : reading.library.open(`${name}.bbl`)
    if (file === undefined || file === 'empty') continue
    // What biblatex writes is data for itself and no text.
    if (!file.text.includes('\\bibitem')) return
    closeAll(reading)
    readFile(reading, file, '')
    return
  }
}

function refuse(reading: Reading, path: string): void {
  reading.gaps.add('cut-off')
  reading.tally.refused.add(path)
}

function miss(reading: Reading, path: string): void {
  endParagraph(reading)
  reading.tally.missing.add(path)
  // Before \begin{document} a child holds settings and macros; the text is still all there.
  if (!reading.preamble) reading.gaps.add('cut-off')
}

/** Paths that name no file of the manuscript: absolute ones, those of a home folder, and shell commands. */
function isForeign(path: string): boolean {
  return /^(?:[/\\~|]|[a-zA-Z]:)/.test(path)
}

/** Without `.`, quotes and steps that cancel each other. */
function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('"', '').replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** Files that draw. */
const DRAWINGS = /\.(?:tikz|pgf|pdf_tex|eps_tex|ps_tex|pstex_t|svg_tex)$/

/** In characters; a thesis has two million. */
const MOST_INCLUDED = 12_000_000
