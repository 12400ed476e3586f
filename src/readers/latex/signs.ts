/** Commands that stand for a sign, and accents. */
import {argument} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {write} from './drafts.ts'
import {owe, writeInFormula, writeOperator} from './formula.ts'
import {raw} from './raw.ts'
import type {Frame, Reading} from './state.ts'

/** Letters and units signs, after which a space in the source is not printed (`S\o rensen`, `37 \textdegree C`). */
const LETTERS = `o ø O Ø ss ß ae æ AE Æ oe œ OE Œ aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
textmu µ micro µ textdegree ° degree ° textohm Ω celsius °C degreeCelsius °C angstrom Å`

/** Signs of text, Greek and mathematics; ␣ is a space. */
const SIGNS = `alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ
mu µ nu ν xi ξ pi π varpi ϖ rho ρ varrho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
textalpha α textbeta β textgamma γ textdelta δ textlambda λ textsigma σ textDelta Δ textOmega Ω textkappa κ textepsilon ε
upmu µ muup µ upalpha α upbeta β ell ℓ hbar ħ Re Re Im Im aleph ℵ beth ℶ nabla ∇ partial ∂ infty ∞ emptyset ∅ varnothing ∅
forall ∀ exists ∃ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ triangle △ square □ Box □ blacksquare ■ bullet • star ⋆ diamond ⋄
circ ° prime ′ sum ∑ prod ∏ int ∫ iint ∬ oint ∮ surd √ dagger † ddagger ‡ dag † ddag ‡ S § P ¶ mathsection § mathparagraph ¶
ldots … dots … cdots … dotsc … dotsb … vdots … ddots … textellipsis … colon : lbrace { rbrace } lbrack [ rbrack ]
langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ backslash \\ textbackslash \\
textbar | textless < textgreater > textasciitilde ~ textasciicircum ^ textunderscore _ textquotesingle ' textquotedbl "
textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’ textendash – textemdash — textbullet •
textregistered ® registered ® texttrademark ™ trademark ™ copyright © textcopyright © pounds £ textsterling £ euro € texteuro €
EUR € textyen ¥ textperiodcentered · textordmasculine º textordfeminine ª textonehalf ½ texttimes × textpm ± textminus −
textbraceleft { textbraceright } textdollar $ textsection § textparagraph ¶ textdagger † textdaggerdbl ‡ percent % checkmark ✓
cmark ✓ xmark ✗ Checkmark ✓ XSolidBrush ✗ Letter ✉ faEnvelope ✉ male ♂ female ♀ guillemotleft « guillemotright » og « fg »
LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX etal et␣al. eg e.g. ie i.e. aka a.k.a. wrt w.r.t. slash / space ␣ thinspace ␣ enspace ␣ nobreakspace ␣`

/** Operators and relations, with spaces around them where they have two sides. */
const OPERATORS = `times × pm ± mp ∓ cdot · div ÷ ast * sim ~ simeq ≃ approx ≈ approxeq ≈ cong ≅ equiv ≡ propto ∝ neq ≠ ne ≠ doteq ≐
leq ≤ le ≤ leqslant ≤ lesssim ≲ geq ≥ ge ≥ geqslant ≥ gtrsim ≳ ll ≪ gg ≫ lt < gt > in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃
supseteq ⊇ cup ∪ cap ∩ bigcup ⋃ bigcap ⋂ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ otimes ⊗ odot ⊙ to → rightarrow → leftarrow ←
longrightarrow → leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ gets ←
rightleftharpoons ⇌ coloneqq := coloneq := eqqcolon =: mid | parallel ∥ perp ⊥ triangleq ≜ prec ≺ succ ≻ models ⊨ vdash ⊢ bmod mod`

/** Names of functions, printed as words. */
const FUNCTIONS = `arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min
Pr sec sin sinh sup tan tanh argmax argmin`

/** Sign by name. */
const letters = table(LETTERS)
const signs = table(SIGNS)
const operators = table(OPERATORS)

/** Control symbols: a backslash and one sign. The empty string prints nothing. */
export const controlSymbols: ReadonlyMap<string, string> = new Map([
  ...[...'%&#_{}$'].map(sign => [sign, sign] as const),
  ...[...' ,;:>\n\t\r'].map(sign => [sign, ' '] as const),
  ...[...'!-/@+<*'].map(sign => [sign, ''] as const),
  ['|', '‖'],
])

/** Accents by command, as the combining character that makes the letter. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['r', '\u030a'],
  ['t', '\u0361'],
])

export const signCommands: Commands = [
  ...named(FUNCTIONS, writeFunction),
  ...operators.map(([name, sign]): Named => [name, reading => writeOperatorSign(reading, sign)]),
  ...signs.map(([name, sign]): Named => [name, reading => writeSign(reading, sign)]),
  ...letters.map(([name, sign]): Named => [name, reading => writeLetter(reading, sign)]),
  ...accentCommands(),
]

type Named = Commands[number]

function writeOperatorSign(reading: Reading, sign: string): void {
  if (reading.formula === undefined) write(reading, sign)
  else writeOperator(reading, reading.formula, sign)
}

function writeLetter(reading: Reading, sign: string): void {
  writeSign(reading, sign)
  if (reading.formula === undefined) skipSpace(reading.frame)
}

function writeSign(reading: Reading, sign: string): void {
  if (reading.formula === undefined) write(reading, sign)
  else writeInFormula(reading, reading.formula, sign)
}

/** A function is a word of its own: `\log p` → log p. */
function writeFunction(reading: Reading, name: string): void {
  const {formula} = reading
  if (formula === undefined) return
  owe(formula)
  writeInFormula(reading, formula, name)
  formula.space = true
}

/** `\"o` → ö, `\c{c}` → ç, `\v s` → š */
export function writeAccent(reading: Reading, accent: string): void {
  const letter = raw(argument(reading))
  if (letter.startsWith('\\')) skipSpace(reading.frame)
  const base =
    letter === '\\i' || letter === '\\j' ? letter.slice(1) : (letters.find(([name]) => `\\${name}` === letter)?.[1] ?? letter)
  write(reading, base === '' ? '' : (base.charAt(0) + accent + base.slice(1)).normalize('NFC'))
}

/** A letter’s name swallows the space after it, a line end too. */
function skipSpace(frame: Frame): void {
  const {text} = frame.file
  while (frame.pos < frame.end && text.charAt(frame.pos) === ' ') frame.pos++
  if (text.startsWith('{}', frame.pos)) frame.pos += 2
}

/** Letter accents: `\v{s}`, `\c c`. */
function accentCommands(): Commands {
  return [...accents]
    .filter(([name]) => /[a-zA-Z]/.test(name))
    .map(
      ([name, accent]) => [name, reading => (reading.formula === undefined ? writeAccent(reading, accent) : undefined)] as const,
    )
}

function table(source: string): readonly (readonly [name: string, sign: string])[] {
  const entries = source.split(/\s+/)
  return entries.flatMap((name, index) =>
    index % 2 === 0 ? [[name, (entries[index + 1] as string).replace('␣', ' ')] as const] : [],
  )
}
