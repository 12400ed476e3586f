import {describe, expect, test} from 'vitest'
import {command, expectRead, type Files, lay, reportsOf, secret} from './cases.ts'

const root = (words: string) =>
  `\\documentclass{article}\n\\begin{document}\n\\section{Methods}\nWe counted cells.\n\n${words}\n\nWe also measured them.\n\\end{document}\n`
const main = (words: string, others: Files = {}): Files => ({'tex/main.tex': root(words), ...others})
const asked = 'lies outside the manuscript: '
const missing = 'not found in the folder of the manuscript: '

describe('no child of a manuscript is read from elsewhere', () => {
  test.each([
    ['\\input{/etc/passwd}', `${asked}/etc/passwd`],
    ['\\input /etc/passwd', `${asked}/etc/passwd`],
    ['\\include{/etc/passwd}', `${asked}/etc/passwd`],
    ['\\import{/etc/}{passwd}', `${asked}/etc/passwd`],
    ['\\input{../../secret}', `${missing}../../secret`],
    ['\\input{../../secret.tex}', `${missing}../../secret.tex`],
    ['\\input{parts/../../../secret}', `${missing}parts/../../../secret`],
    ['\\import{../../}{secret}', `${missing}../../secret`],
    ['\\subimport{../../}{secret}', `${missing}../../secret`],
    ['\\input{|"cat ../../secret"}', asked],
    ['\\input{~/secret}', asked],
    // What stands beside the root’s folder is not of the root’s folder.
    ['\\input{../other/secret}', `${missing}../other/secret`],
  ])('%s', (line, remark) => {
    const files = main(line, {'tex/parts/one.tex': 'One.', 'other/secret.tex': secret})
    const report = expectRead({what: '', files, gaps: ['cut-off'], remark})
    expect(report.document.words).toBe(8)
  })

  test('not even through a link, be it to a file or to a folder', () => {
    const links = {'tex/a.tex': {link: '../../secret.tex'}, 'tex/b': {link: '../..'}, 'tex/c.tex': {link: '/etc/passwd'}}
    const files = main('\\input{a}\\input{b/secret}\\input{c}', links)
    const report = expectRead({what: '', files, gaps: ['cut-off'], remark: '3 included files not found'})
    expect(report.document.words).toBe(8)
  })
})

describe('children that include each other', () => {
  const cycle: Files = {'tex/a.tex': 'A child. \\input{b}', 'tex/b.tex': 'Its child. \\input{a}\\input{main}'}

  test('are read once, and that is said', () => {
    const report = expectRead({
      what: '',
      files: main('\\input{a}', cycle),
      gaps: [],
      remark: 'tex/a.tex includes itself; read once',
    })
    expect(report.document.words).toBe(12)
  })

  test('end where the child itself is given', () => {
    const {status, stderr} = command(['tex/a.tex'], lay(main('\\input{a}', cycle)))
    expect(stderr).toBe('')
    expect(status).not.toBe(2)
  })

  test('are cut off where they double at each of forty levels', () => {
    const levels = Array.from({length: 40}, (_none, at): [string, string] => [
      `tex/l${at}.tex`,
      `Level ${at}. \\input{l${at + 1}}\\input{l${at + 1}}`,
    ])
    const files = main('\\input{l0}', Object.fromEntries(levels))
    expectRead({what: '', files, gaps: ['cut-off'], remark: 'too many included files; the rest of them is left out'})
  })
})

test('a folder whose LaTeX files repeat openings that never close is searched to its end', () => {
  const files = {
    'tex/one.tex': '\\documentclass['.repeat(200_000),
    'tex/two.tex': `\\documentclass${' '.repeat(2_000_000)}x`,
    'tex/three.tex': `\\input{${'a'.repeat(2_000_000)}`,
    'tex/main.tex': root('Nothing else.'),
  }
  const run = command(['tex', '--format', 'json'], lay(files))
  expect(reportsOf(run).map(({document}) => document.path)).toEqual(['tex/main.tex'])
})
