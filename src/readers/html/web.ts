/** The state of reading one HTML page. */
import {type Page, pageOf} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'

/** Half-open range of the source; `end` is negative while the element is open. */
export interface Zone {
  readonly start: number
  end: number
}

export interface Web extends Page {
  /** What looks like the frame of a page (navigation, banners, teasers) is read too. */
  readonly isLenient: boolean
  /** Stretches that may hold the whole article: `main`, `article` and what sites use in their place. */
  readonly zones: Zone[]
  readonly openZones: Zone[]
  /** Offsets of headings that are marked as the title of the paper. */
  readonly marked: Set<number>
  /** Open parts with a role, so that one is not opened twice. */
  readonly roles: string[]
  /** Open labels that are set apart from what follows them. */
  readonly apart: Set<XmlTag>
  /** The text of `<title>`. */
  windowTitle: string
  /** Pointer of the author named last in the metadata. */
  author: string
}

export function webOf(text: string, isLenient: boolean): Web {
  return {
    ...pageOf(text),
    isLenient,
    zones: [],
    openZones: [],
    marked: new Set(),
    roles: [],
    apart: new Set(),
    windowTitle: '',
    author: '',
  }
}
