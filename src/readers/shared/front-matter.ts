/** What stands between the title of a paper and its text: names, addresses, dates. */

/** Marks of an address, a mail, a date of receipt. */
export const ADDRESS =
  /\b(universit|institut|departe?ment|hospital|school of|laborator|centre|center for|college|facult|division of|gmbh|inc\.|ltd|academy|foundation|clinic|campus)|@|\borcid\b|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|^(correspond|e-?mail|received|accepted|dated|\(dated|editors?:)|,\s*(USA|U\.S\.A\.|UK|China|Germany|France|Switzerland|Japan|Canada|Italy|Spain|Austria|Netherlands|Sweden|Denmark|Norway|India|Australia|Korea|Israel|Belgium|Finland|Poland)\b/i

const PARTICLE = 'van|von|vom|de|den|der|du|la|le|di|da|del|della|dello|dos|das|bin|ibn|ben|al|el|ter|ten|zu|zur|af|av|op|y|e'
const CAPITALISED = "\\p{Lu}[\\p{L}.'’‐-]*"
/** “Mara Lindqvist”, “M. A. van der Berg”, “Lindqvist M. A.” */
const NAME = new RegExp(
  `^(?:${CAPITALISED}(?:\\s+(?:${CAPITALISED}|${PARTICLE}))*\\s+\\p{Lu}[\\p{L}'’‐-]+` +
    `|\\p{Lu}[\\p{L}'’‐-]+(?:\\s+\\p{Lu}[\\p{L}'’‐-]+)?\\s+(?:\\p{Lu}\\.?[\\s-]?){1,3})$`,
  'u',
)

const NO_NAME =
  /\b(the|research|netherlands|states|kingdom|republic|korea|zealand|new|university|institute|department|medical|center|centre|science|sciences|engineering|technology|group|lab|school|article|abstract|paper|team|biology|medicine|computer|imaging|street|road|city|unit|core|facility|service|services|consortium|network|networks|learning|neural|microscopy|segmentation|analysis|analytics|data|image|images|model|models|report|reports|version|draft|manuscript|preprint|supplement|supplementary|information|title|running|communication|letter|review|software|journal|proceedings|workshop|conference|track|anonymous|authors?|submitted|posted|technical|scientific|original|open|access|(?:january|february|april|june|july|august|september|october|november|december) \d*)\b/i

/** Raised figures, letters and signs that lead to addresses. */
const MARKS = /\[[\d,*†‡\s–-]*\]|\^[^\s,;]+|[*∗†‡§¶#✉⁎]+|[¹²³⁰-⁹⁺⁻ᵃᵇᶜᵈᵉᶠ]+|(?<![-\d])\d+/gu
const TITLES = /^(?:(?:prof|dr|assoc|asst|priv\.?-?doz|pd|med|vet|rer|nat|ing|habil|phil|dipl|mr|mrs|ms|sir)\b[.\s-]*)+/i
const DEGREES =
  /^(?:m\.?d|ph\.?d|d\.?phil|d\.?v\.?m|m\.?sc|b\.?sc|m\.?b\.?b\.?s|m\.?p\.?h|m\.?s|b\.?s|dr|jr|sr|i{2,3}|frc\w*|mrc\w*)\.?$/i
const LABEL = /^(?:(?:list of )?authors?|contributors?|written by|by)\s*[:—–]\s*|^by\s+(?=\p{Lu})/iu

/** Names of persons in the lines under the title. */
export function namesIn(texts: readonly string[]): string[] {
  return texts.flatMap(text =>
    text.length > longestByline || ADDRESS.test(text.replace(/\S+@\S+/g, '')) ? [] : partsOf(text).filter(isName),
  )
}

/** In place of names that reviewers are not to see. */
const HIDDEN_NAMES =
  /^anonym(?:ous|i[sz]ed)(?: (?:authors?|submission))?(?=$|[\s—–,;.(]*(?:$|[—–(,;]))|^(?:the )?(?:names? of (?:the )?)?authors?(?: names?)? (?:(?:is|are) )?(?:withheld|hidden|removed|omitted|blinded|anonymi[sz]ed)\b/i

/** In characters; two hundred names with their marks. */
const longestByline = 6000

/** Names in a paragraph that is nothing but a list of authors, with their addresses behind it perhaps; else none. */
export function bylineIn(text: string): readonly string[] {
  if (text.length > longestByline) return []
  const label = LABEL.exec(text)?.[0] ?? ''
  const list = text.slice(label.length)
  if (list.length <= 120 && HIDDEN_NAMES.test(list)) return ['Anonymous']
  // An address begins with its mark: “Mara Lindqvist¹ ¹ Institute of …”.
  const mark = /\s(?:\^?\d+|[¹²³⁰-⁹]+|\[\d+\]|[*†‡§¶#]+)\s*(?=\p{Lu}\p{Ll})/u.exec(list)
  if (/\p{Ll}{5}\.\s+\p{Lu}\p{Ll}/u.test(list) || SENTENCE.test(list)) return []
  const parts = partsOf(mark === null ? list : list.slice(0, mark.index))
  const last = parts.findLastIndex(isName)
  const names = parts.filter((part, at) => isName(part) || isMononym(part, at < last))
  const rest = parts.slice(last + 1)
  if (last === -1 || (names.length === 1 && rest[0] !== undefined && !isPlace(rest[0]))) return []
  return parts.every(part => isName(part) || isPlace(part) || /^(?:et al\.?|\p{Lu}.{0,60})$/u.test(part)) ? names : []
}

const SENTENCE = /\b(?:was|were|is|are|we|our|has|have|been|this|that|which|used|using|with)\b/

/** What has one word only and is no ordinary one, such as the name of a program; or any word between names. */
function isMononym(text: string, isBetween: boolean): boolean {
  return /^\p{Lu}[\p{L}\d.-]{2,}$/u.test(text) && (isBetween || /\p{Ll}\p{Lu}|\d/u.test(text)) && !isPlace(text)
}

/** What stands between commas, without marks, degrees and addresses of mail. */
function partsOf(text: string): string[] {
  const bare = text
    .replace(LABEL, '')
    .replace(/<[^<>]*>|\([^()]*\)|\S{1,64}@\S+|https?:\S+/g, ' ')
    .replace(MARKS, ' ')
  const parts = bare.split(/,|;|&|\band\b|\bund\b|·|•|\|/).map(part =>
    part
      .replace(/\s+/g, ' ')
      .trim()
      .replace(TITLES, '')
      .replace(/ \p{Ll}$/u, ''),
  )
  const whole: string[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    // “Lindqvist, M. A., Berg, J.”
    if (last !== undefined && /^(?:\p{Lu}\.[\s-]?){1,3}$/u.test(part) && /^\p{Lu}[\p{L}'’-]+$/u.test(last))
      whole[whole.length - 1] = `${last} ${part}`
    else if (/\p{L}{2}|\p{Lu}/u.test(part) && !DEGREES.test(part)) whole.push(part)
  }
  return whole
}

function isName(text: string): boolean {
  return text.length <= 60 && NAME.test(text) && text.split(' ').length <= 6 && !NO_NAME.test(text)
}

function isPlace(text: string): boolean {
  return ADDRESS.test(text) || NO_NAME.test(text)
}
