/** XML, HTML, JSON and YAML, told by their beginning. */
import type {Format} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import {jsonFormat, yamlFormat} from './data.ts'

/** `undefined` for what is none of these. Throws `InputError` for one that holds no manuscript. */
export function markupFormat(head: string, ending: string, path: string): Format | undefined {
  const start = head.trimStart()
  if (/^<(?:!doctype\s+html|html)[\s>]/i.test(withoutComments(start))) return htmlFormat(ending, path)
  if (start.startsWith('<?xml') || xmlEndings.has(ending)) return xmlFormat(start, ending, path)
  if (/^html?$|^xhtml$/.test(ending)) return 'html'
  if (/^<(?:!DOCTYPE\s+)?(?:article|TEI|teiCorpus)[\s>]/.test(start)) return xmlFormat(start, ending, path)
  if (ending === 'ipynb' || ending === 'json' || /^\{\s*"/.test(start)) return jsonFormat(start, ending, path)
  return yamlFormat(head, ending, path)
}

const xmlEndings: ReadonlySet<string> = new Set(['xml', 'nxml', 'jats', 'tei'])

/** What servers send instead of a file that is not there, or wants a login. */
function htmlFormat(ending: string, path: string): Format {
  if (ending === '' || ['html', 'htm', 'xhtml', 'md', 'txt'].includes(ending)) return 'html'
  throw new InputError('web-page', `the file is named .${ending}, but it is a web page, perhaps an error or login page`, {
    path,
    hint: 'Download the file again and look at it in a browser first.',
  })
}

function xmlFormat(start: string, ending: string, path: string): Format {
  const root = rootOf(start)
  if (root === undefined && !xmlEndings.has(ending)) return 'html'
  const name = root?.replace(/^.*:/, '').toLowerCase() ?? ''
  if (name === 'tei' || name === 'teicorpus') return 'tei'
  if (name === 'html') return 'html'
  // Archives wrap articles: PubMed Central in <pmc-articleset>, OAI-PMH in <OAI-PMH> or <record>.
  if (name === '' || name === 'article' || /<(?:\w+:)?article[\s>]/.test(start)) return 'jats'
  throw new InputError('unsupported', `this is XML with the root <${root}>, which is not read`, {
    path,
    hint: 'Expected JATS (<article>), TEI (<TEI>) or HTML.',
  })
}

/** The name of the first element. */
function rootOf(start: string): string | undefined {
  return /<([A-Za-z_][\w:.-]*)/.exec(withoutComments(start).replace(/<\?[^>]*>|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/gi, ''))?.[1]
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->\s*/g, '')
}
