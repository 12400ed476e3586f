/** The hash of what was read, where no machine lends its own. A file of its own: preparing its tables takes a while. */
import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

/** SHA-256 of all bytes it is told of. */
export interface Hash {
  update(bytes: Uint8Array): void
  hex(): string
}

export function portableHash(): Hash {
  const hash = sha256.create()
  return {
    update: bytes => void hash.update(bytes),
    hex: () => bytesToHex(hash.digest()),
  }
}
