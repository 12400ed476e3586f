/** Fixtures cut, repeated and sprinkled with markup at places drawn by a fixed sequence: nothing but an InputError may come of it. */
import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {InputError} from '../../src/model/errors.ts'
import type {Reader} from '../../src/model/reader.ts'
import {html} from '../../src/readers/html/index.ts'
import {jats} from '../../src/readers/jats/index.ts'
import {notebook} from '../../src/readers/notebook.ts'
import {tei} from '../../src/readers/tei/index.ts'
import {expectContract} from './contract.ts'

const pieces =
  '< > </ " \' & &amp; &#0; <p> </p> <sec> </sec> <!-- --> <![CDATA[ ]]> <sup> </sup> <math> <table> <td> <fig> <xref> <ref-list> <head> <li> </div> </title> \0 \u00a0 = { ] , "source": \\'.split(
    ' ',
  )

const formats: readonly (readonly [Reader, string, RegExp])[] = [
  [jats, 'jats', /\.xml$/],
  [tei, 'tei', /\.xml$/],
  [html, 'html', /\.html$/],
  [notebook, 'notebook', /\.ipynb$/],
]

test.each(formats)('$format: three hundred broken files are read or refused', async (reader, folder, names) => {
  const directory = new URL(`fixtures/${folder}/`, import.meta.url)
  const sources = readdirSync(directory)
    .filter(name => names.test(name))
    .map(name => readFileSync(new URL(name, directory), 'utf8'))
  const draw = sequence(folder.length)
  for (let round = 0; round < 300; round++) {
    const source = mutated(sources[draw(sources.length)] as string, draw)
    try {
      expectContract(await reader.read({path: 'broken', bytes: new TextEncoder().encode(source)}))
    } catch (error) {
      if (!(error instanceof InputError)) throw new Error(`broken by ${JSON.stringify(source)}`, {cause: error})
    }
  }
  expect(sources.length).toBeGreaterThan(0)
})

function mutated(source: string, draw: (below: number) => number): string {
  let text = source
  for (let change = draw(5); change >= 0; change--) {
    const at = draw(text.length + 1)
    const kind = draw(4)
    if (kind === 0) text = text.slice(0, at) + text.slice(at + draw(60))
    else if (kind === 1) text = text.slice(0, at) + pieces[draw(pieces.length)] + text.slice(at)
    else if (kind === 2) text = text.slice(0, at) + text.slice(draw(text.length + 1))
    else text = text.slice(0, at + 100) + text.slice(at)
  }
  return text
}

/** The same numbers in every run. */
function sequence(start: number): (below: number) => number {
  let state = start
  return below => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state % below
  }
}
