/** What all Word documents of ours have in common. */
import {unzipSync, zipSync} from 'fflate'

/** The library writes the time into the file; without it, the same report gives the same bytes. */
export function withoutTime(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const core = files['docProps/core.xml']
  if (core !== undefined) {
    const timeless = new TextDecoder().decode(core).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    files['docProps/core.xml'] = new TextEncoder().encode(timeless)
  }
  return zipSync(files, {mtime: epoch})
}

/** The earliest date that a zip file can hold, as local time: the format knows no time zones. */
const epoch = new Date(1980, 0, 1)
