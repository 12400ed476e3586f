/**
 * Some programs write ligatures without telling which letters they stand for: “speci□c”. Each such glyph of a font is kept as a
 * character of its own until the words around it show what it is.
 */

/** First of the characters that stand for unknown glyphs. */
const FIRST = 0xe100
const LAST = 0xf8ff
const UNKNOWN = /[\uE100-\uF8FF]/

/** Everyday words of papers, by the ligature they are set with. */
const WORDS: Readonly<Record<string, RegExp>> = {
  fi: /^(de|re|speci|signi|classi|identi|modi|quanti|con|pro|arti|bene|magni|satis|uni|puri|simpli|scienti|veri|ampli|vitri|justi|strati)?\?(rst|rstly|eld|elds|nd|nding|ndings|nds|lled|lter|lters|ltering|ltered|nal|nally|ve|t|ts|tted|tting|xed|xation|gure|gures|le|les|lm|ne|ned|nes|nite|ning|lament|laments|c|cally|cant|cantly|cation|cations|ed|er|ers|es|guration|med|rmed|rm|rms|dence|cial|cient|ber|bers|fteen)$/i,
  fl: /^(work|in|re|over|con|tensor|brie|auto|rami)?\?(ow|ows|owing|uorescence|uorescent|uctuation|uctuations|exible|exibility|at|attened|ip|ips|ipping|ipped|uence|uenced|uences|ect|ected|ects|ection|ammation|ict|icts|oat|oating|uid|uidic|uorophore|uorophores|y)$/i,
  ff: /^(di|e|a|o|su|bu|sta|stu|cuto|tradeo|trade-o|scienti|sti|cli|shu)\?(erent|erently|erence|erences|er|ers|ect|ects|ective|ectively|ected|ecting|set|sets|ort|orts|usion|use|ered|ord|ness|led|ling)?$/i,
  ffi: /^(su|e|di|coe|insu|ine|o|a)\?(cient|ciently|ciency|cult|culty|culties|cients|cial|nity|ce|ces)$/i,
  ffl: /^(ba|wa|shu|sni)\?(e|es|ing|ed|er)$/i,
}

/** Keeps the glyphs of a document apart: the same font and code always give the same character. */
export function unknownGlyphs(): (font: string, width: number, code: number) => string {
  const known = new Map<string, string>()
  return (font, width, code) => {
    const key = `${font} ${code} ${width}`
    let character = known.get(key)
    if (character === undefined) {
      character = String.fromCharCode(Math.min(FIRST + known.size, LAST))
      known.set(key, character)
    }
    return character
  }
}

/** A function that writes the letters for every unknown glyph; those that no word explains are dropped. */
export function ligatureMender(texts: readonly string[]): (text: string) => string {
  const words = new Map<string, string[]>()
  for (const text of texts) {
    if (!UNKNOWN.test(text)) continue
    for (const word of text.split(/[\s([,.;:)\]]+/)) {
      const unknown = word.match(UNKNOWN)?.[0]
      if (unknown === undefined) continue
      const list = words.get(unknown) ?? []
      words.set(unknown, list)
      list.push(word.replace(unknown, '?'))
    }
  }
  const letters = new Map([...words].map(([unknown, list]) => [unknown, bestFor(list)]))
  if (letters.size === 0) return text => text
  return text => (UNKNOWN.test(text) ? text.replace(/[\uE100-\uF8FF]/g, unknown => letters.get(unknown) ?? '') : text)
}

function bestFor(words: readonly string[]): string {
  let best = ''
  let most = 0
  for (const [letters, pattern] of Object.entries(WORDS)) {
    const count = words.filter(word => pattern.test(word)).length
    if (count > most) {
      most = count
      best = letters
    }
  }
  return best
}
