/** Which format a file is in: by its content, then by its name. */
import type {Format} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import type {Source} from '../model/reader.ts'
import {emptyFile} from './shared/empty.ts'
import {binaryFormat} from './sniff/binary.ts'
import {markdownFormat} from './sniff/cards.ts'
import {headOf} from './sniff/head.ts'
import {markupFormat} from './sniff/markup.ts'

/**
 * Throws `InputError` for what is no manuscript and no model card, with what it is and what was expected.
 * A file of a known format that turns out to be broken is its reader’s business.
 */
export function sniff(source: Source): Format {
  const {bytes, path} = source
  if (bytes.length === 0) throw emptyFile(path)
  const ending = endingOf(path)
  const binary = binaryFormat(bytes, path)
  if (binary !== undefined) return binary
  const head = headOf(bytes)
  refusePointers(head, path)
  const markup = markupFormat(head, ending, path)
  if (markup !== undefined) return markup
  refuseMisnamed(ending, path)
  return textFormat(source, head, ending)
}

/** In lower case, without the dot; empty where there is none. */
function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** Repositories hold large files as a few lines that say where the file is. */
function refusePointers(head: string, path: string): void {
  const isAnnex = /^\.?\.?\/?[^\n]*annex\/objects\/\S+\s*$/.test(head)
  if (!head.startsWith('version https://git-lfs.github.com/spec/') && !isAnnex) return
  throw new InputError('lfs-pointer', `this is a pointer of ${isAnnex ? 'git-annex' : 'git LFS'}, not the file itself`, {
    path,
    hint: isAnnex ? 'Run `git annex get` on it.' : 'Run `git lfs pull`.',
  })
}

/** Text in a file whose name promises a format that is no text. */
function refuseMisnamed(ending: string, path: string): void {
  const promised = binaryNames.get(ending)
  if (promised === undefined) return
  throw new InputError(`not-${promised.code}`, `the file is named .${ending}, but it is damaged or no ${promised.name}`, {
    path,
    hint: 'Download or save it again, or give the manuscript itself.',
  })
}

const binaryNames: ReadonlyMap<string, {readonly code: string; readonly name: string}> = new Map(
  Object.entries<{readonly code: string; readonly name: string}>({
    pdf: {code: 'a-pdf', name: 'PDF'},
    docx: {code: 'docx', name: 'Word file'},
    doc: {code: 'docx', name: 'Word file'},
    odt: {code: 'odt', name: 'OpenDocument text'},
  }),
)

function textFormat(source: Source, head: string, ending: string): Format {
  const byName = named.get(ending)
  if (byName === 'markdown') return markdownFormat(source, head)
  if (byName !== undefined) return byName
  refuseOthers(source.path, ending)
  if (/^\s*\\documentclass|^[^\n%]{0,200}\\begin\{document\}/m.test(head)) return 'latex'
  return isMarkdown(head) ? markdownFormat(source, head) : 'text'
}

const named: ReadonlyMap<string, Format> = new Map(
  Object.entries<Format>({
    ...{md: 'markdown', markdown: 'markdown', mdown: 'markdown', mkd: 'markdown', myst: 'markdown', mdx: 'markdown'},
    ...{qmd: 'markdown', rmd: 'markdown', rmarkdown: 'markdown'},
    ...{tex: 'latex', ltx: 'latex', latex: 'latex'},
    ...{rst: 'rst', rest: 'rst'},
  }),
)

/** Formats that people try and that are not read, with what to do. */
const unread: readonly {readonly endings: RegExp; readonly what: string; readonly hint: string}[] = [
  {
    endings: /^(adoc|asciidoc|org|textile|wiki|typ)$/,
    what: 'this markup is not read',
    hint: 'Convert it first, e. g. with `pandoc -t markdown`.',
  },
  {
    endings: /^(bib|ris|enw|nbib|csl)$/,
    what: 'this is a list of references, not a manuscript',
    hint: 'Give the manuscript itself.',
  },
  {endings: /^(csv|tsv|log|ini|toml|cfg|lock)$/, what: 'this is data, not a manuscript', hint: 'Give the manuscript itself.'},
  {
    endings: /^(py|r|m|js|ts|sh|java|c|cpp|h|jl|sty|cls|bst|css)$/,
    what: 'this is code, not a manuscript',
    hint: 'Give the manuscript itself.',
  },
]

function refuseOthers(path: string, ending: string): void {
  const found = unread.find(({endings}) => endings.test(ending))
  if (found !== undefined) throw new InputError('unsupported', found.what, {path, hint: found.hint})
}

/** A text without a telling name that has a YAML head or several headings with `#`. */
function isMarkdown(head: string): boolean {
  return /^---[ \t]*\r?\n[\w-]+:/.test(head) || (head.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2
}
