import {describe, expect, test} from 'vitest'
import {mathReader} from '../../../src/readers/shared/mathml.ts'
import {texText} from '../../../src/readers/shared/tex-text.ts'
import {scanXml} from '../../../src/readers/shared/xml.ts'

describe('TeX as plain text', () => {
  test.each([
    ['0.5\\times 10^{-3}', '0.5 × 10^-3'],
    ['\\mu\\mathrm{m}', 'µm'],
    ['\\mu m', 'µm'],
    ['p \\leq 0.05', 'p ≤ 0.05'],
    ['\\frac{a}{b}', 'a/b'],
    ['n_{\\text{test}} = 20\\%', 'n_test = 20%'],
    ['\\documentclass{minimal}\\begin{document}$$\\pm 2$$\\end{document}', '± 2'],
    ['\\hat{y}\\unknown{z}', 'y z'],
    ['A \\rightarrow B', 'A → B'],
    ['A \\leftrightarrow B', 'A ↔ B'],
    ['\\bigl( x \\bigr)', '( x )'],
    ['\\left. x \\right|', 'x |'],
    ['A \\bigcup B', 'A ⋃ B'],
    ['p \\lt 0.05', 'p < 0.05'],
    ['n \\leqslant 3', 'n ≤ 3'],
    ['-\\log p', '-log p'],
  ])('%s', (tex, plain) => {
    expect(texText(tex)).toBe(plain)
  })
})

describe('MathML as plain text', () => {
  test.each([
    ['<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>', '10^-3'],
    ['<msub><mi>F</mi><mn>1</mn></msub>', 'F_1'],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x_i^2'],
    ['<mi>n</mi><mo>=</mo><mn>5</mn>', 'n = 5'],
    ['<mfrac><mi>a</mi><mi>b</mi></mfrac>', 'a/b'],
    ['<mover><mi>y</mi><mo>^</mo></mover>', 'y'],
    ['<msup><mn>37</mn><mo>∘</mo></msup><mtext>C</mtext>', '37°C'],
    ['<mi>k</mi><annotation>k^2</annotation>', 'k'],
    ['<mo>×</mo>', '×'],
    ['<mtext>mean of </mtext><mi>x</mi>', 'mean of x'],
  ])('%s', (inside, plain) => {
    expect(plainOf(`<math>${inside}</math>`)).toBe(plain)
  })
})

function plainOf(xml: string): string {
  const math = mathReader()
  let plain = ''
  let skipped = 0
  scanXml(xml, {
    open(tag) {
      if (skipped > 0) skipped++
      else {
        const before = math.open(tag.name)
        if (before === undefined) skipped = 1
        else plain += before
      }
    },
    close() {
      if (skipped > 0) skipped--
      else plain += math.close()
    },
    text(text) {
      if (skipped === 0) plain += math.text(text)
    },
  })
  return plain
}
