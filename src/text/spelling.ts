/** British and American spellings, made one. Used on the words of a text and of a phrase alike, so only equality matters. */

/**
 * One spelling for both: `normalised` and `normalized` become `normalised`, `colour` and `color` become `color`.
 * Expects lower case; works on the beginning of a word too, as in `normaliz*`.
 */
export function oneSpelling(word: string): string {
  if (word.length < 4 || !differs.test(word)) return word
  let result = word
  for (const [pattern, replacement] of spellings) result = result.replace(pattern, replacement)
  return result
}

/** A cheap test that most words fail. */
const differs = /iz|yz|our|tre|bre|gre[yi]|ell|licen|defen|alogue|gramme|mould|aem|paed|oed|artef|focus/

/** `size` and its family keep their z: `resis*` would find “resistance”. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=^[a-z]+[a-rt-z])iz(?=a|e|i|$)/g, 'is'],
  [/(?<=anal|catal|paral|hydrol|dial)yz/g, 'ys'],
  [/(?<=^col|behavi|tum|neighb|^fav|^lab|^hon|^od|rig|vap|^hum|^arm)our/g, 'or'],
  [/(?<=cen|me|li|spec|thea)tre/g, 'ter'],
  [/(?<=fi|cali)bre/g, 'ber'],
  [/^grey/, 'gray'],
  [/(?<=lab|mod|canc|trav|chann|lev)ell(?=ed|ing|er)/g, 'el'],
  [/licence/g, 'license'],
  [/defence/g, 'defense'],
  [/(?<=cat|an|di)alogue/g, 'alog'],
  [/programme(?!d|r)/g, 'program'],
  [/mould/g, 'mold'],
  [/(?<=^h|an|an)aem/g, 'em'],
  [/paed/g, 'ped'],
  [/(?<=^)oed/g, 'ed'],
  [/artefact/g, 'artifact'],
  [/focuss/g, 'focus'],
]
