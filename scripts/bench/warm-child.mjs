// CPU seconds in which the build at ROOT reads and checks COUNT papers: `node warm-child.mjs ROOT FORMAT COUNT WORDS`.
import {checker} from './checker.mjs'
import {cpuOf} from './cpu.mjs'
import {longPaper} from './paper.mjs'
import {writers} from './writers.mjs'

const [root, format, count, words] = process.argv.slice(2)
const {readAndCheck} = await checker(root)
const papers = Array.from({length: Math.min(Number(count), 50)}, (_, index) => ({
  path: `paper.${format}`,
  bytes: new TextEncoder().encode(writers[format](longPaper(Number(words), index + 1))),
}))
for (const paper of papers.slice(0, 5)) await readAndCheck(paper)
const seconds = await cpuOf(async () => {
  for (let index = 0; index < Number(count); index++) await readAndCheck(papers[index % papers.length])
})
console.log(seconds)
