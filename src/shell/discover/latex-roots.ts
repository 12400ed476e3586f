/** Which LaTeX files of a folder are documents, and which only parts of others. */
import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
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
  const texts = new Map(names.map(name => [name, textOf(join(folder.path, name))]))
  const included = new Set([...texts.values()].flatMap(includesOf))
  return names.filter(name => isDocument(texts.get(name) ?? '') && !included.has(bare(name)))
}

function textOf(path: string): string {
  try {
    return statSync(path).size > mostText ? '' : readFileSync(path, 'utf8').replace(/(?<!\\)%[^\n]*/g, '')
  } catch {
    return ''
  }
}

/** Children of the classes `subfiles` and `standalone` have a `\documentclass` of their own. */
function isDocument(text: string): boolean {
  const kind = /\\documentclass\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/.exec(text)?.[1]
  return kind !== undefined && kind !== 'subfiles' && kind !== 'standalone' && text.includes('\\begin{document}')
}

function includesOf(text: string): readonly string[] {
  return [...text.matchAll(/\\(?:input|include|subfile|subfileinclude)\s*\{([^{}]+)\}/g)].map(match => bare(match[1] as string))
}

function bare(name: string): string {
  return name
    .trim()
    .replace(/^\.\//, '')
    .replace(/\.tex$/i, '')
}
