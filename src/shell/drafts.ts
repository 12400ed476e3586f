/** Two drafts of one paper in one run: both are checked, and a person should know. */

/** A title that is shorter than this says too little: “Supplementary information”. */
const leastLetters = 20

/** Gives a sentence when a document has the title of one before it. Told of every document in turn. */
export function draftWatch(): (document: {readonly path: string; readonly title: string}) => string | undefined {
  const paths = new Map<string, string>()
  return ({path, title}) => {
    const letters = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    if (letters.length < leastLetters) return undefined
    const before = paths.get(letters)
    if (before === undefined) paths.set(letters, path)
    return before === undefined || before === path
      ? undefined
      : `same title as ${before}: ${path}; if one is an older draft or a copy, name the other under \`files\` in .reportoscope.yml`
  }
}
