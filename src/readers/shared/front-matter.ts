/** What stands between the title of a paper and its text: names, addresses, dates. */

/** Marks of an address, a mail, a date of receipt. */
export const ADDRESS =
  /\b(universit|institut|departe?ment|hospital|school of|laborator|centre|center for|college|facult|division of|gmbh|inc\.|ltd|academy|foundation|clinic|campus)|@|\borcid\b|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|^(correspond|e-?mail|received|accepted|dated|\(dated|editors?:)|,\s*(USA|U\.S\.A\.|UK|China|Germany|France|Switzerland|Japan|Canada|Italy|Spain|Austria|Netherlands|Sweden|Denmark|Norway|India|Australia|Korea|Israel|Belgium|Finland|Poland)\b/i

const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|la|le|di|da|del|dos|bin|al|el|ter|ten))*\s+\p{Lu}[\p{L}'’-]+$/u

const NO_NAME =
  /\b(the|research|netherlands|states|kingdom|republic|korea|zealand|new|university|institute|department|medical|center|centre|science|sciences|engineering|technology|group|lab|school|article|abstract|paper|team|biology|medicine|computer|imaging|street|road|city)\b/i

/** Names of persons in the lines under the title. */
export function namesIn(texts: readonly string[]): string[] {
  const names: string[] = []
  for (const text of texts) {
    if (ADDRESS.test(text.replace(/\S+@\S+/g, ''))) continue
    const bare = text
      .replace(/^authors?:\s*/i, '')
      .replace(/\S+@\S+/g, '')
      .replace(/\[[\d,*†‡\s–-]*\]|\^\S+|[*∗†‡§¶#✉]+|\d+/g, ' ')
    for (const part of bare.split(/,|;|&|\band\b|·/)) {
      const name = part.replace(/\s+/g, ' ').trim()
      if (NAME.test(name) && name.split(' ').length <= 6 && !NO_NAME.test(name)) names.push(name)
    }
  }
  return names
}
