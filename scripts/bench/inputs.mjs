// The papers and cards of every format: what is measured is made once.
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileIn, write} from './folder.mjs'
import {officeEndings, officePaper} from './office.mjs'
import {longPaper} from './paper.mjs'
import {fromRoot} from './root.mjs'
import {writers} from './writers.mjs'

/** Different papers of a format of text, and of one that pandoc must make. */
const mostTexts = 50
const mostMade = 3

/**
 * `path` is what the command is given, `files` what a process reads again and again, all of the same format.
 * `share` is the part of all papers that are read, less where one takes long.
 */
export function inputsFor({papers, words, smoke}) {
  made ??= makeInputs(papers, words, smoke)
  return made
}

/** By the first part that asks. */
let made

function makeInputs(papers, words, smoke) {
  const seeds = Array.from({length: Math.min(papers, mostTexts)}, (_, index) => index + 1)
  const texts = seeds.map(seed => longPaper(words, seed))
  return [
    ...Object.entries(writers).map(([ending, writer]) => textInput(ending, texts.map(writer))),
    ...officeEndings.map(ending => officeInput(ending, seeds.slice(0, smoke ? 1 : mostMade), smoke)),
    bioimageCard(),
    huggingFaceCard(seeds),
  ]
}

function textInput(ending, texts) {
  const files = texts.map((text, index) => write(`papers/${index}.${ending}`, text))
  return {name: ending, path: files[0], files, note: '', share: 1}
}

function officeInput(ending, seeds, isSmoke) {
  const all = seeds.map(seed => officePaper(ending, seed, isSmoke))
  const files = all.map(({path}) => path)
  const isSmall = all.some(({words}) => words === undefined)
  const note = isSmall ? 'copy of the tests, 512 words' : ending === 'pdf' ? 'by pandoc and pdfTeX' : 'by pandoc'
  return {name: ending, path: files[0], files, note, share: ending === 'pdf' ? 0.03 : 0.3}
}

function bioimageCard() {
  cpSync(fromRoot('examples/organuc-card'), fileIn('card'), {recursive: true})
  const path = fileIn(join('card', 'rdf.yaml'))
  return {name: 'bioimage.io card', path, files: [path], note: 'examples/organuc-card', share: 1}
}

function huggingFaceCard(seeds) {
  const readme = readFileSync(fromRoot('examples/organuc-card/README.md'), 'utf8')
  const files = seeds.map(seed => {
    const body = longPaper(1000, seed).replace(/^---[\s\S]*?---\n/, '')
    return write(`hugging-face/${seed}/README.md`, `${header}\n${readme}\n${body}`)
  })
  return {name: 'Hugging Face card', path: files[0], files, note: '1,000 words', share: 1}
}

const header = `---
license: cc-by-4.0
library_name: pytorch
pipeline_tag: image-segmentation
tags: [nuclei, organoids, light-sheet]
datasets: [example/organuc]
metrics: [f1]
model-index:
  - name: OrgaNuc
    results:
      - task: {type: image-segmentation}
        dataset: {name: OrgaNuc test, type: example/organuc}
        metrics:
          - {type: f1, value: 0.87}
---
`
