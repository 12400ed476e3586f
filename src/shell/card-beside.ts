/** The model card that speaks of the same model as a manuscript. */
import type {Document} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import {readParts} from '../read.ts'
import {sniff} from '../readers/sniff.ts'
import type {Found} from './discover/folder.ts'
import {diskTools} from './tools.ts'

/** The one card among the documents of a folder. With several nobody can say which of them the manuscript means. */
export async function cardBeside(found: readonly Found[]): Promise<Document | undefined> {
  if (found.length < 2) return undefined
  const cards = found.filter(isCard)
  const [card] = cards
  if (card === undefined || cards.length > 1) return undefined
  try {
    return await readParts(card.path, card.parts, card.hint, diskTools)
  } catch (error) {
    // Said when its own turn comes.
    if (error instanceof InputError) return undefined
    throw error
  }
}

function isCard({parts}: Found): boolean {
  const [source] = parts
  try {
    return source !== undefined && cardFormats.has(sniff(source))
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

const cardFormats: ReadonlySet<string> = new Set(['bioimageio', 'huggingface', 'monai'])
