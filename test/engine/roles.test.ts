import {describe, expect, test} from 'vitest'
import {match} from '../../src/engine/match.ts'
import {prepare} from '../../src/engine/prepare.ts'
import {guessed} from '../../src/engine/roles.ts'
import {read} from '../../src/read.ts'
import {compileFolders} from '../../src/ruleset/load.ts'

const engine = prepare(compileFolders('rules', 'schemas'))

/** Roles of the paragraphs of a Markdown text, by the text of the paragraph. */
async function rolesOf(markdown: string): Promise<Record<string, string[]>> {
  const document = await read({path: 'paper.md', bytes: new TextEncoder().encode(markdown)}, 'markdown')
  const {roles} = match(document, engine)
  return Object.fromEntries(
    document.sentences.flatMap(({block}, index) => {
      const {kind, text} = document.blocks[block] ?? {kind: 'heading', text: ''}
      if (kind !== 'paragraph') return []
      const bits = roles[index] as number
      const names = engine.ruleset.roles.filter(role => (bits & engine.bit(role)) !== 0)
      return [[text, (bits & guessed) === 0 ? names : [...names, 'guessed']]]
    }),
  )
}

describe('the role of a section', () => {
  test('is that of its heading, whatever the number before it', async () => {
    const roles = await rolesOf('# 2.1 Materials & Methods\n\nA.\n\n# IV. Results\n\nB.\n')
    expect(roles).toEqual({'A.': ['methods'], 'B.': ['results']})
  })

  test('goes on to the sections inside', async () => {
    const roles = await rolesOf('# Methods\n\nA.\n\n## Of spores\n\nB.\n')
    expect(roles).toEqual({'A.': ['methods'], 'B.': ['methods']})
  })

  test('in a structured abstract is both its own and the abstract’s', async () => {
    const roles = await rolesOf('# Abstract\n\nA.\n\n## Results\n\nB.\n')
    expect(roles['B.']).toEqual(['abstract', 'results'])
  })

  test('does not go on to back matter that is set too deep', async () => {
    const roles = await rolesOf('# Methods\n\nA.\n\n## Acknowledgements\n\nB.\n\n## References\n\nC.\n')
    expect(roles).toEqual({'A.': ['methods'], 'B.': ['acknowledgements'], 'C.': ['references']})
  })

  test('does not go on from one main section to another that is set too deep', async () => {
    const roles = await rolesOf('# Discussion\n\nA.\n\n## Materials and methods\n\nB.\n')
    expect(roles['B.']).toEqual(['methods'])
  })

  test('goes on to what follows a main section that is set too deep', async () => {
    const roles = await rolesOf(
      '# Introduction\n\nA.\n\n## Subjects and methods\n\nB.\n\n## Of spores\n\nC.\n\n## Results\n\nD.\n',
    )
    expect(roles).toEqual({'A.': ['introduction'], 'B.': ['methods'], 'C.': ['methods'], 'D.': ['results']})
  })

  test('does not go on from keywords to the paper', async () => {
    const roles = await rolesOf('# Keywords\n\nA.\n\n## Spores in spring\n\nB.\n')
    expect(roles['B.']).toEqual(['methods', 'results', 'guessed'])
  })

  test('is methods and results, but only as a guess, where the heading says nothing', async () => {
    const roles = await rolesOf('# Introduction\n\nA.\n\n# Spores in spring\n\nB.\n')
    expect(roles).toEqual({'A.': ['introduction'], 'B.': ['methods', 'results', 'guessed']})
  })
})
