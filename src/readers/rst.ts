/**
 * reStructuredText is recognised, but not read. The parsers on npm are not good enough to trust a paper to: one has had no
 * release for years, the other takes quadratic time (37 s for 100 KB of `*a `), tells lines only and brings 28 MB of others.
 */
import type {Raw} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import type {Reader, Source} from '../model/reader.ts'

export const rst: Reader = {format: 'rst', read}

/** Always throws `InputError`. */
function read(source: Source): Raw {
  throw new InputError('unsupported', 'reStructuredText is not read', {
    path: source.path,
    hint: 'Convert it first: `pandoc paper.rst -o paper.md`, or `docutils --writer html5 paper.rst paper.html`.',
  })
}
