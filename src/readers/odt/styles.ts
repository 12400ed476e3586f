/** Styles of an OpenDocument text: what a paragraph or a stretch of it looks like. */
import {headingLevel} from '../shared/style-kind.ts'
import {scanXml, type XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'

export interface Style {
  /** As people see it. */
  readonly name: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly raised?: boolean
  readonly lowered?: boolean
  readonly hidden?: boolean
  readonly centred?: boolean
  /** Points. */
  readonly size?: number
  /** From 1; 0 for text. */
  readonly outline?: number
  readonly parent?: string
}

export interface Styles {
  /** A style of paragraphs, with all that it takes from its parents. */
  paragraph(name: string | undefined): Style
  /** A style of text inside a paragraph. */
  text(name: string | undefined): Style
}

/** Reads the styles of `styles.xml` and the automatic ones of `content.xml`. */
export function readStyles(parts: readonly string[]): Styles {
  const own = new Map<string, Style>()
  for (const xml of parts) readPart(xml, own)
  const resolved = new Map<string, Style>()
  const find = (family: string, name: string | undefined) => {
    const key = `${family} ${name ?? ''}`
    let style = resolved.get(key)
    if (style === undefined) {
      style = resolve(own, family, name ?? '')
      resolved.set(key, style)
    }
    return style
  }
  return {paragraph: name => find('paragraph', name), text: name => find('text', name)}
}

function readPart(xml: string, own: Map<string, Style>): void {
  let key: string | undefined
  let style: Style = {name: ''}
  scanXml(xml, {
    open(tag) {
      const get = (name: string) => attribute(xml, tag, name)
      if (tag.name === 'style' || tag.name === 'default-style') {
        key = `${get('family')} ${tag.name === 'style' ? get('name') : ''}`
        const parent = get('parent-style-name')
        const level = get('default-outline-level')
        style = {
          name: (get('display-name') ?? get('name') ?? '').replaceAll('_20_', ' '),
          ...(parent !== undefined && {parent}),
          ...(level !== undefined && {outline: Number(level) || 0}),
        }
      } else if (key === undefined) return
      else if (tag.name === 'text-properties') style = {...style, ...lookOf(xml, tag)}
      else if (tag.name === 'paragraph-properties') {
        const align = get('text-align')
        if (align !== undefined) style = {...style, centred: align === 'center'}
      }
    },
    close(tag) {
      if ((tag.name === 'style' || tag.name === 'default-style') && key !== undefined) {
        own.set(key, style)
        key = undefined
      }
    },
    text() {},
  })
}

function lookOf(xml: string, tag: XmlTag): Partial<Style> {
  const weight = attribute(xml, tag, 'font-weight')
  const slant = attribute(xml, tag, 'font-style')
  const position = attribute(xml, tag, 'text-position')
  const display = attribute(xml, tag, 'display')
  const size = /^([\d.]+)pt$/.exec(attribute(xml, tag, 'font-size') ?? '')?.[1]
  return {
    ...(weight !== undefined && {bold: weight === 'bold' || Number(weight) >= 600}),
    ...(slant !== undefined && {italic: slant === 'italic' || slant === 'oblique'}),
    ...(position !== undefined && {raised: /^(super|[1-9])/.test(position), lowered: /^(sub|-)/.test(position)}),
    ...(display !== undefined && {hidden: display === 'none'}),
    ...(size !== undefined && {size: Number(size)}),
  }
}

/** A style over its parents over the default of its family. A circle of parents ends after twenty steps. */
function resolve(own: ReadonlyMap<string, Style>, family: string, name: string): Style {
  const chain: Style[] = []
  for (let at: string | undefined = name; at !== undefined && at !== '' && chain.length < 20; ) {
    const style = own.get(`${family} ${at}`)
    if (style === undefined) break
    chain.push(style)
    at = style.parent
  }
  let whole: Style = own.get(family === 'paragraph' ? 'paragraph ' : '') ?? {name: ''}
  for (const style of chain.toReversed()) whole = {...whole, ...style}
  // Automatic styles (`P12`) have no name of their own that a person gave.
  const named = chain.find(style => !/^[PT]\d+$/.test(style.name))?.name ?? name.replaceAll('_20_', ' ')
  const level = whole.outline ?? chain.map(style => headingLevel(style.name)).find(found => found > 0)
  return {...whole, name: named, ...(level !== undefined && {outline: level})}
}
