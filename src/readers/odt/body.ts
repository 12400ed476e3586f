/** The text of an OpenDocument file → paragraphs, in reading order. Tracked changes are read as if they were accepted. */
import {MOST_BLOCKS} from '../../model/bounds.ts'
import type {Tally} from '../shared/manuscript-remarks.ts'
import {type ParagraphWriter, paragraphWriter} from '../shared/paragraph-writer.ts'
import {inOrder, type Paragraph} from '../shared/paragraphs.ts'
import {roomsWithin} from '../shared/rooms.ts'
import {kindOf} from '../shared/style-kind.ts'
import {scanXml, type XmlFault, type XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {formulaText} from './formula.ts'
import type {Style, Styles} from './styles.ts'

interface Open {
  readonly writer: ParagraphWriter
  readonly style: Style
  readonly outline: number
  /** Looks of the open spans, outermost first, each over those around it. */
  readonly spans: Style[]
  /** Notes and text boxes, which come after it. */
  readonly after: Paragraph[]
}

/** Elements that hold no text of the manuscript. Lists of contents repeat it. */
const SKIPPED: ReadonlySet<string> = new Set([
  'office:forms',
  'office:scripts',
  'office:annotation',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'text:hidden-text',
  'text:ruby-text',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:alphabetical-index',
  'text:bibliography-source',
  'svg:title',
  'svg:desc',
])

/** `formula` gives the markup of the formula that a link to a part of the file leads to. */
export function readBody(
  xml: string,
  styles: Styles,
  tally: Tally,
  formula: (target: string) => string | undefined,
): {readonly paragraphs: readonly Paragraph[]; readonly faults: readonly XmlFault[]} {
  const done: Paragraph[] = []
  const rooms = roomsWithin(done)
  const opens: Open[] = []
  let number = 0
  let made = 0
  let skipped = 0
  let listed = 0
  let inBody = false
  let inChanges = false
  let inBibliography = false

  const openers: ReadonlyMap<string, (tag: XmlTag) => void> = new Map(
    Object.entries<(tag: XmlTag) => void>({
      'office:text': () => {
        inBody = true
      },
      'text:tracked-changes': () => {
        inChanges = true
      },
      'text:bibliography': () => {
        inBibliography = true
      },
      'text:p': openParagraph,
      'text:h': openParagraph,
      'text:span': openSpan,
      'text:a': tag => {
        const target = attribute(xml, tag, 'href') ?? ''
        if (/^(https?|ftp):/i.test(target)) opens.at(-1)?.writer.openLink(target)
      },
      'text:s': () => write(' '),
      'text:tab': () => write(' '),
      'text:line-break': () => write(' '),
      'text:list-item': () => {
        listed++
      },
      'text:note-body': () => rooms.enter({kind: 'note', paragraphs: opens[0]?.after ?? done}),
      'draw:text-box': () => rooms.enter({kind: 'box', paragraphs: opens[0]?.after ?? done}),
      'draw:object': openObject,
      'table:table': rooms.openTable,
      'table:table-row': rooms.openRow,
      'table:table-cell': tag =>
        rooms.enter({kind: 'cell', paragraphs: [], columns: attribute(xml, tag, 'number-columns-spanned')}),
    }),
  )
  const closers: ReadonlyMap<string, () => void> = new Map(
    Object.entries<() => void>({
      'text:tracked-changes': () => {
        inChanges = false
      },
      'text:bibliography': () => {
        inBibliography = false
      },
      'text:p': closeParagraph,
      'text:h': closeParagraph,
      'text:span': () => opens.at(-1)?.spans.pop(),
      'text:a': () => opens.at(-1)?.writer.closeLink(),
      'text:list-item': () => {
        listed--
      },
      'text:note-body': rooms.leave,
      'draw:text-box': rooms.leave,
      'table:table-cell': rooms.closeCell,
      'table:table': rooms.closeTable,
    }),
  )

  const {faults} = scanXml(xml, {open, close, text: write})
  return {paragraphs: faults.length === 0 ? done : inOrder(done), faults}

  /** Names with their prefix: `text:title` is a field, `svg:title` describes a picture. */
  function fullName(tag: XmlTag): string {
    return xml.slice(tag.start + 1, tag.nameEnd)
  }

  function open(tag: XmlTag): void {
    const name = fullName(tag)
    if (skipped > 0) skipped++
    else if (inChanges) {
      if (name === 'text:deletion') tally.deletions++
      if (name === 'text:insertion') tally.insertions++
      skipped = name === 'text:changed-region' ? 0 : 1
    } else if (SKIPPED.has(name)) {
      if (name === 'office:annotation') tally.comments++
      skipped = 1
    } else openers.get(name)?.(tag)
  }

  function close(tag: XmlTag): void {
    if (skipped > 0) skipped--
    else closers.get(fullName(tag))?.()
  }

  function write(value: string): void {
    const paragraph = opens.at(-1)
    if (skipped > 0 || inChanges || paragraph === undefined) return
    const look = paragraph.spans.at(-1) ?? paragraph.style
    if (look.hidden === true) {
      if (value.trim() !== '') tally.hidden++
      return
    }
    paragraph.writer.write(value, {
      bold: look.bold === true,
      italic: look.italic === true,
      raised: look.raised === true,
      lowered: look.lowered === true,
      size: look.size ?? 12,
    })
  }

  function openParagraph(tag: XmlTag): void {
    if (!inBody) return
    const style = styles.paragraph(attribute(xml, tag, 'style-name'))
    const level = attribute(xml, tag, 'outline-level')
    const isHeading = tag.name === 'h'
    const outline = isHeading ? Number(level ?? style.outline ?? 1) || 1 : (style.outline ?? 0)
    opens.push({writer: paragraphWriter(), style, outline, spans: [], after: []})
  }

  /** A formula stands in a part of its own; charts and the like hold no text of the manuscript. */
  function openObject(tag: XmlTag): void {
    const inside = formula(attribute(xml, tag, 'href') ?? '')
    if (inside === undefined) skipped = 1
    else write(formulaText(inside))
  }

  function openSpan(tag: XmlTag): void {
    const paragraph = opens.at(-1)
    const around = paragraph?.spans.at(-1) ?? paragraph?.style
    if (around !== undefined) paragraph?.spans.push({...around, ...styles.text(attribute(xml, tag, 'style-name'))})
  }

  function closeParagraph(): void {
    const paragraph = opens.pop()
    if (paragraph === undefined) return
    const room = rooms.current()
    const kind = kindOf(paragraph.style.name, paragraph.outline, listed > 0)
    const isText = !paragraph.writer.isEmpty && kind !== undefined
    if (isText && ++made > MOST_BLOCKS) tally.beyond = true
    else if (isText) {
      const isNote = room?.kind === 'note'
      if (!isNote) number++
      const list = room?.paragraphs ?? done
      const stated = isNote ? 'note' : inBibliography && kind.stated !== 'heading' ? 'reference' : kind.stated
      const whole = {
        ...paragraph.writer.finish(),
        ...kind,
        stated,
        // A note outside of any paragraph has none that refers to it.
        number: isNote && list !== done ? 0 : Math.max(number, 1),
        centred: paragraph.style.centred === true,
      }
      list.push(whole)
    }
    const aside = opens.length > 0 ? (opens[0] as Open).after : done
    // Notes stand at the paragraph that refers to them.
    for (const other of paragraph.after) aside.push(other.number === 0 ? {...other, number: Math.max(number, 1)} : other)
  }
}
