// Many short papers, for one command.
import {write} from './folder.mjs'
import {longPaper} from './paper.mjs'

const paths = []

/** Paths of `count` papers of 2,000 words, each written once. */
export function manyPapers(count) {
  while (paths.length < count) paths.push(write(`many/${paths.length}.md`, longPaper(2000, paths.length)))
  return paths.slice(0, count)
}
