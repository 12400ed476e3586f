/** Copies of a paper in other formats, made with pandoc and pdfTeX. */
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

/** By the ending of their names. */
export const endings = ['md', 'tex', 'docx', 'odt', 'html', 'xml', 'txt', 'ipynb', 'pdf'] as const

const writers: Readonly<Record<Exclude<(typeof endings)[number], 'pdf' | 'ipynb'>, readonly string[]>> = {
  md: ['--to=markdown'],
  tex: ['--to=latex'],
  docx: ['--to=docx'],
  odt: ['--to=odt'],
  html: ['--to=html5'],
  xml: ['--to=jats'],
  txt: ['--to=plain', '--columns=90', `--lua-filter=${here('abstract-as-section.lua')}`],
}

/** One grey pixel, for the figures that the examples name. */
const image = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

/** What is not installed of the tools that are needed. */
export function missingTools(): readonly string[] {
  return ['pandoc', 'pdflatex'].filter(tool => spawnSync(tool, ['--version']).status !== 0)
}

/** Writes `paper.*` in all formats to `folder`. */
export function convert(source: string, folder: string): void {
  mkdirSync(folder, {recursive: true})
  const work = mkdtempSync(join(tmpdir(), 'same-paper-'))
  try {
    for (const name of ['figure-1', 'buds']) writeFileSync(join(work, `${name}.png`), Buffer.from(image, 'base64'))
    for (const [ending, to] of Object.entries(writers)) pandoc(source, work, join(folder, `paper.${ending}`), to)
    writeNotebook(join(folder, 'paper.md'), join(folder, 'paper.ipynb'))
    writePdf(source, work, join(folder, 'paper.pdf'))
  } finally {
    rmSync(work, {recursive: true})
  }
}

function pandoc(source: string, images: string, output: string, to: readonly string[]): void {
  const more = [`--resource-path=${images}`, '--default-image-extension=png', `--lua-filter=${here('plain-authors.lua')}`]
  const cited = ['--citeproc', '--bibliography=references.json', '--metadata=reference-section-title:References']
  const files = [resolve(source), `--output=${resolve(output)}`]
  // Named from this folder: the written head of the Markdown repeats the name, which must not be one of this machine.
  execFileSync('pandoc', ['--standalone', ...files, ...more, ...cited, ...to], {cwd: here('.'), stdio: 'ignore'})
}

/** The Markdown with its head in a raw cell, as Quarto has it; pandoc would hide title and authors in the metadata. */
function writeNotebook(markdown: string, output: string): void {
  const text = readFileSync(markdown, 'utf8')
  const end = text.indexOf('\n---\n') + 5
  const cells = [
    {cell_type: 'raw', metadata: {}, source: [text.slice(0, end)]},
    {
      cell_type: 'markdown',
      metadata: {},
      source: text
        .slice(end)
        .trim()
        .split(/(?<=\n)/),
    },
  ]
  writeFileSync(output, `${JSON.stringify({nbformat: 4, nbformat_minor: 5, metadata: {}, cells}, null, 1)}\n`)
}

function writePdf(source: string, work: string, output: string): void {
  const tex = join(work, 'paper.tex')
  pandoc(source, work, tex, writers.tex)
  // pdfTeX has no glyphs for these.
  writeFileSync(tex, readFileSync(tex, 'utf8').replaceAll('−', '--').replaceAll('μ', 'µ'))
  for (let run = 0; run < 2; run++)
    execFileSync('pdflatex', ['-interaction=batchmode', 'paper.tex'], {cwd: work, stdio: 'ignore'})
  writeFileSync(output, readFileSync(join(work, 'paper.pdf')))
}

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
