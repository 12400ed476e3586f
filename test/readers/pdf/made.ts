/** Writes small PDFs for tests: one page, one font, the drawing operators as they are given. */
import {zlibSync} from 'fflate'

const encoder = new TextEncoder()

/** Objects from 1 on, the first of which is the catalogue, as a file. */
export function pdfOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [encoder.encode('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = (parts[0] as Uint8Array).length
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  objects.forEach((object, at) => {
    offsets.push(length)
    add(`${at + 1} 0 obj\n`)
    add(object)
    add('\nendobj\n')
  })
  const start = length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`)
  add(`trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A stream of drawing operators, packed `layers` times. */
export function streamOf(operators: string | Uint8Array, dictionary = '', layers = 0): Uint8Array {
  let data = typeof operators === 'string' ? encoder.encode(operators) : operators
  for (let layer = 0; layer < layers; layer++) data = zlibSync(data)
  const filter = layers === 0 ? '' : `/Filter[${'/FlateDecode'.repeat(layers)}]`
  const head = encoder.encode(`<<${dictionary}${filter}/Length ${data.length}>>stream\n`)
  const tail = encoder.encode('\nendstream')
  const whole = new Uint8Array(head.length + data.length + tail.length)
  whole.set(head)
  whole.set(data, head.length)
  whole.set(tail, head.length + data.length)
  return whole
}

/** A file of one page that draws `contents`; its font is `/F1`, its forms are the objects from 6 on. */
export function pageOf(contents: Uint8Array, resources = '', more: readonly Uint8Array[] = []): Uint8Array {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>${resources}>>>>`,
    contents,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ])
}

/** A page with lines of text, each at its place: x, y, size, text. */
export function linesOn(lines: readonly (readonly [number, number, number, string])[]): Uint8Array {
  const operators = lines.map(([x, y, size, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n')
  return pageOf(streamOf(operators))
}
