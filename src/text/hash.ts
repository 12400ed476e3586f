/** A number that is the same for equal letters: for tables in which words are looked up where they stand. */

/** Of the letters of `text` from `start` to `end`. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = goOnHash(hash, text.charCodeAt(at))
  return mixed(hash)
}

/** One letter more; `mixed` makes the hash of all letters of it. */
export function goOnHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

/** Spreads over the lower bits what the first letters gave to the upper ones. */
export function mixed(hash: number): number {
  return hash ^ (hash >>> 15)
}
