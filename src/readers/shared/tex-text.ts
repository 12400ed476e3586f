/** A formula in TeX, as XML and HTML carry it, as a line of plain text: `\times` → ×, `10^{-3}` → `10^-3`; the rest of the markup goes. */
import {functionNames, letters, operators, signs} from './tex-signs.ts'

export function texText(tex: string): string {
  return (
    body(tex)
      .replace(
        /\\(?:text|textrm|textit|textbf|mathrm|mathit|mathbf|mathsf|mathcal|mathbb|operatorname|hbox|mbox|rm|bf|it|boldsymbol|bm)\b\*?/g,
        '',
      )
      .replace(/\\(?:d|t)?frac\s*\{([^{}]{1,200})\}\s*\{([^{}]{1,200})\}/g, '$1/$2')
      // `\right.` closes with nothing.
      .replace(/\\(?:left|right|middle|[bB]igg?[lrm]?)(?![A-Za-z])\.?/g, '')
      .replace(/\\(?:(?:displaystyle|textstyle|limits|nolimits)(?![A-Za-z])|(?:hspace|label|tag)\{[^{}]*\})/g, '')
      .replace(/\\(?:hat|bar|tilde|vec|overline|underline|widehat|widetilde|dot|ddot)\b/g, '')
      .replace(/\\([A-Za-z]+)( ?)/g, (_, name: string, space: string) => printedAs(name, space))
      .replace(/\\([%&$#_{}])/g, '$1')
      .replace(/\\[,;:! ]|\\\\|~|&/g, ' ')
      .replace(/[{}$]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** PMC wraps each formula in a whole LaTeX document. */
function body(tex: string): string {
  const start = tex.indexOf('\\begin{document}')
  if (start === -1) return tex
  const end = tex.indexOf('\\end{document}', start)
  return tex.slice(start + 16, end === -1 ? tex.length : end)
}

/** Operators that stand close to what is beside them: `~10`, `10·5`. */
const close: ReadonlySet<string> = new Set(['cdot', 'sim'])

/** Made at the first formula: most papers have none. */
let printed: ReadonlyMap<string, string> | undefined

/** A sign swallows the space after its name, a function does not: `\\mu m` → µm, `\\log p` → log p. */
function printedAs(name: string, space: string): string {
  printed ??= new Map([
    ...operators.map(([word, sign]) => [word, close.has(word) ? sign : ` ${sign} `] as const),
    ...signs,
    ...letters,
    ['sqrt', '√'] as const,
  ])
  return printed.get(name) ?? (functions.has(name) ? name + space : ' ')
}

const functions: ReadonlySet<string> = new Set(functionNames.split(/\s+/))
