import {describe, expect, test} from 'vitest'
import {figureBoxes} from '../../../src/readers/pdf/figures.ts'
import {fontOf} from '../../../src/readers/pdf/fonts.ts'
import {ligatureMender} from '../../../src/readers/pdf/ligatures.ts'
import {markLink, resolveLinks} from '../../../src/readers/pdf/links.ts'
import type {Link} from '../../../src/readers/pdf/types.ts'
import {labelOf} from '../../../src/readers/shared/caption-label.ts'
import {cleanGlyph, composeAccents} from '../../../src/readers/shared/characters.ts'
import {namesIn} from '../../../src/readers/shared/front-matter.ts'
import {depthsOf} from '../../../src/readers/shared/heading-depths.ts'

describe('fonts', () => {
  test.each(['ABCDEF+CMBX12', 'NimbusRomNo9L-Medi', 'Arial,Bold', 'TimesNewRomanPS-BoldMT', 'MyriadPro-Semibold', 'SFBX1000'])(
    '%s is bold',
    name => {
      expect(fontOf(name).bold).toBe(true)
    },
  )
  test.each(['CMR10', 'NimbusRomNo9L-Regu', 'ArialMT', 'LMRoman10-Regular', 'HelveticaNeue-Medium5'])('%s is not bold', name => {
    expect(fontOf(name).bold).toBe(false)
  })
  test.each(['CMTI10', 'Times-Italic', 'NimbusRomNo9L-ReguItal', 'Arial,Italic', 'Helvetica-Oblique'])('%s is italic', name => {
    expect(fontOf(name).italic).toBe(true)
  })
})

describe('characters', () => {
  test.each([
    ['\uFB01', 'fi'],
    ['\uF06D', 'µ'],
    ['\uF0B7', '•'],
    ['\u00A0', ' '],
    ['\u0003', ''],
  ])('%j is %j', (glyph, text) => {
    expect(cleanGlyph(glyph)).toBe(text)
  })

  test('accents beside their letters are put on them', () => {
    expect(composeAccents('Feny¨o and S´anchez and St˚alhammar')).toBe('Fenyö and Sánchez and Stålhammar')
  })

  test('ligatures without letters are told by the words around them', () => {
    const [fi, fl, ff] = ['\uE100', '\uE101', '\uE102']
    const mend = ligatureMender([`a speci${fi}c ${fi}eld of the work${fl}ow`, `a di${ff}erent ${fi}lter`])
    expect(mend(`${fi}nal ${fl}uorescence e${ff}ect`)).toBe('final fluorescence effect')
  })
})

describe('links', () => {
  const link = (url: string): Link => ({url, x0: 0, y0: 0, x1: 1, y1: 1})

  test('the target follows the text', () => {
    expect(resolveLinks(`the ${markLink('code', 0)}.`, [link('https://example.org/x')])).toBe('the code <https://example.org/x>.')
  })

  test('an address that shows itself is written once, whole', () => {
    const text = `at ${markLink('https://github.com/my-', 0)} ${markLink('lab/tool', 0)}.`
    expect(resolveLinks(text, [link('https://github.com/my-lab/tool')])).toBe('at https://github.com/my-lab/tool.')
  })
})

describe('captions', () => {
  test.each([
    'Figure 1: Cells',
    'Fig. S2. Cells',
    'FIG. 3. Cells',
    'Table 4 | Scores',
    'TABLE II',
    'Supplementary Fig. 5. Cells',
    'Extended Data Fig. 1 | Cells',
    'Figure B.1: Cells',
  ])('“%s” is a label', text => {
    expect(labelOf(text)).toBeDefined()
  })
  test.each(['Figures show cells', 'Table of contents', 'Supplementary Videos 1 and 2 show cells', 'Video microscopy'])(
    '“%s” is none',
    text => {
      expect(labelOf(text)).toBeUndefined()
    },
  )
})

describe('names', () => {
  test('are told from addresses and marks', () => {
    const lines = [
      'Ada B. Moreau[1,2]*, Finn van der Castell[2] and Wei Li',
      'Department of Botany, University of Examples',
      'New York, The Netherlands',
    ]
    expect(namesIn(lines)).toEqual(['Ada B. Moreau', 'Finn van der Castell', 'Wei Li'])
  })
})

describe('depths of headings', () => {
  const look = (text: string, size = 12, more = {}) => ({text, size, bold: true, italic: false, runIn: false, ...more})

  test('follow their numbers', () => {
    expect(
      depthsOf([
        look('1 Introduction'),
        look('2.1 Data', 11),
        look('2.1.1 Cells', 10),
        look('Appendix A'),
        look('B.1 Tables', 11),
      ]),
    ).toEqual([1, 2, 3, 1, 2])
  })

  test('count letters under Roman numbers as second', () => {
    expect(depthsOf([look('I. INTRODUCTION'), look('II. METHODS'), look('A. Data', 10), look('III. RESULTS')])).toEqual([
      1, 1, 2, 1,
    ])
  })

  test('follow their size where there are no numbers', () => {
    expect(depthsOf([look('Methods', 16), look('Imaging of cells', 13), look('Lasers and filters', 11)])).toEqual([1, 2, 3])
  })

  test('count numbers within sections that look more important', () => {
    const headings = [
      look('Results', 16),
      look('Methods', 16),
      look('Data availability', 16),
      look('1. Images of cells', 12),
      look('2. Images of tissue', 12),
    ]
    expect(depthsOf(headings)).toEqual([1, 1, 1, 2, 2])
  })

  test('put what runs on into a paragraph below its section', () => {
    expect(depthsOf([look('2 Methods'), look('Statistics', 10, {runIn: true})])).toEqual([1, 2])
  })

  test('follow styles first', () => {
    expect(depthsOf([look('Methods', 12, {stated: 2}), look('1. Cells'), look('Funding')])).toEqual([2, 3, 2])
  })
})

describe('drawn parts of a page', () => {
  const page = {pieces: [], width: 600, height: 800}
  const rows = [300, 330, 360]
  const columns = [40, 120, 200]
  const cells = rows.flatMap(y0 => columns.map(x0 => ({x0, y0, x1: x0 + 80, y1: y0 + 30})))

  test('the frames of a table are no figure, so its cells stay', () => {
    expect(figureBoxes({...page, marks: cells})).toEqual([])
  })

  test('a picture is one, and so is a drawing of small squares', () => {
    const picture = {x0: 40, y0: 100, x1: 300, y1: 250}
    const squares = rows.flatMap((_, row) =>
      Array.from({length: 12}, (_, at) => ({x0: 300 + at * 6, y0: 500 + row * 6, x1: 306 + at * 6, y1: 506 + row * 6})),
    )
    const tall = {x0: 300, y0: 500, x1: 340, y1: 560}
    expect(figureBoxes({...page, marks: [...cells, picture]})).toEqual([picture])
    expect(figureBoxes({...page, marks: [...squares, tall]})).toEqual([{x0: 300, y0: 500, x1: 372, y1: 560}])
  })
})
