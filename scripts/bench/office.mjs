// Papers as Word, OpenDocument and PDF: made by pandoc and pdfTeX where they are, else the copies of the tests.
import {spawnSync} from 'node:child_process'
import {fileIn, write} from './folder.mjs'
import {longPaper} from './paper.mjs'
import {fromRoot} from './root.mjs'

export const officeEndings = ['docx', 'odt', 'pdf']

/** `words` of the paper that is made; `undefined` where a small copy of the example stands in for it. */
export function officePaper(ending, seed, isSmoke) {
  const path = isSmoke ? undefined : made(ending, seed)
  if (path !== undefined) return {path, words: 8000}
  return {path: fromRoot(`test/same-paper/fixtures/organoid-nuclei/paper.${ending}`), words: undefined}
}

function made(ending, seed) {
  // pdfTeX has no glyphs for these, and no pictures lie beside.
  const text = longPaper(8000, seed).replaceAll('−', '-').replaceAll('μ', 'µ').replace(/!\[/g, '[')
  const source = write('office.md', text)
  const output = fileIn(`office-${seed}.${ending}`)
  const {status} = spawnSync('pandoc', ['--standalone', source, '-o', output], {stdio: 'ignore'})
  return status === 0 ? output : undefined
}
