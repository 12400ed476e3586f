/** Plain text: what its blocks are is told by the shape of its lines. */
import type {Block, BlockKind, Field, Raw, Role} from '../model/document.ts'
import type {Reader, Source} from '../model/reader.ts'
import {type Heading, isTitle} from './plain/headings.ts'
import {hyphenMender} from './plain/hyphens.ts'
import {type Chunk, chunksOf, type Line, widthOf, withoutRunningHeads} from './plain/lines.ts'
import {unitsOf} from './plain/units.ts'
import {bulletOf} from './shared/bullet.ts'
import {opensCaption} from './shared/caption-label.ts'
import {cut} from './shared/cut.ts'
import {decode, lineStarts} from './shared/decode.ts'
import {namesIn} from './shared/front-matter.ts'
import {isUsualHeading, REFERENCES} from './shared/heading-names.ts'
import {runText} from './shared/run-text.ts'

/** Throws `InputError` for what is no text. */
export const plain: Reader = {format: 'text', read}

function read(source: Source): Raw {
  const decoded = decode(source.bytes, source.path)
  const {text, remark} = cut(decoded.text)
  const remarks = [...decoded.remarks, ...(remark === undefined ? [] : [remark])]
  const walk: Walk = {
    ...{blocks: [], fields: [], mend: hyphenMender(text), outline: 0, inReferences: false, isFront: true},
  }
  const {chunks, dropped} = withoutRunningHeads(text, chunksOf(text))
  const width = widthOf(chunks)
  for (const [index, chunk] of chunks.entries()) readChunk(walk, chunk, chunks[index + 1], width)
  return {
    ...{format: 'text', files: [{path: source.path, lines: lineStarts(text)}]},
    ...{
      blocks: walk.blocks,
      fields: walk.fields,
      gaps: remark !== undefined ? [...decoded.gaps, 'cut-off'] : decoded.gaps,
      remarks: dropped === 0 ? remarks : [...remarks, `${dropped} running heads and page numbers were left out`],
    },
  }
}

interface Walk {
  readonly blocks: Block[]
  readonly fields: Field[]
  readonly mend: ReturnType<typeof hyphenMender>
  /** Depth of the last heading that surely is one. */
  outline: number
  inReferences: boolean
  /** Until the first heading: authors and addresses stand here. */
  isFront: boolean
}

function readChunk(walk: Walk, chunk: Chunk, next: Chunk | undefined, width: number): void {
  const title = walk.blocks.length === 0 ? titleOf(chunk, next) : []
  add(walk, 'title', title)
  if (title.length === chunk.length) return
  for (const unit of unitsOf(chunk.slice(title.length), {next, width, isFront: walk.isFront})) {
    if (unit.heading !== undefined) addHeading(walk, unit.lines, unit.heading)
    else readText(walk, unit.lines)
  }
}

/** The first lines of a text, up to a blank line or the names of authors; or the first one above a usual heading. */
function titleOf(chunk: Chunk, next: Chunk | undefined): Chunk {
  const [first, second] = chunk as readonly [Line, ...Line[]]
  const last = chunk.at(-1) as Line
  const above = chunk.slice(0, -1)
  if (next !== undefined && namesIn([last.text]).length > 1 && isTitle(above.map(line => line.text).join(' '))) return above
  if (next !== undefined && isTitle(chunk.map(line => line.text).join(' '))) return chunk
  return second !== undefined && isUsualHeading(second.text) && isTitle(first.text) ? [first] : []
}

function addHeading(walk: Walk, lines: readonly Line[], heading: Heading): void {
  walk.isFront = false
  walk.inReferences = REFERENCES.test(heading.text)
  if (heading.isSure) walk.outline = heading.depth
  const role = walk.inReferences ? 'references' : undefined
  add(walk, 'heading', lines, {depth: heading.isSure ? heading.depth : walk.outline + 1, role, shown: heading.text})
}

function readText(walk: Walk, lines: readonly Line[]): void {
  const first = (lines[0] as Line).text
  const runIn = /^[^.:—–]{4,60}?(?=\s*[.:—–]\s)/.exec(first)?.[0]
  if (runIn !== undefined && isUsualHeading(runIn)) {
    const [line, ...others] = lines as [Line, ...Line[]]
    addHeading(walk, [{...line, end: line.start + runIn.length}], {depth: walk.outline + 1, isSure: false, text: runIn})
    const rest = /^\s*[.:—–]\s*/.exec(first.slice(runIn.length))?.[0].length ?? 0
    const start = line.start + runIn.length + rest
    add(walk, 'paragraph', [{...line, start, text: first.slice(runIn.length + rest)}, ...others])
    return
  }
  const names = walk.isFront && lines.length <= 4 ? namesIn(lines.map(line => line.text)) : []
  if (names.length > 0) addAuthors(walk, lines, names)
  else if (isCaption(lines)) add(walk, 'caption', lines)
  else add(walk, walk.inReferences || bulletOf(first) !== undefined ? 'item' : 'paragraph', lines)
}

/** A label such as “Figure 2.”, or a paragraph in brackets, as text has it where an image stood. */
function isCaption(lines: readonly Line[]): boolean {
  const text = lines.map(line => line.text).join(' ')
  return opensCaption(text) || /^\[[^[\]]{30,}\]$/.test(text)
}

function addAuthors(walk: Walk, lines: readonly Line[], names: readonly string[]): void {
  add(walk, 'item', lines, {role: 'authors'})
  const site = walk.blocks.at(-1)?.site
  for (const name of names) {
    const pointer = `/authors/${walk.fields.length}/name`
    if (site !== undefined) walk.fields.push({pointer, value: name, file: 0, site})
  }
}

interface More {
  readonly depth?: number
  readonly role?: Role | undefined
  readonly shown?: string
}

/** Joins lines to one block. */
function add({blocks, mend}: Walk, kind: BlockKind, lines: readonly Line[], {depth = 0, role, shown}: More = {}): void {
  const run = runText()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const hyphen = next === undefined ? undefined : mend(line, next)
    run.add(hyphen === '' ? line.text.slice(0, -1) : line.text, line.start)
    if (hyphen === undefined) run.add(' ', undefined)
  }
  const first = lines[0]
  const last = lines.at(-1)
  if (run.isEmpty || first === undefined || last === undefined) return
  const site = {kind: 'range' as const, start: first.start, end: last.end}
  const text = run.text()
  const words = shown === undefined ? text : folded(shown)
  if (words === '') return
  const anchors = text.startsWith(words) ? run.anchors() : moved(run.anchors(), text.indexOf(words))
  blocks.push({kind, depth, text: words, file: 0, site, anchors, ...(role !== undefined && {role})})
}

function folded(text: string): string {
  const run = runText()
  run.add(text, undefined)
  return run.text()
}

/** Anchors of a text that lost its first `count` characters. */
function moved(anchors: Block['anchors'], count: number): Block['anchors'] {
  return count < 0
    ? []
    : anchors.map(({text, source}) => ({text: Math.max(0, text - count), source: text < count ? source + count - text : source}))
}
