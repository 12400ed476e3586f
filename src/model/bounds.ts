/** How much of a document is judged at most, so that no file can take minutes or gigabytes. */

/** Characters of running text: some 150,000 words, twice a long thesis. */
export const MOST_TEXT = 1_000_000

/** Readers need make no block beyond this one: what follows is left out of the document, with a gap. */
export const MOST_BLOCKS = 50_000

/** Words and single signs in the running text; a text of nothing but signs has one for each character. */
export const MOST_PIECES = 300_000
