/** British and American spellings of words that methods sections use. */

const pairs: readonly (readonly [british: string, american: string])[] = [
  ['optimiser', 'optimizer'],
  ['optimised', 'optimized'],
  ['optimisation', 'optimization'],
  ['normalised', 'normalized'],
  ['normalisation', 'normalization'],
  ['generalise', 'generalize'],
  ['generalisation', 'generalization'],
  ['visualised', 'visualized'],
  ['visualisation', 'visualization'],
  ['randomised', 'randomized'],
  ['randomisation', 'randomization'],
  ['anonymised', 'anonymized'],
  ['initialised', 'initialized'],
  ['quantisation', 'quantization'],
  ['organised', 'organized'],
  ['recognised', 'recognized'],
  ['localisation', 'localization'],
  ['binarised', 'binarized'],
  ['standardised', 'standardized'],
  ['regularisation', 'regularization'],
  ['summarised', 'summarized'],
  ['utilised', 'utilized'],
  ['analysed', 'analyzed'],
  ['analyse', 'analyze'],
  ['colour', 'color'],
  ['coloured', 'colored'],
  ['tumour', 'tumor'],
  ['tumours', 'tumors'],
  ['neighbour', 'neighbor'],
  ['neighbouring', 'neighboring'],
  ['neighbours', 'neighbors'],
  ['behaviour', 'behavior'],
  ['fibre', 'fiber'],
  ['fibres', 'fibers'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['micrometre', 'micrometer'],
  ['micrometres', 'micrometers'],
  ['litre', 'liter'],
  ['grey', 'gray'],
  ['greyscale', 'grayscale'],
  ['labelled', 'labeled'],
  ['labelling', 'labeling'],
  ['unlabelled', 'unlabeled'],
  ['modelled', 'modeled'],
  ['modelling', 'modeling'],
  ['licence', 'license'],
  ['catalogue', 'catalog'],
  ['programme', 'program'],
  ['haematoxylin', 'hematoxylin'],
  ['anaesthetised', 'anesthetized'],
  ['anaesthesia', 'anesthesia'],
  ['oesophagus', 'esophagus'],
  ['artefact', 'artifact'],
  ['artefacts', 'artifacts'],
  ['focussed', 'focused'],
  ['acknowledgements', 'acknowledgments'],
  ['judgement', 'judgment'],
  ['ageing', 'aging'],
  ['foetal', 'fetal'],
]

const toAmerican = new Map(pairs)
const toBritish = new Map(pairs.map(([british, american]) => [american, british]))

export function american(text: string): string {
  return respelled(text, toAmerican)
}

export function british(text: string): string {
  return respelled(text, toBritish)
}

/** Addresses stay as they are. */
function respelled(text: string, table: ReadonlyMap<string, string>): string {
  return text.replace(/<[^>]*>|\S*[/@]\S*|\p{L}+/gu, word => {
    const other = table.get(word.toLowerCase())
    if (other === undefined) return word
    return /^\p{Lu}/u.test(word) ? other[0]?.toUpperCase() + other.slice(1) : other
  })
}
