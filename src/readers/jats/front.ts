/** Article metadata of JATS as fields: who wrote it, under which licence, with which keywords. */

import {stripMarkup} from '../shared/markup-text.ts'
import {push, top} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import type {Paper} from './paper.ts'
import {titleOf} from './roles.ts'

export function openContributor(paper: Paper, tag: XmlTag): void {
  push(paper, 'mute', tag)
  const type = attribute(paper.text, tag, 'contrib-type') ?? 'author'
  paper.contributor = {surname: '', givenNames: '', whole: '', orcid: '', roles: [], isAuthor: /author/.test(type)}
}

export function closeContributor(paper: Paper, start: number): void {
  const contributor = paper.contributor
  const frame = top(paper)
  paper.contributor = undefined
  if (contributor === undefined || frame === undefined || !contributor.isAuthor) return
  const name = [contributor.givenNames, contributor.surname].filter(part => part !== '').join(' ') || contributor.whole
  if (name === '') return
  const pointer = paper.fields.next('/authors')
  paper.fields.add(`${pointer}/name`, name, frame.tag.start, start)
  paper.fields.add(`${pointer}/orcid`, contributor.orcid, frame.tag.start, start)
  if (contributor.roles.length > 0) paper.contributions.push(`${name}: ${contributor.roles.join(', ')}`)
}

/** Takes a part of the open contributor’s element: its name, its ORCID, its roles. */
export function takeContributorPart(paper: Paper, tag: XmlTag, start: number): void {
  const contributor = paper.contributor
  if (contributor === undefined) return
  const value = inside(paper, tag, start)
  if (tag.name === 'surname') contributor.surname ||= value
  else if (tag.name === 'given-names') contributor.givenNames ||= value
  else if (tag.name === 'role') contributor.roles.push(value)
  else if (tag.name !== 'contrib-id') contributor.whole ||= value
  else if (attribute(paper.text, tag, 'contrib-id-type') === 'orcid') contributor.orcid = value
}

/** An affiliation of the authors, without its number. */
export function takeAffiliation(paper: Paper, tag: XmlTag, start: number): void {
  if (paper.contributor?.isAuthor === false) return
  const text = paper.text.slice(tag.end, Math.min(start, tag.end + 4000)).replace(/<label>[^<]*<\/label>|<sup>[^<]*<\/sup>/g, '')
  paper.fields.push('/affiliations', stripMarkup(text), tag.end, start)
}

/** The roles that contributors have in their own elements, as the statement that they are. */
export function writeContributions(paper: Paper, at: number): void {
  if (paper.contributions.length === 0) return
  paper.out.heading(titleOf('contributions'), paper.headed + 1, 'contributions', at)
  for (const contribution of paper.contributions.splice(0)) {
    paper.out.open('item', at)
    paper.out.add(contribution, undefined)
    paper.out.close(at)
  }
  paper.region.orphan = true
}

/** The licence by its address where there is one, else by its words. */
export function takeLicence(paper: Paper, tag: XmlTag, start: number): void {
  const text = paper.text.slice(tag.end, Math.min(start, tag.end + 4000))
  const address =
    attribute(paper.text, tag, 'href') ?? /https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/[\w./-]+/.exec(text)?.[0]
  paper.fields.add('/license', address ?? stripMarkup(text), tag.start, start)
}

/** The text between a start tag and the offset of its end tag; what is longer than `most` characters is cut. */
export function inside(paper: Paper, tag: XmlTag, start: number, most = 1000): string {
  return stripMarkup(paper.text.slice(tag.end, Math.min(start, tag.end + most)))
}
