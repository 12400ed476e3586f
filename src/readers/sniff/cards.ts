/** Markdown: a manuscript, or the card of a model. */
import type {Format} from '../../model/document.ts'
import type {Source} from '../../model/reader.ts'
import {jsonFormat} from './data.ts'
import {headOf} from './head.ts'

/** Keys of the YAML head that only cards of the Hugging Face Hub have. */
const cardKeys = new Set(
  'base_model base_model_relation pipeline_tag library_name model-index model_name co2_eq_emissions widget inference license_name license_link extra_gated_prompt extra_gated_heading extra_gated_fields dataset_info size_categories task_categories annotations_creators sdk sdk_version app_file'.split(
    ' ',
  ),
)
/** Keys that only manuscripts have. */
const paperKeys = new Set(
  'author authors affiliations affiliation bibliography csl abstract output journal running-head execute title-block-banner keywords correspondence jupyter kernelspec jupytext number-sections'.split(
    ' ',
  ),
)
/** Keys that both may have; without one of the others they speak for a card if there is no title. */
const eitherKeys = new Set('license tags datasets metrics language thumbnail'.split(' '))

/** `huggingface`, `monai` or `markdown`. */
export function markdownFormat(source: Source, head: string): Format {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1)
  const keys = headKeys(head)
  if (keys !== undefined && keys.length > 0) return formatByKeys(keys, name, head)
  // A list is no head; the reader of cards says so.
  if (/^\s*---[ \t]*\r?\n\s*\[/.test(head)) return 'huggingface'
  if (name === 'README.md' && isInBundle(source)) return 'monai'
  return isNamedLikeCard(name) && cardHeadings(head) >= (name === 'README.md' ? 2 : 1) ? 'huggingface' : 'markdown'
}

/** Beside the README of a MONAI bundle lie its metadata. */
function isInBundle(source: Source): boolean {
  const found = ['../configs/metadata.json', 'configs/metadata.json', 'metadata.json'].map(path => source.sibling?.(path))
  return found.some(bytes => bytes !== undefined && jsonFormat(headOf(bytes), '', '') === 'monai')
}

function formatByKeys(keys: readonly string[], name: string, head: string): Format {
  if (keys.some(key => paperKeys.has(key))) return 'markdown'
  if (keys.some(key => cardKeys.has(key))) return 'huggingface'
  const mayBeCard = keys.some(key => eitherKeys.has(key))
  return mayBeCard && (!keys.includes('title') || (isNamedLikeCard(name) && cardHeadings(head) > 0)) ? 'huggingface' : 'markdown'
}

/** The top-level keys of the YAML head; `undefined` where there is none. */
function headKeys(head: string): readonly string[] | undefined {
  const yaml = /^\s*---[ \t]*\r?\n([\s\S]*?)(?:\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)|$(?![\s\S]))/.exec(head)?.[1]
  return yaml === undefined ? undefined : [...yaml.matchAll(/^([\w-]+)[ \t]*:/gm)].map(match => match[1] as string)
}

function isNamedLikeCard(name: string): boolean {
  return name === 'README.md' || /model[-_ ]?card/i.test(name)
}

/** How many headings are those of the Hub’s template. */
function cardHeadings(head: string): number {
  const template =
    /^#{1,4}\s+(?:model card\b.*|model (?:details|description|sources|summary)|(?:intended |direct |downstream )?uses?|(?:intended|out-of-scope) use.*|bias(?:es)?, risks,? and limitations|training (?:data|details|procedure|hyperparameters)|evaluation(?: results)?|how to (?:get started|use).*|environmental impact|technical specifications.*|limitations(?: and bias(?:es)?)?)\s*$/gim
  return head.match(template)?.length ?? 0
}
