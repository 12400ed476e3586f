/** What the fuzz test begins with: the fixtures of each reader. All texts are strings of bytes. */
import {readdirSync, readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import type {Format} from '../../src/model/document.ts'
import {pageOf, pdfOf, streamOf} from '../readers/pdf/made.ts'
import {bytesOf} from './edits.ts'
import * as pieces from './pieces.ts'

export interface Seeds {
  readonly format: Exclude<Format, 'manubot' | 'rst'>
  /** A name that the format has. */
  readonly path: string
  /** Each kind of breaking gets the same share of the runs. */
  readonly kinds: readonly Kind[]
}

/** Texts to be broken, and what is made of them: in a frame that is whole, more of them are read. */
export interface Kind {
  readonly texts: readonly string[]
  readonly pieces: readonly string[]
  readonly framed?: (text: string) => string
}

const fixtures = new URL('../readers/fixtures/', import.meta.url)

function named(folder: string, names: RegExp): readonly string[] {
  return readdirSync(new URL(folder, fixtures), {recursive: true, encoding: 'utf8'})
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => names.test(name))
    .map(name => readFileSync(new URL(`${folder}/${name}`, fixtures), 'latin1'))
}

/** The parts of an archive, each broken in its turn, and the archive as a whole. */
function archive(folder: string, names: readonly string[], words: readonly string[]): readonly Kind[] {
  const parts = Object.fromEntries(names.map(name => [name, readFileSync(new URL(`${folder}/${name}`, fixtures), 'latin1')]))
  const zip = (changes: Readonly<Record<string, string>>): string => {
    const bytes = Object.entries({...parts, ...changes}).map(([name, text]) => [name, strToU8(text, true)] as const)
    return Buffer.from(zipSync(Object.fromEntries(bytes), {level: 0})).toString('latin1')
  }
  const inParts = names.map(name => ({texts: Object.values(parts), pieces: words, framed: (text: string) => zip({[name]: text})}))
  return [...inParts, {texts: [zip({})], pieces: pieces.zip}]
}

/** As a value in JSON, and so in YAML. */
const quoted = (text: string): string => bytesOf(JSON.stringify(Buffer.from(text, 'latin1').toString()))
const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const markdown = {texts: named('markdown', /\.q?md$/), pieces: pieces.markdown}
const paper = (operators: string): string => binary(pageOf(streamOf(Buffer.from(operators, 'latin1'))))
const drawn = [
  'BT /F1 12 Tf 72 700 Td (We trained a U-Net on 500 images.) Tj 0 -14 Td [(Da) -20 (ta)] TJ ET',
  'BT /F1 18 Tf 72 700 Td (Cells) Tj ET\nBT /F1 11 Tf 72 660 Td (Methods) Tj 0 -14 Td (Nuclei were counted.) Tj ET',
  'BT /F1 10 Tf 1 0 0 1 72 500 Tm (Table 1. Scores.) Tj 1 0 0 1 72 480 Tm (a) Tj 1 0 0 1 200 480 Tm (0.9) Tj ET 72 470 200 1 re f',
]
const linked = pdfOf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>/Annots[7 0 R]>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Rotate 90/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>>>',
  streamOf('BT /F1 11 Tf 72 700 Td (The code lies at GitHub.) Tj ET'),
  '<</Type/Font/Subtype/TrueType/BaseFont/Times/FirstChar 65/LastChar 67/Widths[500 600 700]/Encoding/WinAnsiEncoding>>',
  '<</Type/Annot/Subtype/Link/Rect[72 690 300 715]/A<</S/URI/URI(https://example.org/code)>>>>',
])

export const seeds: readonly Seeds[] = [
  {format: 'markdown', path: 'paper.md', kinds: [markdown]},
  {format: 'text', path: 'paper.txt', kinds: [{texts: named('plain', /^[^.]*\.txt$/), pieces: pieces.text}]},
  {format: 'latex', path: 'paper.tex', kinds: [{texts: named('latex', /\.tex$/), pieces: pieces.latex}]},
  {format: 'jats', path: 'paper.xml', kinds: [{texts: named('jats', /\.xml$/), pieces: pieces.jats}]},
  {format: 'tei', path: 'paper.tei.xml', kinds: [{texts: named('tei', /\.xml$/), pieces: pieces.tei}]},
  {format: 'html', path: 'page.html', kinds: [{texts: named('html', /\.html$/), pieces: pieces.html}]},
  {
    format: 'notebook',
    path: 'train.ipynb',
    kinds: [
      {texts: named('notebook', /\.ipynb$/), pieces: pieces.json},
      {...markdown, framed: text => `{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": ${quoted(text)}}]}`},
      {
        ...markdown,
        framed: text => `{"nbformat": 4, "cells": [{"cell_type": "raw", "source": ["# A\\n", ${quoted(text)}, "b"]}]}`,
      },
    ],
  },
  {
    format: 'bioimageio',
    path: 'rdf.yaml',
    kinds: [
      {texts: named('cards', /bioimageio.*\.yaml$/), pieces: pieces.yaml},
      {...markdown, framed: text => `format_version: 0.5.4\ntype: model\nname: ${quoted(text)}\ndescription: ${quoted(text)}\n`},
    ],
  },
  {
    format: 'huggingface',
    path: 'README.md',
    kinds: [
      {texts: named('cards/huggingface', /\.md$/), pieces: pieces.markdown},
      {...markdown, framed: text => `---\nlicense: mit\nlibrary_name: pytorch\n---\n${text}`},
      {texts: named('cards', /\.yaml$/), pieces: pieces.yaml, framed: text => `---\n${text}\n---\n# Cells\n\nCounted.\n`},
    ],
  },
  {
    format: 'monai',
    path: 'configs/metadata.json',
    kinds: [
      {texts: named('cards/monai', /\.json$/), pieces: pieces.json},
      {...markdown, framed: text => `{"monai_version": "1.3", "name": ${quoted(text)}, "changelog": {"1": ${quoted(text)}}}`},
    ],
  },
  {
    format: 'docx',
    path: 'paper.docx',
    kinds: archive('docx/manuscript', ['word/document.xml', 'word/styles.xml', 'word/footnotes.xml'], pieces.docx),
  },
  {
    format: 'odt',
    path: 'paper.odt',
    kinds: archive('odt/manuscript', ['content.xml', 'styles.xml', 'meta.xml', 'mimetype'], pieces.odt),
  },
  {
    format: 'pdf',
    path: 'paper.pdf',
    kinds: [
      {texts: [...drawn.map(paper), binary(linked)], pieces: pieces.pdf},
      {texts: drawn, pieces: pieces.operators, framed: paper},
    ],
  },
]
