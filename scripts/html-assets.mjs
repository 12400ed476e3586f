// What src/formatters/html/assets.ts holds: the style sheet and the script of the HTML report as text, with the hashes
// by which its content security policy lets them, and nothing else, run.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/formatters/html')

/** The text of `assets.ts`, from the files beside it. */
export function assets() {
  const style = readFileSync(join(folder, 'report.css'), 'utf8')
  const script = readFileSync(join(folder, 'client.js'), 'utf8')
  return [
    '/** The style sheet and the script of the page. GENERATED from report.css and client.js by scripts/html-assets.mjs; change those instead. */',
    constant('style', style),
    constant('styleHash', hash(style)),
    constant('script', script),
    constant('scriptHash', hash(script)),
    '',
  ].join('\n')
}

function constant(name, text) {
  // Line by line, so that a change shows as one; a closing tag inside would end the element too early.
  if (/<\/(style|script)/i.test(text)) throw new Error(`${name} must not hold a closing tag`)
  const lines = text.split('\n').map((line, index, all) => JSON.stringify(index < all.length - 1 ? `${line}\n` : line))
  return lines.length === 1
    ? `export const ${name} = ${lines[0]}`
    : `export const ${name} = [\n${lines.map(line => `  ${line},\n`).join('')}].join('')`
}

function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
