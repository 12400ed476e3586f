/** The text of the document, with the words that items rest on highlighted in place. */
import type {Block, Document} from '../../model/document.ts'
import {highlight, wholeField} from './highlight.ts'
import {anchorId, type Stretch} from './links.ts'
import {type Markup, markup} from './markup.ts'
import {type Run, runs} from './runs.ts'

export function manuscript(document: Document, stretches: readonly Stretch[], prefix: string): Markup {
  const byBlock = new Map<number, Stretch[]>()
  for (const stretch of stretches) {
    if (stretch.anchor.kind === 'field') continue
    const list = byBlock.get(stretch.anchor.block)
    if (list) list.push(stretch)
    else byBlock.set(stretch.anchor.block, [stretch])
  }
  const outermost = Math.min(...document.blocks.filter(block => block.kind === 'heading').map(block => block.depth))
  const body = (index: number) => highlight(document.blocks[index]?.text ?? '', byBlock.get(index) ?? [], prefix)
  const text = runs(document).map(run => markup`${source(run)}${runElement(run, document, body, outermost)}`)
  return markup`${fields(document, stretches, prefix)}${text}`
}

function source({source}: Run): Markup | undefined {
  return source === undefined ? undefined : markup`<p class="source">${source}</p>\n`
}

function runElement(run: Run, document: Document, body: (index: number) => Markup, outermost: number): Markup {
  if (run.row) return markup`<p class="row">${run.blocks.map(index => markup`<span>${body(index)}</span> `)}</p>\n`
  return markup`${run.blocks.map(index => element(document.blocks[index], body(index), outermost))}`
}

function element(block: Block | undefined, body: Markup, outermost: number): Markup {
  switch (block?.kind) {
    case 'title':
      return markup`<p class="title">${body}</p>\n`
    case 'heading':
      return heading(Math.min(6, 3 + block.depth - outermost), body)
    case 'item':
      return markup`<p class="item">${body}</p>\n`
    case 'row':
      return markup`<p class="row">${body}</p>\n`
    case 'caption':
      return markup`<p class="caption">${body}</p>\n`
    case 'code':
      return markup`<pre>${body}</pre>\n`
    default:
      return markup`<p>${body}</p>\n`
  }
}

/** Levels 1 and 2 belong to the page. */
function heading(level: number, body: Markup): Markup {
  const headings = [
    markup`<h3>${body}</h3>\n`,
    markup`<h4>${body}</h4>\n`,
    markup`<h5>${body}</h5>\n`,
    markup`<h6>${body}</h6>\n`,
  ]
  return headings[level - 3] ?? markup`<h6>${body}</h6>\n`
}

/** The fields of a card or of front matter, as a list of names and values. */
function fields(document: Document, stretches: readonly Stretch[], prefix: string): Markup | undefined {
  // What a document says of itself (`/@format`) stands in the head of the report.
  if (document.fields.every(({pointer}) => pointer.startsWith('/@'))) return undefined
  const rows = document.fields.map(({pointer, value}, field) => {
    if (pointer.startsWith('/@')) return undefined
    const own = stretches.filter(({anchor}) => anchor.kind === 'field' && anchor.field === field)
    const id = own.length > 0 ? anchorId(prefix, {kind: 'field', field}) : undefined
    const shown = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
    return markup`<div><dt>${pointer}</dt><dd>${wholeField(shown, own, id)}</dd></div>\n`
  })
  return markup`<dl class="fields">\n${rows}</dl>\n`
}
