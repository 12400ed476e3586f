// The library that each reader stands on, doing as little as it can with the same bytes; none for plain text and LaTeX.
import {unzipSync} from 'fflate'
import {Parser} from 'htmlparser2'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {extractText} from 'unpdf'
import {parseDocument} from 'yaml'

export const libraries = {
  md: {name: 'remark-parse', run: bytes => markdown(decode(bytes))},
  'jats.xml': {name: 'htmlparser2', run: bytes => markup(decode(bytes), true)},
  'tei.xml': {name: 'htmlparser2', run: bytes => markup(decode(bytes), true)},
  html: {name: 'htmlparser2', run: bytes => markup(decode(bytes), false)},
  ipynb: {name: 'JSON.parse + remark-parse', run: bytes => markdown(cellsOf(decode(bytes)))},
  docx: {
    name: 'fflate + htmlparser2',
    run: bytes => archive(bytes, /^(?:word\/(?:document|styles|footnotes|endnotes)|docProps\/core)\.xml$/),
  },
  odt: {name: 'fflate + htmlparser2', run: bytes => archive(bytes, /^(?:content|styles|meta)\.xml$/)},
  // pdf.js takes the bytes for itself.
  pdf: {name: 'unpdf extractText', run: bytes => extractText(bytes.slice())},
  'bioimage.io card': {name: 'yaml parseDocument', run: bytes => parseDocument(decode(bytes))},
  'Hugging Face card': {name: 'yaml + remark-parse', run: bytes => card(decode(bytes))},
}

const parser = unified().use(remarkParse)

function markdown(text) {
  return parser.parse(text)
}

function markup(text, xmlMode) {
  let length = 0
  const tokens = new Parser(
    {
      ontext: part => {
        length += part.length
      },
    },
    {xmlMode},
  )
  tokens.end(text)
  return length
}

/** The parts that the reader reads. */
function archive(bytes, parts) {
  const unpacked = unzipSync(bytes, {filter: ({name}) => parts.test(name)})
  return Object.values(unpacked).map(part => markup(decode(part), true))
}

function card(text) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  return [parseDocument(yaml), markdown(body)]
}

function cellsOf(text) {
  return JSON.parse(text)
    .cells.map(cell => cell.source.join(''))
    .join('\n\n')
}

function decode(bytes) {
  return new TextDecoder().decode(bytes)
}
