/** The identity of a finding over time: it survives moved lines, changed spacing and new neighbours. */
import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import type {Evidence, RuleId} from '../model/report.ts'

/**
 * 16 hex digits from the document's path, the rule, and the words of the evidence; lines and columns play no part.
 * `path` should be relative, or the same document on another machine is another one.
 */
export function fingerprint(path: string, rule: RuleId, evidence: readonly Evidence[]): string {
  const text = [path, rule, ...evidence.map(item => normalize(item.quote))].join('\n')
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)
}

function normalize(quote: string): string {
  return quote.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
