import {describe, expect, test} from 'vitest'
import type {Raw} from '../../../src/model/document.ts'
import type {Source} from '../../../src/model/reader.ts'
import {latex} from '../../../src/readers/latex/index.ts'
import {given, linesOf, readFixture, readGiven} from './files.ts'

const asked = (source: Source): {readonly raw: Raw; readonly names: string[]} => {
  const names: string[] = []
  const sibling = (relative: string): Uint8Array | undefined => {
    names.push(relative)
    return source.sibling?.(relative)
  }
  return {raw: latex.read({...source, sibling}) as Raw, names}
}

describe('children of a root', () => {
  test.each([
    ['\\input{parts/one}', 'parts/one.tex'],
    ['\\input{parts/one.tex}', 'parts/one.tex'],
    ['\\input parts/one', 'parts/one.tex'],
    ['\\input{./parts//one}', 'parts/one.tex'],
    ['\\input{other/../parts/one}', 'parts/one.tex'],
    ['\\input{"parts/one"}', 'parts/one.tex'],
    ['\\include{parts/one}', 'one.tex'],
    ['\\subfile{parts/one}', 'parts/one.tex'],
    ['\\import{parts/}{one}', 'parts/one.tex'],
    ['\\import{parts}{one}', 'one.tex'],
    ['\\subimport{parts/}{one}', 'parts/one.tex'],
    ['\\input{v1.2}', 'v1.2.tex'],
    ['\\input{data}', 'data'],
  ])('%s reads %s', (command, path) => {
    const raw = readGiven(`\\begin{document}Root.\n\n${command}\n\nEnd.\\end{document}`, {[path]: 'Child.'})
    expect(linesOf(raw)).toEqual(['Root.', 'Child.', 'End.'])
    expect(raw.files.map(file => file.path)).toEqual(['paper/main.tex', `paper/${path}`])
    expect(raw.gaps).not.toContain('cut-off')
  })

  test('are read once per call, and are one file each', () => {
    const raw = readGiven('\\begin{document}\\input{a}\n\n\\input{a}\\end{document}', {'a.tex': 'Twice.'})
    expect(linesOf(raw)).toEqual(['Twice.', 'Twice.'])
    expect(raw.files).toHaveLength(2)
  })

  test('that include each other are read once, with a remark', () => {
    const raw = readGiven('\\begin{document}\\input{a}\\end{document}', {
      'a.tex': 'A. \\input{b}',
      'b.tex': 'B. \\input{a} C.',
    })
    expect(linesOf(raw)).toEqual(['A. B. C.'])
    expect(raw.remarks).toContain('paper/a.tex includes itself; read once')
  })

  test('that include the root are no cycle without end', () => {
    const raw = readGiven('\\begin{document}A. \\input{main} \\input{b} C.\\end{document}', {'b.tex': 'B. \\input{main}'})
    expect(linesOf(raw)).toEqual(['A. B. C.'])
    expect(raw.files).toHaveLength(2)
    expect(raw.remarks).toEqual(['paper/main.tex includes itself; read once'])
  })

  test('that double at every level end, with a remark', () => {
    const children: Record<string, string> = {}
    for (let level = 0; level < 40; level++) children[`l${level}.tex`] = `x \\input{l${level + 1}}\\input{l${level + 1}}`
    const raw = readGiven('\\begin{document}\\input{l0}\\end{document}', children)
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toContain('too many included files; the rest of them is left out')
  })

  test.each(['/etc/passwd', '~/secret', 'C:/secret', '\\\\server/secret', '|ls'])(
    'outside the manuscript are not even asked for: %s',
    path => {
      const {raw, names} = asked(given(`\\begin{document}Text.\\input{${path}}\\end{document}`))
      expect(names).toEqual([])
      expect(raw.gaps).toContain('cut-off')
      expect(raw.remarks).toContain(`1 included file not read, since it lies outside the manuscript: ${path}`)
    },
  )

  test('above the folder are refused by the source, and said to be missing', () => {
    const raw = readGiven('\\begin{document}Text.\\input{../../secret}\\end{document}')
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toContain('1 included file not found in the folder of the manuscript: ../../secret')
  })

  test('that are missing hide text, unless they stand before the text', () => {
    expect(readGiven('\\begin{document}Text.\\input{gone}\\end{document}').gaps).toContain('cut-off')
    const preamble = readGiven('\\documentclass{article}\\input{macros}\\begin{document}Text.\\end{document}')
    expect(preamble.gaps).not.toContain('cut-off')
    expect(preamble.remarks).toEqual(['1 included file not found in the folder of the manuscript: macros'])
  })

  test('cannot be read from standard input, which is said', () => {
    const {path, bytes} = given('\\begin{document}Text.\\include{intro}\\end{document}')
    const raw = latex.read({path, bytes}) as Raw
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toEqual(['1 included file not found in the folder of the manuscript: intro'])
  })

  test('that are no text are left out, with a remark', () => {
    const source = given('\\begin{document}Text.\\input{image}\\end{document}')
    const raw = latex.read({
      ...source,
      sibling: name => (name === 'image' ? Uint8Array.from({length: 500}, (_, index) => index % 7) : undefined),
    }) as Raw
    expect(linesOf(raw)).toEqual(['Text.'])
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toEqual(['paper/image was left out: the file is binary, not text'])
  })

  test('and roots in Latin-1 are read as such', () => {
    const raw = readFixture('latin1.tex')
    expect(linesOf(raw)).toEqual(['Café images of 5 µm were taken in Zürich.'])
    expect(raw.gaps).toContain('encoding')
    const child = new Uint8Array([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68])
    const parent = latex.read({
      ...given('\\begin{document}\\input{town}\\end{document}'),
      sibling: name => (name === 'town.tex' ? child : undefined),
    }) as Raw
    expect(linesOf(parent)).toEqual(['Zürich'])
    expect(parent.gaps).toContain('encoding')
    expect(parent.remarks).toEqual(['paper/town.tex: not valid UTF-8; read as Windows-1252 (Latin-1)'])
  })

  test('what biblatex writes beside the root is data and no text', () => {
    const raw = readGiven('\\begin{document}Text.\\printbibliography\\end{document}', {
      'main.bbl': '\\refsection{0}\\entry{a}{article}{}\\field{title}{T}',
    })
    expect(linesOf(raw)).toEqual(['Text.'])
  })
})

describe('a part of a manuscript', () => {
  test('without a preamble is read as one, and says so', () => {
    const raw = readGiven('\\section{Methods}\nWe trained.')
    expect(linesOf(raw)).toEqual(['Methods', 'We trained.'])
    expect(raw.gaps).toEqual(['part'])
    expect(raw.remarks).toEqual(['no \\begin{document}: read as a part of a manuscript'])
  })

  test('may have its \\begin{document} in a child', () => {
    const raw = readGiven('\\documentclass{article}\\input{body}', {'body.tex': '\\begin{document}Text.\\end{document}'})
    expect(linesOf(raw)).toEqual(['Text.'])
    expect(raw.gaps).not.toContain('part')
  })
})
