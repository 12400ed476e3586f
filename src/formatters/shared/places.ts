/** Places in words, for people and for machines. */
import type {Place} from '../../model/document.ts'
import type {Evidence} from '../../model/report.ts'
import {clean} from './clean.ts'

/** `paper.md:12:5`, which terminals and editors open; pages and paragraphs in words. */
export function clickable(place: Place): string {
  return place.kind === 'range' ? `${clean(place.file)}:${place.start.line}:${place.start.column}` : spoken(place)
}

/** `paper.md, line 12`: for text in which colons and numbers mean something. */
export function spoken(place: Place): string {
  return `${clean(place.file)}, ${spot(place)}`
}

/** `line 12`, `page 3`, `paragraph 7`: the place within its file. */
export function spot(place: Place): string {
  if (place.kind === 'page') return `page ${place.page}`
  if (place.kind === 'paragraph') return `paragraph ${place.paragraph}`
  return `line ${place.start.line}`
}

/** `Methods › Image acquisition`; empty where the words stand under no heading. */
export function sectionPath(evidence: Evidence): string {
  return evidence.section.map(clean).join(' › ')
}

/** RFC 3986 reference: relative where the path is, `file:` where it is absolute. */
export function uri(path: string): string {
  const steps = path.split('/').map(step => encodeURIComponent(step.replace(/\p{Cs}/gu, '\uFFFD')))
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}/${steps.slice(1).join('/')}`
  return path.startsWith('/') ? `file://${steps.join('/')}` : steps.join('/')
}
