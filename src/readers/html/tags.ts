/** Which elements of HTML are of which kind. */

export const voids = words('area base br col embed hr img input link meta param source track wbr')

/** Roots of content that is not HTML, where `/>` closes an element. */
export const foreign = words('math svg')

/** Elements that begin and end a block of text. */
export const blockLevel = words(
  'address article aside blockquote body center details dd dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Elements whose start tag ends an open paragraph. */
export const endsParagraph = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
)

/** Elements that an end tag in them cannot reach beyond. */
export const bounds = words('table td th caption html body template')

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
