/** The identity of a finding over time: it survives moved lines, changed spacing and new neighbours. */
import type {Evidence, RuleId} from '../model/report.ts'

/**
 * 16 hex digits from the document's path, the rule, and the words of the evidence; lines and columns play no part.
 * `path` should be relative, or the same document on another machine is another one.
 */
export function fingerprint(path: string, rule: RuleId, evidence: readonly Evidence[]): string {
  return hash([path, rule, ...evidence.map(item => normalize(item.quote))].join('\n'))
}

function normalize(quote: string): string {
  return quote.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** FNV-1a, 64 bits: the digests of the platform are asynchronous, and nothing here needs a secret. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  return value.toString(16).padStart(16, '0')
}
