import {describe, expect, test} from 'vitest'
import {read} from '../../src/read.ts'

/** The rows of the tables of a document, as they are read out. */
async function rowsOf(path: string, text: string): Promise<readonly string[]> {
  const {blocks} = await read({path, bytes: new TextEncoder().encode(text)})
  return blocks.filter(({kind}) => kind === 'row').map(block => block.text)
}

const markdown = (...lines: readonly string[]): string => `# Methods\n\n${lines.join('\n')}\n`

describe('the rows of a table', () => {
  test('name each value by its row and its column', async () => {
    const table = markdown('| Model | Dice | HD95 |', '|---|---|---|', '| U-Net | 0.87 | 4.1 |', '| ours | 0.91 | 3.2 |')
    expect(await rowsOf('a.md', table)).toEqual(['U-Net, Dice: 0.87; HD95: 4.1', 'ours, Dice: 0.91; HD95: 3.2'])
  })

  test('put a count before what is counted, and a value behind the unit of its row', async () => {
    const table = markdown('| | Images | Set A |', '|---|---|---|', '| training | 400 | 12 |', '| Pixel size (µm) | | 0.07 |')
    expect(await rowsOf('a.md', table)).toEqual(['training: 400 Images; Set A: 12', 'Pixel size (µm): 0.07 (Set A)'])
  })

  test('leave out heads that say nothing', async () => {
    expect(await rowsOf('a.md', markdown('| Parameter | Value |', '|---|---|', '| epochs | 200 |'))).toEqual(['epochs: 200'])
  })

  test('are named by the head of the first column too where their name is a number', async () => {
    expect(await rowsOf('a.md', markdown('| SNR | Dice |', '|---|---|', '| 2 | 0.61 |'))).toEqual(['SNR 2, Dice: 0.61'])
  })

  test('have no heads where the first row holds numbers', async () => {
    const table = markdown('| epochs | 200 |', '|---|---|', '| batch size | 16 |')
    expect(await rowsOf('a.md', table)).toEqual(['epochs: 200', 'batch size: 16'])
  })

  test('leave a table of one column and rows of running text as they are', async () => {
    expect(await rowsOf('a.md', markdown('| step |', '|---|', '| blur |', '| count |'))).toEqual([])
    expect(await rowsOf('a.md', markdown('| step | why |', '|---|---|', `| blur | ${'because it is so '.repeat(50)} |`))).toEqual(
      [],
    )
  })

  test('lead back to the line of the source', async () => {
    const text = markdown('| Model | Dice |', '|---|---|', '| U-Net | 0.87 |')
    const {blocks} = await read({path: 'a.md', bytes: new TextEncoder().encode(text)})
    const row = blocks.find(({kind}) => kind === 'row')
    expect(row?.site).toEqual({kind: 'range', start: text.indexOf('U-Net'), end: text.indexOf('0.87') + 4})
  })

  test('keep their columns in JATS where cells go over rows and columns', async () => {
    const table =
      '<article><body><sec><title>Methods</title><table-wrap><table>' +
      '<tr><th>Set</th><th>Role</th><th>Images</th></tr>' +
      '<tr><td rowspan="2">A</td><td>training</td><td>40</td></tr><tr><td>test</td><td>10</td></tr>' +
      '<tr><td colspan="2">all</td><td>50</td></tr></table></table-wrap></sec></body></article>'
    expect(await rowsOf('a.xml', table)).toEqual(['A, Role: training; 40 Images', 'test: 10 Images', 'all: 50 Images'])
  })

  test('name the group of a column before the column', async () => {
    const table =
      '\\documentclass{article}\\begin{document}\\section{Methods}\\begin{tabular}{lll}Model & \\multicolumn{2}{c}{Dice} \\\\ ' +
      '& mean & SD \\\\ U-Net & 0.87 & 0.02 \\\\\\end{tabular}\\end{document}'
    expect(await rowsOf('a.tex', table)).toEqual(['U-Net, Dice mean: 0.87; Dice SD: 0.02'])
  })

  test('keep their columns in LaTeX with empty cells and \\multicolumn', async () => {
    const table =
      '\\documentclass{article}\\begin{document}\\section{Methods}\\begin{tabular}{lll}Set & Role & Images \\\\ ' +
      'A & & 40 \\\\ \\multicolumn{2}{l}{all} & 50 \\\\\\end{tabular}\\end{document}'
    expect(await rowsOf('a.tex', table)).toEqual(['A: 40 Images', 'all: 50 Images'])
  })

  test('are read in HTML and TEI', async () => {
    const html =
      '<html><body><h1>Nuclei</h1><h2>Methods</h2><table><tr><th>Model<th>Dice<tr><td>U-Net<td>0.87</table></body></html>'
    expect(await rowsOf('a.html', html)).toEqual(['U-Net, Dice: 0.87'])
    const tei =
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div><head>Methods</head><figure type="table"><table>' +
      '<row><cell>Model</cell><cell>Dice</cell></row><row><cell>U-Net</cell><cell>0.87</cell></row></table></figure></div></body></text></TEI>'
    expect(await rowsOf('a.xml', tei)).toEqual(['U-Net, Dice: 0.87'])
  })

  test('are read in tables of HTML within Markdown, over rows and columns too', async () => {
    const table = markdown(
      '<table><tr><th>Set</th><th>Role</th><th>Images</th></tr>',
      '<tr><td rowspan="2">A</td><td>training</td><td>40</td></tr><tr><td>test</td><td>10</td></tr></table>',
    )
    expect(await rowsOf('a.md', table)).toEqual(['A, Role: training; 40 Images', 'test: 10 Images'])
  })

  test('end with their table of HTML, also where its cells have no end tags', async () => {
    const table = markdown('<table><tr><th>Model<th>Dice<tr><td>U-Net<td>0.87</table>', '', 'Images were shared.')
    const {blocks} = await read({path: 'a.md', bytes: new TextEncoder().encode(table)})
    expect(blocks.slice(-2).map(({kind, text}) => `${kind}: ${text}`)).toEqual([
      'row: U-Net, Dice: 0.87',
      'paragraph: Images were shared.',
    ])
  })

  test('are read in grid tables, whose cells go over lines', async () => {
    const table = markdown(
      '+-------+------+',
      '| Model | Dice |',
      '+=======+======+',
      '| large | 0.87 |',
      '| U-Net |      |',
      '+-------+------+',
    )
    expect(await rowsOf('a.md', table)).toEqual(['large U-Net, Dice: 0.87'])
  })
})
