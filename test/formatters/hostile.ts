/** A report in which everything that comes from a manuscript, its author or its file names is hostile. */
import {readFileSync} from 'node:fs'
import type {Document} from '../../src/model/document.ts'
import type {Evidence, Report} from '../../src/model/report.ts'
import {documents, manuscript} from './support.ts'

export const attacks: readonly string[] = JSON.parse(readFileSync(new URL('hostile.json', import.meta.url), 'utf8'))
const all = attacks.join(' ')
const folder = `evil/\u001b[31m"<img src=x onerror=window.owned=1>'=1+1,|\`%0A::@x \u202E`

/** One finding per attack, reported and missing in turn; every attack also stands in paths, titles, sections and reasons. */
export const hostile: Report = {
  ...manuscript,
  document: {...manuscript.document, path: folder, title: all, remarks: attacks},
  facts: manuscript.facts.map(fact => ({...fact, by: 'author', evidence: [evidence(all)]})),
  findings: attacks.map((attack, index) => {
    const template = manuscript.findings[index]
    if (template === undefined) throw new Error('more attacks than findings')
    const status = index % 2 === 0 ? 'reported' : 'missing'
    const found = status === 'reported' ? [evidence(attack)] : []
    return {
      ...template,
      status,
      severity: status === 'reported' ? 'none' : 'error',
      message: attack,
      evidence: found,
      voided: status === 'missing' ? [evidence(attack)] : [],
    }
  }),
  pitfalls: manuscript.pitfalls.map(pitfall => ({...pitfall, message: all, evidence: [evidence(all)]})),
  waivers: [{rule: manuscript.findings[1]?.rule ?? '', reason: all, state: 'active'}],
}

export const hostileDocument: Document = {
  ...(documents[0] as Document),
  path: folder,
  files: [{path: `${folder}/a.md`, lines: [0]}],
  blocks: attacks.map(text => ({
    kind: 'paragraph',
    depth: 0,
    text,
    file: 0,
    site: {kind: 'range', start: 0, end: 1},
    anchors: [],
  })),
  sentences: attacks.map((text, block) => ({block, start: 0, end: text.length, section: 0})),
  fields: attacks.map(text => ({pointer: `/${text}`, value: text, file: 0, site: {kind: 'range', start: 0, end: 1}})),
}

function evidence(quote: string): Evidence {
  const point = {line: 1, column: 1, offset: 0}
  return {
    clause: all,
    quote,
    place: {kind: 'range', file: `${folder}/a.md`, start: point, end: point},
    section: attacks,
    marks: [{start: 0, end: Math.min(3, quote.length)}],
    qualifiers: ['future'],
  }
}
