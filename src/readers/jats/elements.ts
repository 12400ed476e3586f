/** Every element of JATS that means something to the reader. The text of all others simply belongs to what they stand in. */
import type {Element} from '../shared/element.ts'
import {inlines} from './inline.ts'
import {metadata} from './metadata.ts'
import type {Paper} from './paper.ts'
import {structure} from './structure.ts'

export const elements: ReadonlyMap<string, Element<Paper>> = new Map(Object.entries({...metadata, ...structure, ...inlines}))
