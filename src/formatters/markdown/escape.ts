/** Text of a manuscript inside Markdown: shown as it is, never obeyed. */
import {clean} from '../shared/clean.ts'

/**
 * One line of Markdown that renders as the text. HTML, links, emphasis and table bars are escaped; what GitHub
 * would turn into a link all the same (addresses, @names, #numbers, :emoji:) is parted by a word joiner, which has no width.
 */
export function escapeMarkdown(text: string): string {
  return clean(text)
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '&#36;')
    .replace(/:(?=\/\/)|@|:(?=[\w+-]+:)/g, `$&${joiner}`)
    .replace(/(^|[^&])#/g, `$1\\#${joiner}`)
    .replace(/\bwww(?=\.)|\bGH(?=-\d)/gi, `$&${joiner}`)
}

/** A fenced block with the text on one line; hosts show a button to copy it. */
export function fence(text: string): string {
  const line = clean(text)
  const longest = Math.max(2, ...(line.match(/`+/g) ?? []).map(run => run.length))
  const bar = '`'.repeat(longest + 1)
  return `${bar}text\n${line}\n${bar}`
}

const joiner = '\u2060'
