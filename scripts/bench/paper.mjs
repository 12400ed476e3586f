// Papers of a wanted length, made from the example manuscript.
import {readFileSync} from 'node:fs'
import {fromRoot} from './root.mjs'

const [head = '', body = ''] = readFileSync(fromRoot('examples/organoid-nuclei.md'), 'utf8').split(/(?=## Introduction)/)
const paragraphs = body.split(/\n{2,}/).filter(text => !text.startsWith('#'))
const headings = ['## Introduction', '## Methods', '## Results', '## Discussion', '## Data availability']

/** The example’s paragraphs in Markdown, again and again in another order, until there are `words`. */
export function longPaper(words, seed) {
  let state = seed
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state
  }
  const parts = [head]
  let count = 0
  for (const [index, heading] of headings.entries()) {
    parts.push(heading)
    while (count < (words / headings.length) * (index + 1)) {
      const text = paragraphs[next() % paragraphs.length]
      parts.push(text)
      count += text.split(/\s+/).length
    }
  }
  return parts.join('\n\n')
}
