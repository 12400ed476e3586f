/** The container of Word before 2007: a signature, sectors, and a directory with names in UTF-16. */

export function oldWord(name: 'WordDocument' | 'EncryptedPackage'): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.write('Root Entry', 1024, 'utf16le')
  bytes.write(name, 1152, 'utf16le')
  bytes.write('Cells were counted.', 2048, 'latin1')
  return bytes
}
