import {describe, expect, test} from 'vitest'
import {InputError} from '../../../src/model/errors.ts'
import {linesOf, readGiven} from './files.ts'

const doubling = Array.from({length: 25}, (_, index) => {
  const [name, next] = [index, index + 1].map(code => String.fromCharCode(0x61 + code))
  return `\\def\\${name}{\\${next}\\${next}}`
}).join('')

/** Each would overflow the stack, or take time or memory out of all proportion, in a reader that recurses or searches anew. */
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['50,000 open braces', `x${'{'.repeat(50_000)}`],
  ['braces 5,000 deep', `${'{'.repeat(5000)}x${'}'.repeat(5000)}`],
  ['closing braces only', `x${'}'.repeat(50_000)}`],
  ['dollar signs only', `x${'$'.repeat(50_001)}`],
  ['environments without end', `x${'\\begin{a}'.repeat(5000)}`],
  ['ends of other environments', `x${'\\begin{a}'.repeat(50_000)}${'\\end{b}'.repeat(50_000)}`],
  ['a macro that doubles itself', 'x\\def\\a{\\a\\a}\\a'],
  ['macros that call each other', 'x\\def\\a{\\b}\\def\\b{\\a}\\a'],
  ['macros that double at every level', `x${doubling}\\def\\z{lol }\\a`],
  ['an argument that doubles at every level', `x\\newcommand{\\a}[1]{#1#1}${'\\a{'.repeat(2000)}x${'}'.repeat(2000)}`],
  ['a macro that doubles its own argument', 'x\\newcommand{\\a}[1]{\\a{#1#1}}\\a{x}'],
  ['two macros that are let to each other', 'x\\let\\a\\b\\let\\b\\a\\a'],
  ['a macro that is let to itself', 'x\\let\\a\\a\\a'],
  ['an environment that begins itself', 'x\\newenvironment{a}{\\begin{a}}{\\end{a}}\\begin{a}'],
  ['an acronym that is its own short form', 'x\\newacronym{a}{\\ac{a}}{\\ac{a}}\\ac{a}'],
  ['footnotes 20,000 deep', `${'\\footnote{x'.repeat(20_000)}${'}'.repeat(20_000)}`],
  ['footnotes that are never closed', '\\footnote{x'.repeat(20_000)],
  ['brackets that are never closed', `x${'\\cite['.repeat(20_000)}`],
  ['links in links', `${'\\href{a}{x'.repeat(20_000)}${'}'.repeat(20_000)}`],
  ['addresses that are never closed', `x${'\\url{'.repeat(20_000)}`],
  ['fractions in fractions', `$x${'\\frac{a}{'.repeat(20_000)}${'}'.repeat(20_000)}$`],
  ['indices of indices', `$x${'_{x'.repeat(20_000)}${'}'.repeat(20_000)}$`],
  ['verbatim pieces without end', `x${'\\verb|'.repeat(20_001)}`],
  ['drawings without end', `x${'\\begin{tikzpicture}'.repeat(20_000)}`],
  ['conditions without end', `x${'\\iftrue '.repeat(20_000)}`],
  ['tables in tables', `${'\\begin{tabular}{c}'.repeat(5000)}x`],
  ['floats in floats', `${'\\begin{figure}'.repeat(20_000)}x`],
  ['headings in headings', `x${'\\section{'.repeat(20_000)}${'}'.repeat(20_000)}`],
  ['backslashes only', `x${'\\'.repeat(100_001)}`],
  ['empty lines only', `x${'\n'.repeat(100_000)}`],
  ['spaces only', `x${' '.repeat(1_000_000)}x`],
]

describe('hostile LaTeX', () => {
  test.each(HOSTILE)('is read to its end, and loses no word before it: %s', (_what, text) => {
    const lines = linesOf(readGiven(text))
    expect(lines.join(' ')).toContain('x')
  })

  test('that nests macros without end is cut off, and says so', () => {
    const raw = readGiven('Before. \\def\\a{\\a\\a}\\a After.')
    expect(linesOf(raw)).toEqual(['Before. After.'])
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toContain('macros are nested without end; the rest of them is left out')
  })

  test('that goes on for longer than any manuscript is cut off, and says so', () => {
    const raw = readGiven(`Before. ${'Words of \\emph{some} kind. '.repeat(60_000)}\n\nAfter.`)
    expect(linesOf(raw).join(' ')).not.toContain('After')
    expect(raw.gaps).toContain('cut-off')
    expect(raw.remarks).toContain('longer than any manuscript: only the first 1,000,000 characters were read')
  })

  test.each([
    '{'.repeat(50_000),
    '%'.repeat(1_000_000),
    '\\begin{a}'.repeat(5000),
    '\\iffalse hidden',
    '\\documentclass{article}\\begin{document}\\end{document}',
  ])('without a word that is printed is an error that says what to give instead', text => {
    expect(() => readGiven(text)).toThrow(InputError)
    expect(() => readGiven(text)).toThrow(/the file holds no text that LaTeX would print/)
  })

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'with a command called \\%s is text like any other',
    name => {
      expect(linesOf(readGiven(`Before \\${name}{kept} \\begin{${name}}in\\end{${name}} \\ac{${name}} after.`))[0]).toMatch(
        /^Before .*kept in .*after\.$/,
      )
    },
  )

  test('with an unclosed formula, footnote or command still shows the next paragraph', () => {
    expect(linesOf(readGiven('An open $x + y\n\nNext.'))).toEqual(['An open x + y', 'Next.'])
    expect(linesOf(readGiven('A note\\footnote{that never ends\n\nNext.'))).toEqual(['A note', 'that never ends', 'Next.'])
    expect(linesOf(readGiven('\\section{Open\n\nNext.'))).toEqual(['Open', 'Next.'])
    expect(linesOf(readGiven('\\begin{equation} x = 1\n\nNext.'))[0]).toContain('Next.')
  })
})
