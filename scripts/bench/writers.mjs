// A paper in Markdown → the same words in other formats of text, with the plainest markup that is right.

export const writers = {
  md: text => text,
  txt: text => plain(text),
  tex: text => latex(text),
  'jats.xml': text => jats(text),
  'tei.xml': text => tei(text),
  html: text => html(text),
  ipynb: text => notebook(text),
}

function plain(text) {
  return withoutHead(text)
    .replace(/^#+ /gm, '')
    .replace(/[*_[\]!]/g, '')
}

function latex(text) {
  const lines = withoutHead(text).replace(/[%&_]/g, sign => `\\${sign}`)
  return `\\documentclass{article}\n\\begin{document}\n${lines.replace(/^#+ (.*)$/gm, '\\section{$1}').replace(/[*!]/g, '')}\n\\end{document}\n`
}

function jats(text) {
  const sections = sectionsOf(text).map(({title, body}) => `<sec><title>${title}</title>${body.join('')}</sec>`)
  return `<?xml version="1.0"?><article><front><article-meta><title-group><article-title>A paper</article-title></title-group></article-meta></front><body>${sections.join('')}</body></article>`
}

function tei(text) {
  const sections = sectionsOf(text).map(({title, body}) => `<div><head>${title}</head>${body.join('')}</div>`)
  return `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title level="a" type="main">A paper</title></titleStmt></fileDesc></teiHeader><text><body>${sections.join('')}</body></text></TEI>`
}

function html(text) {
  const sections = sectionsOf(text).map(({title, body}) => `<section><h2>${title}</h2>${body.join('')}</section>`)
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A paper</title></head><body><article><h1>A paper</h1>${sections.join('')}</article></body></html>`
}

/** A cell for each section. */
function notebook(text) {
  const cells = withoutHead(text)
    .split(/^(?=## )/m)
    .map(part => ({cell_type: 'markdown', metadata: {}, source: part.split(/(?<=\n)/)}))
  return JSON.stringify({nbformat: 4, nbformat_minor: 5, metadata: {}, cells}, null, 1)
}

function sectionsOf(text) {
  const safe = withoutHead(text).replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return safe
    .split(/^#+ /m)
    .slice(1)
    .map(part => {
      const [title, ...lines] = part.split('\n')
      const paragraphs = lines.join('\n').split(/\n{2,}/)
      return {title, body: paragraphs.filter(one => one.trim() !== '').map(one => `<p>${one.trim()}</p>`)}
    })
}

function withoutHead(text) {
  return text.replace(/^---[\s\S]*?---\n/, '')
}
