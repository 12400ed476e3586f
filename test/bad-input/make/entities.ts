/** XML whose document type declares what a parser must not follow. */

/** Nine entities, each ten times the one before: a thousand million words, if they were expanded. */
export function billionLaughs(words: string): string {
  const names = 'abcdefghij'
  const entities = [...names].map((name, at) => {
    const value = at === 0 ? 'lol ' : `&${names[at - 1]};`.repeat(10)
    return `<!ENTITY ${name} "${value}">`
  })
  return `<?xml version="1.0"?><!DOCTYPE article [${entities.join('')}]>${words.replace('{}', '&j;')}`
}

/** An entity that stands for another file, and a document type that lies on a network. */
export function externalEntity(address: string, words: string): string {
  const type = '<!DOCTYPE article PUBLIC "-//X//X" "http://127.0.0.1:49999/article.dtd"'
  const entities = `<!ENTITY x SYSTEM "${address}"><!ENTITY % y SYSTEM "http://127.0.0.1:49999/y.dtd">%y;`
  return `<?xml version="1.0"?>${type} [${entities}]>${words.replace('{}', '&x;')}`
}
