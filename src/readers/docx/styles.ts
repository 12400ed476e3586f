/** Styles of a .docx: what a paragraph or a run looks like, and what its style says that it is. */
import {headingLevel} from '../shared/style-kind.ts'
import {scanXml} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'

/** Properties of text; `undefined` where a style leaves them to its base. */
export interface Look {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly raised?: boolean | undefined
  readonly lowered?: boolean | undefined
  /** Half points. */
  readonly size?: number | undefined
}

export interface Style extends Look {
  readonly name: string
  /** From 1; 0 for text. */
  readonly outline?: number | undefined
  readonly listed?: boolean | undefined
  readonly basedOn?: string | undefined
}

export interface Styles {
  /** The style of this id, with all that it takes from its bases; the default of paragraphs for `undefined`. */
  style(id: string | undefined): Style
}

/** Elements that `lookOf` knows. */
const LOOKS: ReadonlySet<string> = new Set('b i vanish specVanish sz vertAlign position'.split(' '))

/** A look with one property more, by the name of its element; `given` gives `w:val`. */
export function lookOf(name: string, given: () => string | undefined, run: Look): Look {
  if (!LOOKS.has(name)) return run
  const value = given()
  const on = value === undefined || !/^(0|false|off|none)$/.test(value)
  if (name === 'b') return {...run, bold: on}
  if (name === 'i') return {...run, italic: on}
  if (name === 'vanish' || name === 'specVanish') return {...run, hidden: on}
  if (name === 'sz') return {...run, size: Number(value) || run.size}
  if (name === 'vertAlign') return {...run, raised: value === 'superscript', lowered: value === 'subscript'}
  if (name === 'position' && run.raised === undefined) return {...run, raised: Number(value) > 2, lowered: Number(value) < -2}
  return run
}

export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  let defaults: Look = {}
  let id: string | undefined
  let style: Style = {name: ''}
  let inDefaults = false
  let inRun = false
  scanXml(xml, {
    open(tag) {
      const {name} = tag
      const value = () => attribute(xml, tag, 'val')
      if (name === 'style') {
        id = attribute(xml, tag, 'styleId')
        style = {name: ''}
        const isDefault = attribute(xml, tag, 'default')
        if (attribute(xml, tag, 'type') === 'paragraph' && isDefault !== undefined && /^(1|true|on)$/.test(isDefault)) usual = id
      } else if (name === 'rPrDefault') inDefaults = true
      else if (name === 'rPr') inRun = true
      else if (name === 'tblStylePr') id = undefined
      else if (inRun && inDefaults) defaults = lookOf(name, value, defaults)
      else if (id === undefined) return
      else if (inRun) style = {...style, ...lookOf(name, value, style)}
      else if (name === 'name') style = {...style, name: value() ?? ''}
      else if (name === 'basedOn') style = {...style, basedOn: value()}
      else if (name === 'outlineLvl') style = {...style, outline: outlineOf(value())}
      else if (name === 'numId') style = {...style, listed: value() !== '0'}
    },
    close(tag) {
      if (tag.name === 'rPr') inRun = false
      else if (tag.name === 'rPrDefault') inDefaults = false
      else if (tag.name === 'style' && id !== undefined) {
        styles.set(id, style)
        id = undefined
      }
    },
    text() {},
  })
  const resolved = new Map<string, Style>()
  return {
    style(wanted) {
      const key = wanted ?? usual ?? ''
      let known = resolved.get(key)
      if (known === undefined) {
        known = resolve(styles, key, defaults)
        resolved.set(key, known)
      }
      return known
    },
  }
}

/** Outline level 9 is text. */
export function outlineOf(value: string | undefined): number {
  const level = Number(value ?? 9)
  return level >= 0 && level < 9 ? level + 1 : 0
}

/** A style over its bases over the defaults. A circle of bases ends after twenty steps. */
function resolve(styles: ReadonlyMap<string, Style>, id: string, defaults: Look): Style {
  const chain: Style[] = []
  for (let at: string | undefined = id; at !== undefined && chain.length < 20; ) {
    const style = styles.get(at)
    if (style === undefined) break
    chain.push(style)
    at = style.basedOn
  }
  let whole: Style = {...defaults, name: chain[0]?.name ?? id}
  for (const style of chain.toReversed()) {
    for (const [key, value] of Object.entries(style))
      if (value !== undefined && key !== 'basedOn') whole = {...whole, [key]: value}
  }
  // What a style is called counts for those that are based on it, too: “My Heading” based on “heading 2”.
  return {
    ...whole,
    name: chain[0]?.name || id,
    outline: whole.outline ?? chain.map(style => headingLevel(style.name)).find(level => level > 0),
  }
}
