/** The beginning of a text file, for looking at. */

/** In bytes; what tells a format stands in the first of them. */
const most = 16_384

/** Decoded as far as it goes, without byte-order mark. */
export function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, most)
  return new TextDecoder(encodingOf(head)).decode(head)
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head.length > 3 && head[1] === 0 && head[3] === 0 && head[0] !== 0) return 'utf-16le'
  if (head.length > 3 && head[0] === 0 && head[2] === 0 && head[1] !== 0) return 'utf-16be'
  return 'utf-8'
}
