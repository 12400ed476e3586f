import {describe, expect, test} from 'vitest'
import {pageOf, readFixture} from './files.ts'

describe('what a LaTeX file says is all there, as the page beside it shows', () => {
  test.each([
    ['headings of all shapes', 'headings.tex'],
    ['statements that classes have a command for', 'statements.tex'],
    ['words, signs, accents, links, lists, footnotes and code', 'words.tex'],
    ['macros of the authors', 'macros.tex'],
    ['notes between authors and tracked changes', 'notes.tex'],
    ['tables, figures and captions with their numbers', 'tables.tex'],
    ['formulas as a person would type them', 'math.tex'],
    ['quantities, units and acronyms', 'units.tex'],
    ['the front matter of IEEE', 'front-matter/ieee.tex'],
    ['the front matter of Elsevier', 'front-matter/elsarticle.tex'],
    ['a title that is only set in large type', 'front-matter/large.tex'],
    ['a paper in several files', 'children/main.tex'],
  ])('%s (%s)', async (_what, path) => {
    await expect(pageOf(readFixture(path))).toMatchFileSnapshot(`../fixtures/latex/${path.replace(/\.tex$/, '.txt')}`)
  })
})
