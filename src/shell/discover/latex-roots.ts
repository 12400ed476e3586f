/** Which LaTeX files of a folder are documents, and which only parts of others. */
import {join} from 'node:path'
import {sourceAt} from './disk.ts'
import type {Folder} from './folder.ts'

/** Folders with more files are looked at by name only. */
const mostFiles = 300
/** In bytes. */
const mostText = 8 * 1024 * 1024

/** Letters and marked-up differences that lie beside a paper. */
const besides = /cover.?letter|response|rebuttal|reply|highlights|[-_.]diff|^diff|reviewer/i

/** Names of the files with `\documentclass` that no other one includes. */
export function latexRoots(folder: Folder): readonly string[] {
  const names = folder.files.filter(name => /\.tex$/i.test(name) && !besides.test(name)).slice(0, mostFiles)
  const texts = new Map(names.map(name => [name, textOf(folder, name)]))
  const included = new Set([...texts.values()].flatMap(includesOf))
  return names.filter(name => isDocument(texts.get(name) ?? '') && !included.has(bare(name)))
}

function textOf(folder: Folder, name: string): string {
  try {
    const {bytes} = sourceAt(join(folder.path, name), folder.root)
    return bytes.length > mostText ? '' : new TextDecoder().decode(bytes).replace(/(?<!\\)%[^\n]*/g, '')
  } catch {
    return ''
  }
}

/**
 * Children of the classes `subfiles` and `standalone` have a `\documentclass` of their own. What may repeat is bounded: a text
 * of openings that never close must not be searched to its end at each of them.
 */
function isDocument(text: string): boolean {
  const kind = /\\documentclass\s{0,200}(?:\[[^\]]{0,2000}\]\s{0,200})?\{([^{}]{0,200})\}/.exec(text)?.[1]
  return kind !== undefined && kind !== 'subfiles' && kind !== 'standalone' && text.includes('\\begin{document}')
}

function includesOf(text: string): readonly string[] {
  return [...text.matchAll(/\\(?:input|include|subfile|subfileinclude)\s{0,200}\{([^{}]{1,1000})\}/g)].map(match =>
    bare(match[1] as string),
  )
}

function bare(name: string): string {
  return name
    .trim()
    .replace(/^\.\//, '')
    .replace(/\.tex$/i, '')
}
