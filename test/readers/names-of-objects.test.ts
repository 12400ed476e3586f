/** Words that every JavaScript object knows are words like others, wherever a document may have them. */
import {describe, expect, test} from 'vitest'
import type {Format, Raw} from '../../src/model/document.ts'
import {readers} from '../../src/readers/index.ts'
import {sniff} from '../../src/readers/sniff.ts'
import {expectContract} from './contract.ts'
import {zipped} from './zipped.ts'

const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__']
const bytes = (text: string) => new TextEncoder().encode(text)
const docx = (inside: string) =>
  zipped({
    'word/document.xml': `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Cells</w:t></w:r>${inside}</w:p></w:body></w:document>`,
  })
const odt = (inside: string) =>
  zipped({
    'content.xml': `<office:document-content><office:body><office:text><text:p>Cells${inside}</text:p></office:text></office:body></office:document-content>`,
  })

const documents: readonly (readonly [Format, (word: string) => Uint8Array])[] = [
  ['html', word => bytes(`<meta name="${word}" content="x"><p>Cells <${word}>are</${word}> here</p>`)],
  ['jats', word => bytes(`<article><body><sec sec-type="${word}"><p>Cells <${word}>are</${word}></p></sec></body></article>`)],
  [
    'jats',
    word => bytes(`<article><p>Cells</p><back><fn-group><fn fn-type="${word}"><p>A note.</p></fn></fn-group></back></article>`),
  ],
  ['jats', word => bytes(`<article><p>Cells <math><${word}><mi>a</mi><mi>b</mi></${word}></math></p></article>`)],
  ['tei', word => bytes(`<TEI><text><body><div type="${word}"><p>Cells <${word}>are</${word}></p></div></body></text></TEI>`)],
  [
    'markdown',
    word =>
      bytes(`---\n${word}: x\n---\nCells <${word}>are</${word}> {{< ${word} >}} \`\`\`{${word}}\n:::{${word}}\nhere\n:::\n`),
  ],
  ['latex', word => bytes(`\\SI{5}{\\${word}\\metre} Cells \\${word}{are} \\begin{${word}}here\\end{${word}} \\ref{${word}}`)],
  ['huggingface', word => bytes(`---\nlicense: mit\n${word}: {${word}: x}\n---\nCells.\n`)],
  ['bioimageio', word => bytes(`format_version: 0.5.4\ntype: model\n${word}: {${word}: x}\n`)],
  ['monai', word => bytes(`{"monai_version": "1.3", "${word}": {"${word}": "x"}}`)],
  ['docx', word => docx(`<w:${word}>are</w:${word}><m:oMath><m:${word}><m:t>a</m:t></m:${word}></m:oMath>`)],
  ['odt', word => odt(`<text:${word}>are</text:${word}><${word}/>`)],
]

describe.each(words)('%s', word => {
  test.each(documents)('is a name like others in %s', async (format, documentWith) => {
    const raw: Raw = await (await readers[format]()).read({path: 'paper', bytes: documentWith(word)})
    expectContract(raw)
    for (const {text, role} of raw.blocks) {
      expect(text).not.toContain('native code')
      expect(['undefined', 'string']).toContain(typeof role)
    }
  })

  test('is an ending of a file like others', () => {
    expect(sniff({path: `paper.${word}`, bytes: bytes('Cells were counted.')})).toBe('text')
  })
})
