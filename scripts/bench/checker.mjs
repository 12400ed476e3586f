// The library of a build: reads a paper, or reads and checks it by the profile that the command would take.
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** `root` is a checkout that has been built, of this revision or an older one. */
export async function checker(root) {
  const library = await import(pathToFileURL(join(root, 'dist/index.js')).href)
  const rules = await library.loadRuleset()
  const read = ({bytes, path}) => library.read(bytes, path)
  return {
    read,
    readAndCheck: async paper => {
      const document = await read(paper)
      return library.check(document, rules, defaultProfile(document, rules.ruleset.profiles))
    },
  }
}

/** Early revisions have one profile. */
function defaultProfile({format, kind}, profiles) {
  const isFor = name => profiles.find(({defaultFor}) => defaultFor?.includes(name))
  return isFor(format) ?? isFor(kind) ?? profiles[0]
}
