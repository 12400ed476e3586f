/** JSON and YAML: notebooks and model cards, or other people’s settings. */
import type {Format} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'

/** Throws `InputError` for JSON of another kind. */
export function jsonFormat(start: string, ending: string, path: string): Format | undefined {
  const found = ending === 'ipynb' ? 'notebook' : jsonKinds.find(({keys}) => keys.test(start))?.format
  if (found !== undefined) return found
  if (ending !== 'json') return undefined
  throw new InputError('not-a-card', 'this JSON is neither a notebook nor a model card', {
    path,
    hint: 'Expected a notebook (“nbformat”), MONAI metadata (“monai_version”) or a bioimage.io description (“format_version”).',
  })
}

const jsonKinds: readonly {readonly keys: RegExp; readonly format: Format}[] = [
  {keys: /"nbformat"\s*:|^\{\s*"cells"\s*:/, format: 'notebook'},
  {keys: /"(?:monai_version|network_data_format|model_details|model_parameters)"\s*:/, format: 'monai'},
  {keys: /"format_version"\s*:/, format: 'bioimageio'},
]

/** Whether a file is YAML, and which. Throws `InputError` for YAML of another kind. */
export function yamlFormat(head: string, ending: string, path: string): Format | undefined {
  if (ending !== 'yaml' && ending !== 'yml') return isDescription(head) ? 'bioimageio' : undefined
  const other = otherYaml.find(({name}) => name.test(path))
  if (other !== undefined) throw new InputError('not-a-card', `this is ${other.what}`, {path, hint: other.hint})
  return 'bioimageio'
}

/** A model description under any name; the header of a Markdown file is none. */
function isDescription(head: string): boolean {
  return !head.startsWith('---') && /^format_version:/m.test(head) && /^(?:type|inputs|outputs|weights|test_inputs):/m.test(head)
}

const folder = 'Give the folder of the manuscript.'

const otherYaml: readonly {readonly name: RegExp; readonly what: string; readonly hint: string}[] = [
  {name: /(?:^|\/)metadata\.ya?ml$/, what: 'the metadata of a Manubot manuscript, without its text', hint: folder},
  {name: /(?:^|\/)_quarto\.ya?ml$/, what: 'the settings of a Quarto project, without its text', hint: folder},
  {name: /(?:^|\/)myst\.ya?ml$/, what: 'the settings of a MyST project, without its text', hint: folder},
  {
    name: /(?:^|\/)\.reportoscope\.ya?ml$/,
    what: 'a configuration of reportoscope',
    hint: 'Give the manuscript that it stands beside.',
  },
]
