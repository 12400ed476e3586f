import {describe, expect, test} from 'vitest'
import type {Format} from '../../../src/model/document.ts'
import type {InputError} from '../../../src/model/errors.ts'
import {sniff} from '../../../src/readers/sniff.ts'

/** Characters up to U+00FF are bytes. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, character => character.charCodeAt(0))
}

function formatOf(path: string, text: string, files: Readonly<Record<string, string>> = {}): Format {
  return sniff({
    path,
    bytes: bytesOf(text),
    sibling: relative => (Object.hasOwn(files, relative) ? bytesOf(files[relative] as string) : undefined),
  })
}

describe('a format is told', () => {
  test.each<[Format, string, string]>([
    ['pdf', 'paper.pdf', '%PDF-1.7\n'],
    ['pdf', 'paper', 'junk before\n%PDF-1.4\n'],
    ['docx', 'paper.docx', 'PK\x03\x04 word/document.xml'],
    ['odt', 'paper.odt', 'PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text'],
    ['jats', 'paper.xml', '<?xml version="1.0"?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS.dtd">\n<article>'],
    ['jats', 'set.xml', '<pmc-articleset><article article-type="research-article">'],
    ['tei', 'paper.tei.xml', '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">'],
    ['html', 'page.html', '<!-- saved -->\n<!DOCTYPE html>\n<html>'],
    ['html', 'page', '<html lang="en">'],
    ['notebook', 'train.ipynb', '{"cells": []}'],
    ['notebook', 'train.json', '{"nbformat": 4, "cells": []}'],
    ['monai', 'metadata.json', '{"version": "0.1", "monai_version": "1.3"}'],
    ['bioimageio', 'rdf.yaml', '%YAML 1.2\n---\nformat_version: 0.5.4\n'],
    ['bioimageio', 'rdf.json', '{"format_version": "0.4.9", "type": "model"}'],
    ['bioimageio', 'card.txt', 'format_version: 0.4.9\ntype: model\n'],
    ['huggingface', 'README.md', '---\nlicense: mit\nlibrary_name: pytorch\n---\n# A model\n'],
    ['huggingface', 'README.md', '---\nlicense: mit\ntags: [segmentation]\n---\n# A model\n'],
    ['huggingface', 'README.md', '# Spores\n\n## Intended use\n\nTo count.\n\n## Training data\n\nSpores.\n'],
    ['huggingface', 'MODEL_CARD.md', '# Model card\n\nText.\n'],
    ['markdown', 'README.md', '# A tool\n\n## Installation\n\n## Usage\n'],
    ['markdown', 'paper.md', '---\ntitle: A\ntags: [cells]\nauthors:\n  - name: B\nbibliography: paper.bib\n---\n'],
    ['markdown', 'paper.md', '---\ntitle: A\nlicense: CC-BY\n---\n'],
    ['markdown', 'paper.qmd', 'Text.\n'],
    ['markdown', 'paper.Rmd', 'Text.\n'],
    ['markdown', 'paper', '# Cells\n\n## Methods\n\nText.\n'],
    ['latex', 'paper.tex', '\\section{A}\n'],
    ['latex', 'paper.txt', '% a remark\n\\documentclass{article}\n'],
    ['rst', 'paper.rst', 'Title\n=====\n'],
    ['text', 'paper.txt', 'Self-attention was used.\n'],
    ['text', 'paper', 'SELF-attention was used.\n'],
  ])('%s: %s', (format, path, text) => {
    expect(formatOf(path, text)).toBe(format)
  })

  test('markdown with UTF-16 letters is markdown', () => {
    const text = '\ufeff# Cells\n\n## Methods\n'
    const bytes = Uint8Array.from([...text].flatMap(character => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8]))
    expect(sniff({path: 'paper', bytes})).toBe('markdown')
  })

  test('the README of a MONAI bundle belongs to it', () => {
    expect(formatOf('docs/README.md', '# Model Overview\n', {'../configs/metadata.json': '{"monai_version": "1.3"}'})).toBe(
      'monai',
    )
    expect(formatOf('docs/README.md', '# Overview\n', {'../configs/metadata.json': '{"name": "other"}'})).toBe('markdown')
  })
})

describe('what is no manuscript is refused with what it is', () => {
  test.each<[string, string, string, string]>([
    ['paper.md', '', 'empty', 'the file is empty'],
    ['figure.md', '\x89PNG\r\n\x1a\n', 'unsupported', 'this is an image (PNG), not a manuscript or model card'],
    ['figure.tif', 'II*\0\x08', 'unsupported', 'this is an image (TIFF), not a manuscript or model card'],
    ['data.tgz', '\x1f\x8b\x08', 'unsupported', 'this is a compressed file (gzip), not a manuscript or model card'],
    [
      'paper.docx',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0',
      'old-word',
      'this is a Word file of the old kind (.doc)',
    ],
    [
      'paper.docx',
      '\xd0\xcf\x11\xe0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
      'encrypted',
      'the file is protected by a password',
    ],
    [
      'model.zip',
      'PK\x03\x04 weights.onnx rdf.yaml',
      'unsupported',
      'this is a packed model of bioimage.io, not a manuscript or model card',
    ],
    ['table.xlsx', 'PK\x03\x04 xl/workbook.xml', 'unsupported', 'this is a spreadsheet, not a manuscript or model card'],
    ['paper.rtf', '{\\rtf1\\ansi', 'unsupported', 'this is a Rich Text file (.rtf), not a manuscript or model card'],
    [
      'paper.pdf',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
      'lfs-pointer',
      'this is a pointer of git LFS, not the file itself',
    ],
    [
      'paper.md',
      '../../.git/annex/objects/x/y/SHA256--0.md\n',
      'lfs-pointer',
      'this is a pointer of git-annex, not the file itself',
    ],
    [
      'paper.pdf',
      '<!DOCTYPE html><html><body>404',
      'web-page',
      'the file is named .pdf, but it is a web page, perhaps an error or login page',
    ],
    ['paper.pdf', 'Hello.\n', 'not-a-pdf', 'the file is named .pdf, but it is damaged or no PDF'],
    ['paper.docx', 'Hello.\n', 'not-docx', 'the file is named .docx, but it is damaged or no Word file'],
    ['feed.xml', '<?xml version="1.0"?><rss>', 'unsupported', 'this is XML with the root <rss>, which is not read'],
    ['config.json', '{"epochs": 10}', 'not-a-card', 'this JSON is neither a notebook nor a model card'],
    ['content/metadata.yaml', 'title: A\n', 'not-a-card', 'this is the metadata of a Manubot manuscript, without its text'],
    ['refs.bib', '@article{a}', 'unsupported', 'this is a list of references, not a manuscript'],
    ['train.py', 'import torch\n', 'unsupported', 'this is code, not a manuscript'],
    ['paper.adoc', '= Title\n', 'unsupported', 'this markup is not read'],
  ])('%s: %j', (path, text, code, message) => {
    let refused: InputError | undefined
    try {
      formatOf(path, text)
    } catch (error) {
      refused = error as InputError
    }
    expect(refused).toMatchObject({name: 'InputError', code, message, path})
    expect(refused?.hint).toMatch(/^[A-Z].*\.$/)
  })
})
