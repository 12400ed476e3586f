/** `metadata.yaml` of Manubot and `myst.yml` of MyST: title, authors and keywords of a manuscript whose text stands in other files. */
import type {Field, Raw} from '../model/document.ts'
import {InputError} from '../model/errors.ts'
import type {Reader, Source} from '../model/reader.ts'
import {addHead, withAuthors, yamlHead} from './markdown/head.ts'
import {prepare} from './markdown/text.ts'
import {decode, lineStarts} from './shared/decode.ts'
import {yamlFields} from './shared/yaml-fields.ts'

/** Its values become fields, its title and statements blocks. What cannot be read is said in a remark: the text does not depend on it. */
export const metadata: Pick<Reader, 'read'> = {read}

function read(source: Source): Raw {
  const {path} = source
  const name = path.slice(path.lastIndexOf('/') + 1)
  try {
    const {text, gaps, remarks} = decode(source.bytes, path)
    const ready = prepare(text, 0)
    const head = yamlHead(yamlFields, text, path, {file: 0, offset: 0, line: 0})
    const isMyst = /^myst\.ya?ml$/.test(name)
    // In MyST the text has its title itself.
    if (!isMyst) addHead(ready, head)
    const said = [...remarks, ...head.remarks].map(remark => `${name}: ${remark}`)
    return {
      ...{format: 'markdown', files: [{path, lines: lineStarts(text)}], blocks: ready.page.blocks},
      ...{fields: isMyst ? ofProject(head.fields) : head.fields, gaps, remarks: said},
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const remarks = [`${name} was not read: ${error.message}`]
    return {format: 'markdown', files: [{path, lines: [0]}], blocks: [], fields: [], gaps: [], remarks}
  }
}

/** What `myst.yml` says under `project`; the rest is about the site and its export. */
function ofProject(fields: readonly Field[]): readonly Field[] {
  const place = '/project/'
  const own = fields.filter(field => field.pointer.startsWith(place))
  return withAuthors(own.map(field => ({...field, pointer: field.pointer.slice(place.length - 1)})))
}
