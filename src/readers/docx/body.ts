/** The markup of a .docx part → paragraphs, in reading order. Tracked changes are read as if they were accepted. */
import {MOST_BLOCKS} from '../../model/bounds.ts'
import {cleanGlyph} from '../shared/characters.ts'
import type {Tally} from '../shared/manuscript-remarks.ts'
import {type ParagraphWriter, paragraphWriter} from '../shared/paragraph-writer.ts'
import {inOrder, type Paragraph} from '../shared/paragraphs.ts'
import {roomsWithin} from '../shared/rooms.ts'
import {kindOf} from '../shared/style-kind.ts'
import {scanXml, type XmlFault, type XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {type Fields, fieldReader, linkOf} from './fields.ts'
import {type MathText, mathText} from './math.ts'
import {type Look, lookOf, outlineOf, type Style, type Styles} from './styles.ts'

export interface PartSource {
  readonly xml: string
  readonly styles: Styles
  /** Targets of links, by relationship. */
  readonly links: ReadonlyMap<string, string>
  /** Footnotes and endnotes, by `footnote 2`. */
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
  readonly tally: Tally
}

export interface Part {
  readonly paragraphs: readonly Paragraph[]
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
  readonly faults: readonly XmlFault[]
}

/** A paragraph that is being read. */
interface Open {
  readonly writer: ParagraphWriter
  fields?: Fields
  style: Style
  outline?: number
  listed?: boolean
  centred: boolean
  /** Notes and text boxes, which come after it. */
  readonly after: Paragraph[]
  /** Whether its end is deleted, so that the next paragraph goes on in it. */
  goesOn: boolean
}

/** Elements that hold no text of the manuscript. */
const SKIPPED: ReadonlySet<string> = new Set(
  'sdtPr sectPr delText delInstrText rt tblPr tblGrid trPr tcPrChange pPrChange rPrChange ctrlPr docPr cNvPr del moveFrom'.split(
    ' ',
  ),
)

export function readPart({xml, styles, links, notes, tally}: PartSource): Part {
  const done: Paragraph[] = []
  const ownNotes = new Map<string, readonly Paragraph[]>()
  const rooms = roomsWithin(done)
  /** By which the text refers to the open note. */
  let noteKey = ''
  const opens: Open[] = []
  /** For each open choice between two ways to show a thing, whether the first was read. */
  const choices: boolean[] = []
  const linked: boolean[] = []
  let number = 0
  let made = 0
  let skipped = 0
  let inParagraphProperties = false
  let run: {style?: Style; look: Look} | undefined
  let inRunProperties = false
  let inText = false
  let inInstruction = false
  let math: MathText | undefined
  let carried: Open | undefined

  const openers: ReadonlyMap<string, (tag: XmlTag) => void> = new Map(
    Object.entries<(tag: XmlTag) => void>({
      p: openParagraph,
      pPr: () => {
        inParagraphProperties = opens.length > 0
      },
      r: () => {
        run = {look: {}}
      },
      rPr: () => {
        inRunProperties = true
      },
      t: () => {
        inText = true
      },
      instrText: () => {
        inInstruction = true
      },
      tab: () => write(' '),
      ptab: () => write(' '),
      br: () => write(' '),
      cr: () => write(' '),
      noBreakHyphen: () => write('-'),
      sym: tag => write(cleanGlyph(String.fromCharCode(Number.parseInt(attribute(xml, tag, 'char') ?? '20', 16) || 0x20))),
      fldChar: tag => fieldsOf(opens.at(-1))?.mark(attribute(xml, tag, 'fldCharType')),
      fldSimple: tag => openLink(linkOf(attribute(xml, tag, 'instr') ?? '')),
      hyperlink: tag => openLink(links.get(attribute(xml, tag, 'id') ?? '')),
      footnoteReference: tag => addNote('footnote', tag),
      endnoteReference: tag => addNote('endnote', tag),
      commentReference: () => {
        tally.comments++
      },
      ins: () => {
        tally.insertions++
      },
      AlternateContent: () => choices.push(false),
      Choice: () => {
        choices[choices.length - 1] = true
      },
      Fallback: () => {
        if (choices.at(-1)) skipped = 1
      },
      txbxContent: () => rooms.enter({kind: 'box', paragraphs: opens[0]?.after ?? done}),
      footnote: tag => openNote('footnote', tag),
      endnote: tag => openNote('endnote', tag),
      tbl: rooms.openTable,
      tr: rooms.openRow,
      tc: () => rooms.enter({kind: 'cell', paragraphs: []}),
      gridSpan: tag => {
        const room = rooms.current()
        if (room?.kind === 'cell') room.columns = attribute(xml, tag, 'val')
      },
      oMath: () => {
        math ??= mathText()
      },
    }),
  )
  const closers: ReadonlyMap<string, () => void> = new Map(
    Object.entries<() => void>({
      p: closeParagraph,
      pPr: () => {
        inParagraphProperties = false
      },
      r: () => {
        run = undefined
      },
      rPr: () => {
        inRunProperties = false
      },
      t: () => {
        inText = false
      },
      instrText: () => {
        inInstruction = false
      },
      fldSimple: closeLink,
      hyperlink: closeLink,
      AlternateContent: () => choices.pop(),
      txbxContent: rooms.leave,
      footnote: closeNote,
      endnote: closeNote,
      tc: rooms.closeCell,
      tbl: rooms.closeTable,
      oMath: () => {
        const formula = math?.text() ?? ''
        math = undefined
        write(formula)
      },
    }),
  )

  const {faults} = scanXml(xml, {open, close, text})
  if (carried !== undefined) {
    openParagraph()
    closeParagraph()
  }
  return {paragraphs: faults.length === 0 ? done : inOrder(done), notes: ownNotes, faults}

  function open(tag: XmlTag): void {
    const {name} = tag
    if (skipped > 0) skipped++
    else if (inParagraphProperties) openInParagraphProperties(tag)
    else if (inRunProperties) {
      if (run !== undefined && name === 'rStyle') run.style = styles.style(attribute(xml, tag, 'val'))
      else if (run !== undefined) run.look = lookOf(name, () => attribute(xml, tag, 'val'), run.look)
    } else if (SKIPPED.has(name)) {
      if (name === 'del' || name === 'moveFrom') tally.deletions++
      skipped = 1
    } else {
      math?.open(name)
      openers.get(name)?.(tag)
    }
  }

  function openInParagraphProperties(tag: XmlTag): void {
    const paragraph = opens.at(-1) as Open
    const {name} = tag
    if (name === 'pStyle') paragraph.style = styles.style(attribute(xml, tag, 'val'))
    else if (name === 'outlineLvl') paragraph.outline = outlineOf(attribute(xml, tag, 'val'))
    else if (name === 'numId') paragraph.listed = attribute(xml, tag, 'val') !== '0'
    else if (name === 'jc') paragraph.centred = attribute(xml, tag, 'val') === 'center'
    else if (name === 'del') paragraph.goesOn = true
    else if (name === 'sectPr' || name.endsWith('Change')) skipped = 1
  }

  function close(tag: XmlTag): void {
    if (skipped > 0) {
      skipped--
      return
    }
    if (inParagraphProperties && tag.name !== 'pPr') return
    if (inRunProperties && tag.name !== 'rPr') return
    math?.close(tag.name)
    closers.get(tag.name)?.()
  }

  function text(value: string): void {
    const paragraph = opens.at(-1)
    if (skipped > 0 || paragraph === undefined) return
    if (inInstruction) paragraph.fields?.instruct(value)
    else if (inText && math !== undefined) math.add(value)
    else if (inText && paragraph.fields?.inInstruction !== true) write(value)
  }

  function write(value: string): void {
    const paragraph = opens.at(-1)
    if (paragraph === undefined || value === '') return
    const {style} = paragraph
    const own = run?.look
    const named = run?.style
    if ((own?.hidden ?? named?.hidden ?? style.hidden) === true) {
      if (value.trim() !== '') tally.hidden++
      return
    }
    paragraph.writer.write(value, {
      bold: own?.bold ?? named?.bold ?? style.bold ?? false,
      italic: own?.italic ?? named?.italic ?? style.italic ?? false,
      raised: own?.raised ?? named?.raised ?? style.raised ?? false,
      lowered: own?.lowered ?? named?.lowered ?? style.lowered ?? false,
      size: own?.size ?? named?.size ?? style.size ?? 20,
    })
  }

  function openParagraph(): void {
    const style = styles.style(undefined)
    if (carried !== undefined) {
      opens.push({...carried, style, goesOn: false})
      carried = undefined
      return
    }
    const writer = paragraphWriter()
    opens.push({writer, style, centred: false, after: [], goesOn: false})
  }

  /** Most paragraphs have no field codes. */
  function fieldsOf(paragraph: Open | undefined): Fields | undefined {
    if (paragraph === undefined) return undefined
    paragraph.fields ??= fieldReader(paragraph.writer.openLink, paragraph.writer.closeLink)
    return paragraph.fields
  }

  function closeParagraph(): void {
    const paragraph = opens.pop()
    if (paragraph === undefined) return
    if (paragraph.goesOn) {
      carried = paragraph
      return
    }
    const kind = kindOf(
      paragraph.style.name,
      paragraph.outline ?? paragraph.style.outline ?? 0,
      paragraph.listed ?? paragraph.style.listed ?? false,
    )
    const list = rooms.current()?.paragraphs ?? done
    const isText = !paragraph.writer.isEmpty && kind !== undefined
    if (isText && ++made > MOST_BLOCKS) tally.beyond = true
    else if (isText) {
      number++
      list.push({...paragraph.writer.finish(), ...kind, number, centred: paragraph.centred})
    }
    // What it holds aside comes after it, outside of the cell it may stand in.
    const aside = opens.length > 0 ? (opens[0] as Open).after : done
    for (const other of paragraph.after) aside.push(other.number === 0 ? {...other, number: Math.max(number, 1)} : other)
  }

  function openLink(target: string | undefined): void {
    linked.push(target !== undefined)
    if (target !== undefined) opens.at(-1)?.writer.openLink(target)
  }

  function closeLink(): void {
    if (linked.pop()) opens.at(-1)?.writer.closeLink()
  }

  function addNote(kind: string, tag: XmlTag): void {
    const note = notes.get(`${kind} ${attribute(xml, tag, 'id')}`) ?? []
    opens.at(-1)?.after.push(...note.map(paragraph => ({...paragraph, number: 0})))
  }

  function openNote(kind: string, tag: XmlTag): void {
    const type = attribute(xml, tag, 'type')
    if (type !== undefined && type !== 'normal') skipped = 1
    else {
      noteKey = `${kind} ${attribute(xml, tag, 'id')}`
      rooms.enter({kind: 'note', paragraphs: []})
    }
  }

  function closeNote(): void {
    const room = rooms.leave()
    if (room !== undefined)
      ownNotes.set(
        noteKey,
        room.paragraphs.map(paragraph => ({...paragraph, stated: 'note' as const})),
      )
  }
}
