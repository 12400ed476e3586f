/** Tagged lines → blocks: paragraphs go on over columns, pages and figures; what interrupted them follows after them. */
import type {Block, BlockKind, Cell} from '../../model/document.ts'
import {bulletOf} from '../shared/bullet.ts'
import {depthsOf, type HeadingLook} from '../shared/heading-depths.ts'
import {headingText, REFERENCES} from '../shared/heading-names.ts'
import {type Grid, gridOf} from './grid.ts'
import {joinLines, type WordCount} from './join.ts'
import {plainText} from './lines.ts'
import {resolveLinks, withoutMarks} from './links.ts'
import type {Measure} from './measure.ts'
import {leadEnd, runInEnd} from './run-ins.ts'
import {isUnfinished, type Tagged} from './tags.ts'
import {textOf} from './text.ts'
import type {Line, Link} from './types.ts'

interface Draft {
  readonly kind: BlockKind
  readonly page: number
  readonly lines: string[]
  readonly look?: HeadingLook
  readonly role?: string
  /** Where a cell stands in its table. */
  readonly cell?: Cell | undefined
  /** The first and last line. */
  readonly start: Line
  end: Line
}

export function flow(tagged: readonly Tagged[], measure: Measure, links: readonly Link[], count: WordCount): Block[] {
  const done: Draft[] = []
  const held: Draft[] = []
  let open: Draft | undefined
  /** A float, a note or a caption that may still grow. */
  let side: Draft | undefined
  let inReferences = false
  /** Whether a formula was left out since the last line of text. */
  let bridged = false

  /** The cells of the last row of a table, by their left edge. */
  let row: ReadonlyMap<number, Draft> = new Map()
  const grid = gridOf()

  const close = () => {
    if (open !== undefined) done.push(open)
    for (const draft of held.splice(0)) done.push(draft)
    open = undefined
    side = undefined
  }
  const hold = (draft: Draft) => {
    if (open === undefined || !isUnfinished(open.lines.at(-1) ?? '')) {
      close()
      done.push(draft)
    } else held.push(draft)
    side = draft
  }

  const bare = bareReferences(tagged)
  tagged.forEach((entry, at) => {
    const {line, tag, first} = entry
    if (at === bare) {
      close()
      done.push({...draftOf('heading', line, undefined, 'references'), lines: ['References']})
      inReferences = true
    }
    if (tag === 'label') return
    if (tag === 'formula') {
      bridged = true
      return
    }
    if (tag === 'heading') {
      if (first) {
        close()
        done.push(draftOf('heading', line, lookOf(line, false)))
        inReferences = REFERENCES.test(plainText(line))
      } else extend(done.at(-1), line)
    } else if (tag === 'title' || tag === 'author') {
      const last = done.at(-1)
      const goesOn = tag === 'title' ? last?.kind === 'title' : last?.role === 'authors' && /[,-]$/.test(last.end.text)
      if (goesOn) extend(last, line)
      else {
        close()
        done.push(draftOf(tag === 'title' ? 'title' : 'item', line, undefined, tag === 'author' ? 'authors' : undefined))
      }
    } else if (tag === 'caption' || tag === 'note') {
      const kind = tag === 'caption' ? 'caption' : 'item'
      if (first || side === undefined || side.kind !== kind) hold(draftOf(kind, line))
      else extend(side, line)
    } else if (tag === 'cell') {
      const before = tagged[at - 1]
      const goesOn = before?.tag === 'cell' && before.line.page === line.page && before.line.column === line.column
      row = cellsOf(line, row, hold, () => grid.next(line, goesOn))
    } else if (tag === 'run-on') {
      const lead = done.at(-1)?.look?.bold ? line.boldLead : line.italicLead
      const end = leadEnd(line, lead, measure)
      const heading = done.pop()
      if (heading?.look !== undefined)
        done.push({...heading, lines: [...heading.lines, line.text.slice(0, end).trim()], look: {...heading.look, runIn: true}})
      open = {...draftOf('paragraph', line), lines: [line.text.slice(end).trim()]}
      bridged = false
    } else {
      const end = tag === 'run-in' ? runInEnd(tagged, at, measure) : 0
      if (end > 0) {
        close()
        const head = withoutMarks(line.text.slice(0, end)).trim()
        done.push({...draftOf('heading', line, {...lookOf(line, true), text: head}), lines: [head]})
        open = {...draftOf('paragraph', line), lines: [line.text.slice(end).trim()]}
      } else if (open === undefined || startsBlock(tagged, at, open, measure, inReferences, bridged)) {
        close()
        open = draftOf(kindOf(line, inReferences), line)
      } else extend(open, line)
      bridged = false
    }
  })
  close()
  return finish(withAbstract(done), links, count)
}

/** Where a list of references begins that has no heading: at `[1]`, with `[2]` and `[3]` soon after it; -1 for nowhere. */
function bareReferences(tagged: readonly Tagged[]): number {
  if (tagged.some(({line, tag}) => tag === 'heading' && REFERENCES.test(plainText(line)))) return -1
  const begins = (at: number, number: number) => tagged[at]?.tag === 'text' && tagged[at]?.line.text.startsWith(`[${number}] `)
  const follows = (start: number, number: number) =>
    tagged.slice(start, start + 12).findIndex((_entry, at) => begins(start + at, number))
  return tagged.findLastIndex((_entry, at) => {
    if (!begins(at, 1)) return false
    const second = follows(at + 1, 2)
    return second !== -1 && follows(at + 2 + second, 3) !== -1
  })
}

/** One block for each cell; a line without a first cell goes on in the cells above it. Returns the row. */
function cellsOf(
  line: Line,
  row: ReadonlyMap<number, Draft>,
  hold: (draft: Draft) => void,
  places: () => ReturnType<Grid['next']>,
): ReadonlyMap<number, Draft> {
  const [firstLeft = Number.NaN] = row.keys()
  const over = line.chunks.map(chunk => [...row].find(([left]) => Math.abs(left - chunk.x0) < 3)?.[1])
  const end = row.get(firstLeft)?.end
  const near = end !== undefined && end.column === line.column && end.y - line.y < 1.5 * line.size && end.y > line.y
  if (near && line.x0 > firstLeft + 3 && over.every(draft => draft !== undefined)) {
    for (const [at, chunk] of line.chunks.entries()) over[at]?.lines.push(textOf(chunk, []).text)
    for (const draft of row.values()) draft.end = line
    return row
  }
  const cells = new Map<number, Draft>()
  const placed = places()
  for (const [at, chunk] of line.chunks.entries()) {
    const draft: Draft = {...draftOf('cell', line), lines: [textOf(chunk, []).text], cell: placed[at]}
    cells.set(chunk.x0, draft)
    hold(draft)
  }
  return cells
}

function draftOf(kind: BlockKind, line: Line, look?: HeadingLook, role?: string): Draft {
  return {
    kind,
    page: line.page,
    lines: [line.text],
    start: line,
    end: line,
    ...(look === undefined ? {} : {look}),
    ...(role === undefined ? {} : {role}),
  }
}

function extend(draft: Draft | undefined, line: Line): void {
  if (draft === undefined) return
  draft.lines.push(line.text)
  draft.end = line
}

function lookOf(line: Line, runIn: boolean): HeadingLook {
  return {text: plainText(line), size: line.size, bold: line.bold, italic: line.italic, runIn}
}

function kindOf(line: Line, inReferences: boolean): BlockKind {
  return inReferences || bulletOf(plainText(line)) !== undefined ? 'item' : 'paragraph'
}

/** Whether a line of text begins a new block, given the block that is open. */
function startsBlock(
  tagged: readonly Tagged[],
  at: number,
  open: Draft,
  measure: Measure,
  inReferences: boolean,
  bridged: boolean,
): boolean {
  const {line} = tagged[at] as Tagged
  const before = open.end
  const unfinished = isUnfinished(before.text)
  if (inReferences) return startsReference(line, open, measure)
  const left = measure.lefts.get(line.column) ?? line.left
  const right = measure.rights.get(before.column) ?? before.right
  const bullet = bulletOf(plainText(line)) !== undefined
  const short = before.x1 < right - 0.12 * (right - before.left)
  const indent = line.x0 - left
  const indented = indent > 0.7 * line.size && indent < 8 * line.size
  if (before.column !== line.column) {
    if (unfinished) return bullet && short
    return indented || short || bullet || open.kind === 'item'
  }
  const gap = before.y - line.y
  if (gap < 0.4 * line.size) return false
  if (bullet && (!unfinished || open.kind === 'item' || indented)) return true
  if (unfinished && /^[\p{Ll}(]/u.test(line.text)) return false
  if (bridged) return !unfinished && indented
  if (gap > 1.35 * measure.leading || Math.abs(line.size - before.size) > 0.07 * line.size)
    return !unfinished || gap > 2 * measure.leading || short
  if (open.kind === 'item' && line.x0 < open.start.x0 - 2 && !unfinished) return true
  if (!unfinished && open.kind !== 'item' && indented && line.x0 > before.x0 + 0.7 * line.size) return true
  if (
    !unfinished &&
    open.kind !== 'item' &&
    indented &&
    open.lines.length > 1 &&
    line.x0 > left + 0.7 * line.size &&
    before.x0 < left + 2
  )
    return true
  return short && !unfinished && /^[\p{Lu}\d“"([]/u.test(line.text)
}

const REFERENCE_MARK = /^(\[\d{1,4}\]|\d{1,4}\.|\(\d{1,4}\))\s/

/** Entries begin with a number, or stand out to the left of their other lines, or after a gap. */
function startsReference(line: Line, open: Draft, measure: Measure): boolean {
  if (REFERENCE_MARK.test(open.lines[0] ?? '')) return REFERENCE_MARK.test(line.text)
  const left = measure.lefts.get(line.column) ?? line.left
  const leftmost = Math.min(left, line.x0, open.start.x0)
  const hanging = open.end.x0 > open.start.x0 + 0.5 * line.size || open.lines.length === 1
  if (open.end.column !== line.column) return !isUnfinished(open.end.text) && (Math.abs(line.x0 - line.left) < 4 || !hanging)
  const gap = open.end.y - line.y
  if (gap > 1.3 * Math.min(measure.leading, 1.4 * line.size) && !isUnfinished(open.end.text)) return true
  return line.x0 < leftmost + 3 && open.end.x0 > leftmost + 0.5 * line.size && hanging
}

/** Papers without the word “Abstract” have one nevertheless: what stands between authors and text, in looks of its own. */
function withAbstract(drafts: readonly Draft[]): readonly Draft[] {
  const start = drafts.findLastIndex(({kind, role}) => kind === 'title' || role === 'authors') + 1
  const first = drafts[start]
  const hasOne = drafts.some(({look}) => look !== undefined && /^(abstract|summary)\b/i.test(look.text))
  if (start === 0 || first?.kind !== 'paragraph' || hasOne) return drafts
  let end = start
  while (drafts[end]?.kind === 'paragraph' && looksAlike((drafts[end] as Draft).start, first.start)) end++
  const words = drafts.slice(start, end).reduce((sum, {lines}) => sum + lines.join(' ').split(' ').length, 0)
  const next = drafts[end]
  if (words < 40 || words > 600 || next === undefined) return drafts
  const heading: Draft = {...draftOf('heading', first.start, undefined, 'abstract'), lines: ['Abstract']}
  const text: Draft[] = next.kind === 'heading' ? [] : [{...draftOf('heading', next.start), lines: ['Main text']}]
  return [...drafts.slice(0, start), heading, ...drafts.slice(start, end), ...text, ...drafts.slice(end)]
}

function looksAlike(a: Line, b: Line): boolean {
  return a.column === b.column && a.bold === b.bold && Math.abs(a.size - b.size) < 0.04 * a.size
}

function finish(drafts: readonly Draft[], links: readonly Link[], count: WordCount): Block[] {
  const depths = depthsOf(drafts.flatMap(({look}) => (look === undefined ? [] : [look])))
  let heading = 0
  return drafts.flatMap(({kind, lines, page, look, role, cell}) => {
    const depth = kind !== 'heading' ? 0 : look === undefined ? 1 : (depths[heading++] as number)
    const text = resolveLinks(joinLines(lines, count), links).replace(/\s+/g, ' ').trim()
    if (text === '') return []
    const block: Block = {
      kind,
      depth,
      text: kind === 'heading' ? headingText(text) : kind === 'title' ? text.replace(/^title:\s*/i, '') : text,
      file: 0,
      site: {kind: 'page', page},
      anchors: [],
      ...(cell !== undefined && {cell}),
    }
    if (look !== undefined && REFERENCES.test(text)) return [{...block, role: 'references'}]
    return [role === undefined ? block : {...block, role}]
  })
}
