/** Which raised numbers are citations: `as shown before^12^`, but not `10^12^` or `mm^2^`. */
import {isCitationNumber} from '../shared/markup-text.ts'

/** Whether `content`, raised after the text `before`, clearly cites: it follows a word or a stop, not a number or a unit. */
export function isRaisedCitation(content: string, before: string): boolean {
  if (!isCitationNumber(content)) return false
  if (/[.,;:)"”’\]]$/.test(before)) return !/[\d)]\)?$/.test(before.replace(/[.,;:"”’\]]+$/, ''))
  const word = /\p{L}+$/u.exec(before)?.[0] ?? ''
  return word.length >= 4 && !/(?:pixel|voxel|micron|meter|metre|inch)(?:e?s)?$/i.test(word)
}
