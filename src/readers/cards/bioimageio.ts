/** bioimage.io model descriptions (rdf.yaml, bioimageio.yaml; YAML or JSON) of the formats 0.1 to 0.5, and their documentation. */
import type {Raw} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Reader, Source} from '../../model/reader.ts'
import {decode, lineStarts} from '../shared/decode.ts'
import {oneLine} from '../shared/one-line.ts'
import {type CardFields, cardFields, placeOf, textSection, titleBlock} from './card-fields.ts'
import {headingGap} from './companion.ts'
import {documentation} from './documentation.ts'

/**
 * Every scalar becomes a field under the pointer that its author gave it, whatever the version; name, description and
 * documentation become blocks as well. Throws `InputError` for broken YAML and for descriptions of anything but a model.
 */
export const bioimageio: Reader = {format: 'bioimageio', read}

async function read(source: Source): Promise<Raw> {
  const decoded = decode(source.bytes, source.path)
  refuseFormUpload(decoded.text, source.path)
  const card = cardFields(decoded.text, source.path, decoded.text, {file: 0, offset: 0, line: 0})
  refuseOtherKinds(card)
  const text = await documentation(source, card)
  return {
    format: 'bioimageio',
    files: [{path: source.path, lines: lineStarts(decoded.text)}, ...text.files],
    // A mapping has no order: the name comes first, wherever its author put it.
    blocks: [...titleBlock(card, '/name'), ...textSection(card, 'Description', '/description'), ...text.blocks],
    fields: card.fields,
    gaps: [...new Set([...decoded.gaps, ...text.gaps, ...headingGap(text)])],
    remarks: [...decoded.remarks, ...card.remarks, ...oddities(card), ...text.remarks],
  }
}

/** Some records of the model zoo are the upload itself, envelope and all. */
function refuseFormUpload(text: string, path: string): void {
  const envelope = /^\s*--[^\n]+\r?\nContent-(Disposition|Type):/i.exec(text)
  if (envelope === null) return
  throw new InputError('form-upload', 'this is the body of an HTTP form upload (multipart/form-data), not YAML', {
    path,
    line: 1,
    column: 1,
    hint: 'Keep only what stands between the blank line after “Content-Disposition” and the closing boundary line.',
  })
}

/** Up to format 0.3.1 there is no `type`; then what is described must show that it is a model. */
function refuseOtherKinds(card: CardFields): void {
  const {type} = card.head
  if (typeof type === 'string' && type.toLowerCase() !== 'model') {
    throw new InputError(
      'not-a-model',
      `this describes a bioimage.io resource of type “${oneLine(type).slice(0, 40)}”, not a model`,
      {
        ...placeOf(card, '/type'),
        hint: 'Give the description of the model itself (type: model).',
      },
    )
  }
  if (typeof type === 'string' || ['weights', 'inputs', 'outputs'].some(key => key in card.head)) return
  throw new InputError('not-a-model', 'no model description: none of type, inputs, outputs and weights is there', {
    path: card.path,
    hint: 'A bioimage.io model description has “format_version”, “type: model”, “inputs”, “outputs” and “weights”.',
  })
}

/** What its own consumers would refuse or warn about, as far as it touches the reading. */
function oddities(card: CardFields): string[] {
  const remarks: string[] = []
  const version = card.head.format_version
  if (typeof version !== 'string') remarks.push('no format_version is given')
  else if (isNewer(version))
    remarks.push(`format_version ${oneLine(version.slice(0, 20))} is newer than 0.5 and is read like 0.5`)
  const seen = new Set<string>()
  for (const {pointer, value} of card.fields) {
    if (typeof value !== 'string' || !/^\/(inputs|outputs)\/\d+\/(name|id)$/.test(pointer)) continue
    if (seen.has(value)) remarks.push(`${pointer}: two tensors are called “${oneLine(value)}”; bioimage.io tools refuse that`)
    seen.add(value)
  }
  return remarks
}

function isNewer(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 0 || minor > 5
}
