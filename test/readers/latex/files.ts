import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Raw} from '../../../src/model/document.ts'
import type {Source} from '../../../src/model/reader.ts'
import {latex} from '../../../src/readers/latex/index.ts'

const folder = join(import.meta.dirname, '../fixtures/latex')

/** A fixture with all that lies beside it, as the shell hands it over: nothing from outside its folder. */
export function fixture(path: string): Source {
  const full = join(folder, path)
  return {
    path,
    bytes: readFileSync(full),
    sibling: relative => {
      const file = join(dirname(full), relative)
      return file.startsWith(dirname(full)) && existsSync(file) ? readFileSync(file) : undefined
    },
  }
}

export function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** A manuscript written in the test, with children by path. */
export function given(text: string, children: Readonly<Record<string, string>> = {}): Source {
  const encoder = new TextEncoder()
  const files = new Map(Object.entries(children).map(([path, content]) => [path, encoder.encode(content)]))
  return {path: 'paper/main.tex', bytes: encoder.encode(text), sibling: relative => files.get(relative)}
}

export function readGiven(text: string, children?: Readonly<Record<string, string>>): Raw {
  return latex.read(given(text, children)) as Raw
}

export function readFixture(path: string): Raw {
  return latex.read(fixture(path)) as Raw
}

/** The text of all blocks, one per line. */
export function linesOf(raw: Raw): string[] {
  return raw.blocks.map(block => block.text)
}

/** All that a reading says, for a person to read and compare. */
export function pageOf(raw: Raw): string {
  const fields = raw.fields.map(field => `${field.pointer} = ${JSON.stringify(field.value)}`)
  const blocks = raw.blocks.map(({kind, depth, role, text}) => {
    const label = kind === 'heading' ? `\n${'#'.repeat(depth)}` : `${kind}:`
    return role === undefined ? `${label} ${text}` : `${label} ${text} {${role}}`
  })
  const gaps = raw.gaps.map(gap => `gap: ${gap}`)
  const remarks = raw.remarks.map(remark => `remark: ${remark}`)
  return `${[...fields, ...blocks, '', ...gaps, ...remarks].join('\n').trim()}\n`
}
