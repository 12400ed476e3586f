import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readParts} from '../../src/read.ts'
import {supplementsOf} from '../../src/shell/discover/supplement-names.ts'
import {discover} from '../../src/shell/discover.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reportoscope-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Writes files; a list stands for files with a line of text. */
function lay(files: Readonly<Record<string, string>> | readonly string[]): void {
  const entries = Array.isArray(files) ? files.map(name => [name, 'Cells were counted.\n']) : Object.entries(files)
  for (const [name, text] of entries as readonly (readonly [string, string])[]) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
}

/** The parts of each document, relative to the folder. */
function found(path = folder, named?: readonly string[]): readonly (readonly string[])[] {
  return discover(path, named).documents.map(({parts}) => parts.map(part => part.path.slice(folder.length + 1)))
}

const article = '\\documentclass{article}\n\\begin{document}\nText.\n\\end{document}\n'
const card = 'format_version: 0.5.4\ntype: model\n'

describe('a manuscript is found by the conventions of its tool', () => {
  test('Manubot: the numbered files in order, after the metadata', () => {
    lay(['content/metadata.yaml', 'content/02.methods.md', 'content/01.abstract.md', 'content/notes.md', 'README.md'])
    const parts = [['content/metadata.yaml', 'content/01.abstract.md', 'content/02.methods.md']]
    expect(found()).toEqual(parts)
    expect(found(join(folder, 'content'))).toEqual(parts)
    const {documents, found: said} = discover(folder)
    expect(documents[0]?.hint).toBe('manubot')
    expect(said).toEqual([`manuscript: ${folder}/content/ (2 Markdown files)`])
  })

  test('Quarto: the chapters of a book in order', () => {
    lay(['index.qmd', 'methods.qmd', 'results.qmd', 'supplement.qmd', 'unused.qmd'])
    lay({
      '_quarto.yml':
        'book:\n  chapters:\n    - index.qmd\n    - part: Work\n      chapters: [methods.qmd, results.qmd]\n  appendices: [supplement.qmd]\n',
    })
    expect(found()).toEqual([['index.qmd', 'methods.qmd', 'results.qmd', 'supplement.qmd']])
  })

  test('Quarto: the article of a manuscript project', () => {
    lay(['index.qmd', 'main.qmd'])
    lay({'_quarto.yml': 'manuscript:\n  article: main.qmd\n'})
    expect(found()).toEqual([['main.qmd']])
  })

  test('MyST: the table of contents', () => {
    lay(['a.md', 'b.md', 'c.md'])
    lay({'myst.yml': 'project:\n  toc:\n    - file: b.md\n      children:\n        - file: a.md\n'})
    expect(found()).toEqual([['b.md', 'a.md', 'myst.yml']])
  })

  test('MyST without a table of contents: all pages, the first one first, no files of the repository', () => {
    lay(['10_end.md', '2_methods.md', 'README.md', 'index.md', 'LICENSE.md', 'notes.md'])
    lay({'myst.yml': 'project:\n  exclude:\n    - notes.md\n'})
    expect(found()).toEqual([['index.md', '2_methods.md', '10_end.md', 'myst.yml']])
  })

  test('MyST beside the documentation of a program: its paper is found', () => {
    lay(['usage.md', 'paper/paper.md'])
    lay({'myst.yml': 'project:\n  title: Usage\n'})
    expect(found()).toEqual([['paper/paper.md']])
  })

  test('MyST: settings that a link leads out for cost nothing', () => {
    lay(['paper/main.md'])
    lay({'outside.yml': 'project:\n  title: Elsewhere\n'})
    symlinkSync(join(folder, 'outside.yml'), join(folder, 'paper', 'myst.yml'))
    expect(found(join(folder, 'paper'))).toEqual([['paper/main.md']])
  })

  test('Jupyter Book: the table of contents, without endings', () => {
    lay(['intro.md', 'methods.md'])
    lay({'_toc.yml': 'format: jb-book\nroot: intro\nchapters:\n  - file: methods\n'})
    expect(found()).toEqual([['intro.md', 'methods.md']])
  })

  test('JOSS, Rxiv-Maker, showyourwork!', () => {
    lay(['paper/paper.md', 'README.md'])
    expect(found()).toEqual([['paper/paper.md']])
    rmSync(join(folder, 'paper'), {recursive: true})
    lay(['MANUSCRIPT/01_MAIN.md', 'MANUSCRIPT/02_SUPPLEMENTARY_INFO.md'])
    expect(found()).toEqual([['MANUSCRIPT/01_MAIN.md', 'MANUSCRIPT/02_SUPPLEMENTARY_INFO.md']])
    rmSync(join(folder, 'MANUSCRIPT'), {recursive: true})
    lay({'src/tex/ms.tex': article})
    expect(found()).toEqual([['src/tex/ms.tex']])
  })

  test('settings that are broken do not hide the manuscript', () => {
    lay(['index.qmd'])
    lay({'_quarto.yml': 'book: [\n'})
    expect(found()).toEqual([['index.qmd']])
  })
})

describe('LaTeX', () => {
  test('the files that are documents and in no other one', () => {
    lay({
      'paper.tex': article.replace('Text.', '\\input{methods}\\subfile{part.tex}'),
      'methods.tex': 'Text.',
      'supplement.tex': article,
    })
    lay({'part.tex': article.replace('{article}', '[paper.tex]{subfiles}'), 'cover-letter.tex': article})
    expect(found()).toEqual([['paper.tex', 'supplement.tex']])
  })

  test('a child that is given by name is read', () => {
    lay({'methods.tex': 'Text.'})
    expect(found(join(folder, 'methods.tex'))).toEqual([['methods.tex']])
  })
})

describe('model cards', () => {
  test('of bioimage.io, whose README is their text', () => {
    lay({'rdf.yaml': card, 'README.md': '# Validation\n', 'two.bioimageio.yaml': card})
    expect(found()).toEqual([['rdf.yaml'], ['two.bioimageio.yaml']])
    expect(discover(folder).found[0]).toBe(`model card: ${folder}/rdf.yaml`)
  })

  test('of MONAI and of Hugging Face', () => {
    lay({'configs/metadata.json': '{"monai_version": "1.3"}', 'docs/README.md': '# Overview\n'})
    expect(found()).toEqual([['configs/metadata.json']])
    rmSync(join(folder, 'configs'), {recursive: true})
    lay({'README.md': '---\nlicense: mit\nlibrary_name: pytorch\n---\n'})
    expect(found()).toEqual([['README.md']])
  })

  test('come after the manuscript beside them', () => {
    lay({'rdf.yaml': card, 'paper.md': 'Text.\n'})
    expect(found()).toEqual([['paper.md'], ['rdf.yaml']])
  })
})

describe('other documents', () => {
  test('one for each name, in the format that loses least; no README, no licence, nothing installed', () => {
    lay({
      'a.md': 'Text.\n',
      'a.pdf': '%PDF-1.7\n',
      'b.txt': 'Text.\n',
      'README.md': '# A\n',
      'LICENSE.txt': 'MIT\n',
      'node_modules/x/paper.md': 'Text.\n',
    })
    expect(found()).toEqual([['a.md'], ['b.txt']])
  })

  test('a README that is all there is', () => {
    lay({'README.md': '# A tool\n'})
    expect(found()).toEqual([['README.md']])
  })

  test('numbered sections are one manuscript', () => {
    lay(['1-intro.md', '2-methods.md', '10-end.md'])
    expect(found()).toEqual([['1-intro.md', '2-methods.md', '10-end.md']])
  })

  test('nothing at all is an error that says what was looked for', () => {
    lay({'train.py': 'import torch\n'})
    expect(() => discover(folder)).toThrow(
      expect.objectContaining({name: 'InputError', code: 'no-manuscript', hint: expect.stringContaining('rdf.yaml')}),
    )
  })
})

describe('the names in a configuration', () => {
  test('win; texts are one manuscript in their order, cards stand alone', () => {
    lay({'b.md': 'Text.\n', 'a.md': 'Text.\n', 'model/card.yaml': card, 'paper.md': 'Text.\n'})
    expect(found(folder, ['b.md', 'model/card.yaml', 'a.md'])).toEqual([['b.md', 'a.md'], ['model/card.yaml']])
  })

  test('that lead nowhere are an error, which costs only themselves', () => {
    lay(['paper.md'])
    const {documents} = discover(folder, ['paper.md', 'gone.md'])
    expect(documents.map(({path}) => path.slice(folder.length + 1))).toEqual(['paper.md', 'gone.md'])
    expect(() => documents[1]?.parts[0]?.bytes).toThrow(
      expect.objectContaining({code: 'not-found', path: join(folder, 'gone.md')}),
    )
  })
})

describe('the files beside a document', () => {
  test('are read from its own folder and no other, not even through a link', () => {
    lay({'paper/index.qmd': 'Text.\n', 'paper/part.qmd': 'Part.\n', 'secret.md': 'Secret.\n'})
    symlinkSync(join(folder, 'secret.md'), join(folder, 'paper/link.md'))
    const [document] = discover(join(folder, 'paper/index.qmd')).documents
    const sibling = document?.parts[0]?.sibling
    expect(new TextDecoder().decode(sibling?.('part.qmd'))).toBe('Part.\n')
    for (const path of ['../secret.md', 'link.md', '/etc/hostname', 'gone.md', '.', ''])
      expect(sibling?.(path), path).toBeUndefined()
  })

  test('of a folder that was given may stand anywhere in it', () => {
    lay({'configs/metadata.json': '{"monai_version": "1.3"}', 'docs/README.md': '# Overview\n'})
    for (const path of [folder, join(folder, 'configs/metadata.json')]) {
      expect(discover(path).documents[0]?.parts[0]?.sibling?.('../docs/README.md')).toBeDefined()
    }
  })
})

describe('paths that cannot be read', () => {
  test.each([
    ['that are not there', 'gone.md', 'not-found'],
    ['that are a loop of links', 'loop', 'link-loop'],
    ['that are no file', 'pipe', 'not-found'],
  ])('%s', (_, name, code) => {
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'))
    expect(() => discover(join(folder, name))).toThrow(expect.objectContaining({name: 'InputError', code}))
  })

  test('links that lead in a circle are passed over in a folder', () => {
    lay({'paper.md': 'Text.\n'})
    symlinkSync(join(folder, 'loop.md'), join(folder, 'loop.md'))
    symlinkSync(folder, join(folder, 'again'))
    expect(found()).toEqual([['paper.md']])
  })

  test('a file that is too large is refused before it is read', () => {
    lay({'paper.md': 'Text.\n'})
    truncateSync(join(folder, 'paper.md'), 65 * 1024 * 1024)
    expect(() => discover(join(folder, 'paper.md'))).toThrow(
      expect.objectContaining({code: 'too-large', message: 'the file has 65 MiB; at most 64 MiB are read'}),
    )
  })

  test.skipIf(process.getuid?.() === 0)('without permission', () => {
    lay({'paper.md': 'Text.\n'})
    chmodSync(join(folder, 'paper.md'), 0)
    const [document] = discover(join(folder, 'paper.md')).documents
    expect(() => document?.parts[0]?.bytes).toThrow(expect.objectContaining({code: 'no-permission'}))
  })
})

describe('a supplement belongs to the manuscript that it lies beside', () => {
  test.each([
    [['manuscript.txt', 'supplement.txt'], [['manuscript.txt', 'supplement.txt']]],
    [['paper_v2.md', 'Supplementary_Information.md'], [['paper_v2.md', 'Supplementary_Information.md']]],
    [['Smith.md', 'S1_Text.md', 'S2_Text.md'], [['Smith.md', 'S1_Text.md', 'S2_Text.md']]],
    [
      ['lee.md', 'lee_SI.md', 'smith.md', 'smith-supplement.md'],
      [
        ['lee.md', 'lee_SI.md'],
        ['smith.md', 'smith-supplement.md'],
      ],
    ],
    [['appendix.md'], [['appendix.md']]],
    [['notes.md', 'paper.md', 'supplement.md'], [['paper.md', 'supplement.md']]],
    [['manuscript.txt', 'SI.md', 'SI.txt'], [['manuscript.txt', 'SI.md']]],
    [
      ['lee.md', 'smith.md', 'supplement.md'],
      [['lee.md'], ['smith.md'], ['supplement.md']],
    ],
    [
      ['support_vectors.md', 'si-units.md'],
      [['si-units.md'], ['support_vectors.md']],
    ],
  ])('%j', (files, parts) => {
    lay(files)
    expect(found()).toEqual(parts)
  })

  test('also in LaTeX, where it is a document of its own', () => {
    lay({'main.tex': article, 'supplement.tex': article})
    expect(found()).toEqual([['main.tex', 'supplement.tex']])
    expect(discover(folder).found).toEqual([`manuscript: ${folder}/main.tex with supplement.tex`])
  })

  test('also where it is not what its name says, so that the report can tell', () => {
    lay(['paper.md', 'supplement.docx'])
    expect(found()).toEqual([['paper.md', 'supplement.docx']])
  })

  test('and where both are named in the configuration', () => {
    lay({'a.tex': article, 'appendix.tex': article, 'b.md': 'Text.\n'})
    expect(found(folder, ['appendix.tex', 'a.tex'])).toEqual([['a.tex', 'appendix.tex']])
    expect(found(folder, ['b.md', 'appendix.tex'])).toEqual([['b.md', 'appendix.tex']])
  })

  test('but not where it is built from a part of the paper', () => {
    lay({'main.tex': article.replace('Text.', '\\input{appendix}'), 'appendix.tex': 'More.\n', 'appendix.txt': 'More.\n'})
    expect(found()).toEqual([['main.tex']])
  })

  test('and is named where only the manuscript is given', () => {
    lay(['lee.md', 'lee.txt', 'lee_SI.md', 'lee_SI.txt', 'smith.md', 'appendix.tex'])
    expect(supplementsOf(join(folder, 'lee.md'), 'project')).toEqual(['lee_SI.md'])
    expect(supplementsOf(join(folder, 'lee.txt'), 'project')).toEqual(['lee_SI.md'])
    expect(supplementsOf(join(folder, 'smith.md'), 'project')).toEqual([])
    expect(supplementsOf(join(folder, 'lee_SI.md'), 'project')).toEqual([])
  })

  test('but in a pile of papers not the one that bears another name', () => {
    lay(['smith.md', 'smith_SI.md', 'smithson_SI.md', 'jones_supplement.md', 'S1_Text.md', 'supplementary information.md'])
    const own = ['S1_Text.md', 'smith_SI.md', 'supplementary information.md']
    expect(supplementsOf(join(folder, 'smith.md'), 'pile')).toEqual(own)
    expect(supplementsOf(join(folder, 'smith.md'), 'project')).toHaveLength(5)
  })

  test('and costs the paper nothing where it is too large to be read', async () => {
    lay(['paper.md', 'supplement.md'])
    truncateSync(join(folder, 'supplement.md'), 65 * 1024 * 1024)
    const [paper] = discover(folder).documents
    const document = await readParts('paper.md', paper?.parts ?? [])
    expect(document.remarks.join()).toContain('supplement.md was not read')
    expect(document.gaps).toContain('cut-off')
  })
})
