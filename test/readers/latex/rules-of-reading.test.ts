import {describe, expect, test} from 'vitest'
import {linesOf, readGiven} from './files.ts'

const body = (text: string): string[] => linesOf(readGiven(`\\begin{document}${text}\\end{document}`))
const outline = (text: string): string[] =>
  readGiven(`\\begin{document}${text}\\end{document}`).blocks.map(({kind, depth, text}) => `${kind}${depth || ''} ${text}`)

describe('comments', () => {
  test.each([
    ['a % b\nc', ['a c']],
    ['a% b\n  c', ['ac']],
    ['50\\% of d % 50%\n', ['50% of d']],
    ['a\n% b\nc', ['a c']],
    ['a\n% b\n\nc', ['a', 'c']],
    ['a % b\n\nc', ['a', 'c']],
    ['a \\\\% b\nc', ['a c']],
    ['\\url{https://x.org/a%20b} c', ['https://x.org/a%20b c']],
    ['\\section{A % }\n B} c', ['A B', 'c']],
  ])('%j', (text, lines) => {
    expect(body(text)).toEqual(lines)
  })
})

describe('links', () => {
  test.each([
    ['\\href{https://x.org}{X}', 'X <https://x.org>'],
    ['\\href{https://x.org}{https://x.org}', 'https://x.org'],
    ['\\href{https://x.org/}{\\texttt{https://x.org}}', 'https://x.org'],
    ['\\href{https://x.org/a\\_b\\%20c}{X}', 'X <https://x.org/a_b%20c>'],
    ['\\href{https://doi.org/10.5281/zenodo.1}{doi:10.5281/zenodo.1}', 'doi:10.5281/zenodo.1 <https://doi.org/10.5281/zenodo.1>'],
    ['\\href{mailto:a@x.org}{a@x.org}', 'a@x.org'],
    ['\\url{ https://x.org }', 'https://x.org'],
    ['\\url{https://x.org/\\textasciitilde ada}', 'https://x.org/~ada'],
    ['\\nolinkurl{x.org}', 'x.org'],
    ['\\newcommand{\\repo}[1]{\\href{https://x.org/#1}{#1}}\\repo{tool}', 'tool <https://x.org/tool>'],
    ['\\newcommand{\\home}{https://x.org}\\url{\\home}', 'https://x.org'],
  ])('%s', (text, line) => {
    expect(body(text)).toEqual([line])
  })
})

describe('citations', () => {
  test.each([
    ['as in \\cite{a,b}', 'as in [@a; @b]'],
    ['as in~\\cite{a, b}.', 'as in [@a; @b].'],
    ['\\citet{a} say', '[@a] say'],
    ['\\citep[e.g.,][]{a}', '[e.g., @a]'],
    ['\\citep[Table 2]{a}', '[@a, Table 2]'],
    ['\\textcite{a}, \\autocite{b}, \\parencite*{c}', '[@a], [@b], [@c]'],
    ['\\cites{a}{b}', '[@a] [@b]'],
    ['word\\cite{a}', 'word [@a]'],
    ['(\\cite{a})', '([@a])'],
    ['x\\nocite{a}', 'x'],
  ])('%s', (text, line) => {
    expect(body(text)).toEqual([line])
  })
})

describe('sections', () => {
  test('lie one step deeper below chapters', () => {
    expect(outline('\\chapter{A}\\section{B}\\subsection{C}\\chapter{D}')).toEqual([
      'heading1 A',
      'heading2 B',
      'heading3 C',
      'heading1 D',
    ])
  })

  test('that only look bold or italic stand below the section before them', () => {
    expect(outline('\\section{A}x\n\n\\textbf{Data availability.} y\n\n\\subsection{B}\n\\textit{Two words.} z')).toEqual([
      'heading1 A',
      'paragraph x',
      'heading2 Data availability',
      'paragraph y',
      'heading2 B',
      'heading3 Two words',
      'paragraph z',
    ])
  })

  test.each([
    '\\textbf{Bold} opens a sentence.',
    'A \\textbf{Bold.} in a sentence.',
    '\\textbf{This is a whole sentence that is set in bold for weight, and no heading at all.} And on.',
  ])('are not made of %s', text => {
    expect(outline(text)).toHaveLength(1)
  })

  test('of an abstract lie inside it, and text without a heading after it is not the abstract', () => {
    expect(outline('\\begin{abstract}\\section*{Aim}x\\end{abstract}\nMain.')).toEqual([
      'heading1 Abstract',
      'heading2 Aim',
      'paragraph x',
      'heading1 Main text',
      'paragraph Main.',
    ])
  })

  test('may be defined by the authors', () => {
    expect(outline('\\newcommand{\\step}[1]{\\subsection*{Step #1}}\\step{one} x')).toEqual(['heading2 Step one', 'paragraph x'])
  })

  test('end what its author forgot to end', () => {
    expect(outline('\\begin{figure}\\caption{A}\\section{B}c')).toEqual(['caption Figure 1. A', 'heading1 B', 'paragraph c'])
  })
})

describe('text of many sources', () => {
  test('a float in the midst of a sentence comes after it', () => {
    expect(outline('One \\begin{figure}\\caption{C\\footnote{N}.}\\end{figure} sentence.')).toEqual([
      'paragraph One sentence.',
      'caption Figure 1. C.',
      'item N',
    ])
  })

  test('a number that stands before its label is known', () => {
    expect(
      body(
        'See Table~\\ref{t} and \\cref{f,g}.\\begin{table}\\caption{T}\\label{t}\\end{table}\\begin{figure}\\caption{F}\\label{f}\\end{figure}\\begin{figure}\\caption{G}\\label{g}\\end{figure}',
      )[0],
    ).toBe('See Table 1 and Figure 1, 2.')
  })

  test('supplementary figures are counted anew, with their letter', () => {
    expect(
      body(
        '\\begin{figure}\\caption{A}\\end{figure}\\setcounter{figure}{0}\\renewcommand{\\thefigure}{S\\arabic{figure}}\\begin{figure}\\caption{B}\\end{figure}',
      ),
    ).toEqual(['Figure 1. A', 'Figure S1. B'])
  })

  test('a template that is only comments leaves nothing', () => {
    expect(body('% Please replace this sample text.\nx\n%\\section{Sample}\n')).toEqual(['x'])
  })
})

test('the options of a list of references are no text', () => {
  expect(body('Text. \\printbibliography[heading=none,title=Sources]')).toEqual(body('Text.'))
})

test.each(['right', 'bigr', 'Bigr', 'Biggr'])('a formula that ends in \\%s. has no stray full stop', command => {
  expect(body(`We set $x = 1\\${command}.$ here`)).toEqual(body('We set $x = 1$ here'))
})
