/** A PDF of many pages, each with lines of text. */
import {pdfOf, streamOf} from '../../readers/pdf/made.ts'

/** `count` pages of thirty lines; every page says its number. */
export function pages(count: number): Uint8Array {
  const first = 4
  const kids = Array.from({length: count}, (_none, at) => `${first + 2 * at} 0 R`)
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${count}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({length: count}, (_none, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${first + 2 * at + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      streamOf(linesOf(at + 1), '', 1),
    ]).flat(),
  ])
}

function linesOf(page: number): string {
  const lines = Array.from({length: 30}, (_none, at) => {
    const words =
      at === 0 ? `Field ${page} was imaged once more.` : 'Nuclei were counted by hand in each of the wells of a plate.'
    return `BT /F1 11 Tf 1 0 0 1 72 ${720 - 14 * at} Tm (${words}) Tj ET`
  })
  return lines.join('\n')
}
