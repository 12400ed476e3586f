// Where things of the project lie.
import {fileURLToPath} from 'node:url'

export function fromRoot(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}

export const cli = fromRoot('dist/cli.cjs')
/** Arguments that make the command check, and say little. */
export const quietly = ['--quiet', '--fail-on', 'never']
