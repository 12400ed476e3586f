/** A formula in TeX, as XML and HTML carry it, as a line of plain text: `\times` → ×, `10^{-3}` → `10^-3`; the rest of the markup goes. */

export function texText(tex: string): string {
  return body(tex)
    .replace(
      /\\(?:text|textrm|textit|textbf|mathrm|mathit|mathbf|mathsf|mathcal|mathbb|operatorname|hbox|mbox|rm|bf|it|boldsymbol|bm)\b\*?/g,
      '',
    )
    .replace(/\\(?:d|t)?frac\s*\{([^{}]{1,200})\}\s*\{([^{}]{1,200})\}/g, '$1/$2')
    .replace(
      /\\(?:left|right|big|Big|bigg|Bigg|displaystyle|textstyle|limits|nolimits|hspace\{[^{}]*\}|label\{[^{}]*\}|tag\{[^{}]*\})/g,
      '',
    )
    .replace(/\\(?:hat|bar|tilde|vec|overline|underline|widehat|widetilde|dot|ddot)\b/g, '')
    .replace(/\\([A-Za-z]+) ?/g, (_, name: string) => symbols[name] ?? ' ')
    .replace(/\\([%&$#_{}])/g, '$1')
    .replace(/\\[,;:! ]|\\\\|~|&/g, ' ')
    .replace(/[{}$]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** PMC wraps each formula in a whole LaTeX document. */
function body(tex: string): string {
  const start = tex.indexOf('\\begin{document}')
  if (start === -1) return tex
  const end = tex.indexOf('\\end{document}', start)
  return tex.slice(start + 16, end === -1 ? tex.length : end)
}

const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'µ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: ' × ',
  cdot: '·',
  pm: ' ± ',
  sim: '~',
  simeq: ' ≈ ',
  approx: ' ≈ ',
  le: ' ≤ ',
  leq: ' ≤ ',
  ge: ' ≥ ',
  geq: ' ≥ ',
  ne: ' ≠ ',
  neq: ' ≠ ',
  ll: ' ≪ ',
  gg: ' ≫ ',
  in: ' ∈ ',
  to: ' → ',
  rightarrow: ' → ',
  infty: '∞',
  circ: '°',
  degree: '°',
  sum: '∑',
  prod: '∏',
  sqrt: '√',
  partial: '∂',
  ldots: '…',
  dots: '…',
  cdots: '…',
  quad: ' ',
  qquad: ' ',
  log: 'log',
  ln: 'ln',
  exp: 'exp',
  max: 'max',
  min: 'min',
  sin: 'sin',
  cos: 'cos',
}
