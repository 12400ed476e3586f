/** Citations and addresses in TEI. */
import {isCitationNumber, stripMarkup, targetAfter} from '../shared/markup-text.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import type {Paper} from './paper.ts'

/** A citation by number, whatever it stands in (`12`, `(12)`, raised `12,`), becomes `[12]`; other references keep their words. */
export function openReference(paper: Paper, tag: XmlTag): void {
  const part = paper.text.slice(tag.end, tag.end + 80)
  const raw = part.slice(0, Math.max(0, part.indexOf('</')))
  const number = /^\(?([\d\s,;–—-]*\d)\)?[,;.]?$/.exec(raw.trim())?.[1]
  if (attribute(paper.text, tag, 'type') !== 'bibr' || number === undefined || !isCitationNumber(number)) return
  const at = tag.end + raw.indexOf(number)
  const isTight = /[\s([]/.test(paper.text.charAt(tag.start - 1))
  paper.out.add(isTight ? '[' : ' [', undefined)
  paper.out.add(number, at)
  paper.out.add(']', undefined)
  paper.skipped = 1
}

/** Adds the address of a reference to the web, unless the words already are the address. */
export function closeReference(paper: Paper, tag: XmlTag, start: number): void {
  const target = attribute(paper.text, tag, 'target')
  if (target === undefined || target.startsWith('#')) return
  paper.out.add(targetAfter(stripMarkup(paper.text.slice(tag.end, Math.min(start, tag.end + 2000))), target), undefined)
}

/** A pointer has no words of its own. */
export function closeTarget(paper: Paper, tag: XmlTag): void {
  paper.out.add(`${targetAfter('', attribute(paper.text, tag, 'target') ?? '')} `, undefined)
}
