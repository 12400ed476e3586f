/** What TeX’s commands for signs print. Each table is a list of names and signs in turn. */

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

/** Names of functions, printed as words, with white space between. */
export const functionNames = `arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min
Pr sec sin sinh sup tan tanh argmax argmin`

/** Sign by name. */
export type Signs = readonly (readonly [name: string, sign: string])[]

export const letters: Signs = table(LETTERS)
export const signs: Signs = table(SIGNS)
export const operators: Signs = table(OPERATORS)

function table(source: string): Signs {
  const entries = source.split(/\s+/)
  return entries.flatMap((name, index) =>
    index % 2 === 0 ? [[name, (entries[index + 1] as string).replace('␣', ' ')] as const] : [],
  )
}
