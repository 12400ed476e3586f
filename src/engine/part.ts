/** Is this a whole paper, or only a part of one? A methods section alone is a main use. */
import type {Document} from '../model/document.ts'
import type {Engine} from './prepare.ts'

/** A paper shows at least two of its four main sections, or is written so freely that they have other names. */
export function isPart(document: Document, roles: number, engine: Engine): boolean {
  if (document.kind !== 'manuscript') return false
  const main = ['introduction', 'methods', 'results', 'discussion'].filter(role => (roles & engine.bit(role)) !== 0)
  if (main.length >= 2) return false
  if (main.length === 1) return main[0] === 'methods' || main[0] === 'results'
  return document.words < shortestPaper && (roles & engine.bit('references')) === 0
}

/** Words below which a text without any known section is taken for an excerpt. */
const shortestPaper = 600
