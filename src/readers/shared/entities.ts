/** Character references of XML and the named ones of HTML that occur in scientific XML. Nothing declared by a file is expanded. */

export interface Entity {
  /** The character, or `undefined` where the name is not known. */
  readonly value: string | undefined
  /** Offset after the semicolon. */
  readonly end: number
}

/** The reference that begins with the `&` at `at`; `undefined` where the `&` begins none. */
export function entityAt(text: string, at: number): Entity | undefined {
  const reference = /^&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{0,31});/.exec(text.slice(at, at + 35))
  if (reference === null) return undefined
  const name = reference[1] as string
  return {value: name.startsWith('#') ? numeric(name) : named.get(name), end: at + reference[0].length}
}

function numeric(name: string): string {
  const hex = name.charCodeAt(1) === 0x78 || name.charCodeAt(1) === 0x58
  const code = hex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

/** Names that stand for consecutive characters, from a first one on; `-` skips one. */
const runs: readonly (readonly [number, string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest',
  ],
  [
    0xc0,
    'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig',
  ],
  [
    0xe0,
    'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [
    0x391,
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega',
  ],
  [
    0x3b1,
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
  ],
  [0x2013, 'ndash mdash'],
  [0x2018, 'lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull'],
  [0x2190, 'larr uarr rarr darr harr'],
]

const single: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  hellip: '…',
  permil: '‰',
  prime: '′',
  Prime: '″',
  trade: '™',
  minus: '−',
  sim: '∼',
  cong: '≅',
  asymp: '≈',
  ne: '≠',
  equiv: '≡',
  le: '≤',
  ge: '≥',
  infin: '∞',
  radic: '√',
  part: '∂',
  sum: '∑',
  prod: '∏',
  isin: '∈',
  sdot: '⋅',
  Scaron: 'Š',
  scaron: 'š',
  OElig: 'Œ',
  oelig: 'œ',
  euro: '€',
  hyphen: '‐',
  mgr: 'μ',
  agr: 'α',
  bgr: 'β',
}

const named = new Map<string, string>(Object.entries(single))
for (const [first, names] of runs) {
  for (const [index, name] of names.split(' ').entries()) {
    if (name !== '-') named.set(name, String.fromCharCode(first + index))
  }
}
