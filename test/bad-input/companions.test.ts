/** Files that a document names beside itself are read from its folder only. LaTeX has a file of its own. */
import {describe, expect, test} from 'vitest'
import {expectRead, type Files} from './cases.ts'

const card = (documentation: string) =>
  `format_version: 0.4.9\ntype: model\nname: Cells\ndescription: Counts cells.\ninputs: []\noutputs: []\nweights: {}\ndocumentation: ${documentation}\n`

const include = (line: string): Files => ({'p/paper.md': `# Methods\n\nWe counted cells.\n\n${line}\n\nWe also measured them.\n`})

describe('no file beside a document is read from elsewhere', () => {
  test.each([
    '{{< include ../../secret.md >}}',
    '{{< include /etc/passwd >}}',
    '```{include} ../../secret.md\n```',
    '```{literalinclude} /etc/passwd\n```',
    "```{r child='../../secret.md'}\n```",
  ])('by Markdown: %s', line => {
    // Code is no text of the paper, whoever includes it.
    const gaps = line.includes('literalinclude') ? [] : (['cut-off'] as const)
    expectRead({what: '', files: include(line), gaps, remark: gaps.length === 0 ? '' : 'is included but could not be read'})
  })

  test.each([
    ['../../secret.md', 'lies outside the folder of the card and was not read'],
    ['/etc/passwd', 'lies outside the folder of the card and was not read'],
    ['link.md', 'the documentation link.md'],
    ['http://127.0.0.1:49999/README.md', 'was not fetched'],
  ])('by a model card: %s', (path, remark) => {
    const files = {'p/rdf.yaml': card(path), 'p/link.md': {link: '../../secret.md'}}
    expectRead({what: '', files, gaps: ['cut-off'], remark})
  })
})

describe('files that include each other end', () => {
  test('in Markdown', () => {
    const files = {
      'p/paper.md': '# Methods\n\nWe counted.\n\n{{< include a.md >}}\n',
      'p/a.md': 'One.\n\n{{< include b.md >}}\n',
      'p/b.md': 'Two.\n\n{{< include a.md >}}\n\n{{< include paper.md >}}\n',
    }
    const report = expectRead({what: '', files, gaps: [], remark: ''})
    expect(report.document.words).toBe(5)
  })
})
