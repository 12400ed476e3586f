/** Model cards in a folder. */
import {join} from 'node:path'
import {InputError} from '../../model/errors.ts'
import {sniff} from '../../readers/sniff.ts'
import {sourceAt} from './disk.ts'
import {type Folder, type Found, inner, single} from './folder.ts'

/** bioimage.io descriptions, else MONAI metadata, else the README of a Hugging Face repository. */
export function cards(folder: Folder): readonly Found[] {
  const descriptions = folder.files.filter(name => /^(?:rdf|bioimageio)\.ya?ml$|\.bioimageio\.ya?ml$/.test(name))
  const models = descriptions.length > 0 ? descriptions : folder.files.filter(name => isDescription(folder, name))
  if (models.length > 0) return models.map(name => single(folder, name, 'model card'))
  const bundle = metadata(folder)
  if (bundle !== undefined) return [single(folder, bundle, 'model card')]
  return folder.files
    .filter(name => /^(?:readme|model[-_]?card)\.md$/i.test(name) && formatOf(folder, name) === 'huggingface')
    .map(name => single(folder, name, 'model card'))
}

function isDescription(folder: Folder, name: string): boolean {
  return /^model\.ya?ml$|\.model\.ya?ml$/.test(name) && formatOf(folder, name) === 'bioimageio'
}

/** The reader finds the README of the bundle itself. */
function metadata(folder: Folder): string | undefined {
  const name =
    inner(folder, 'configs')?.files.includes('metadata.json') === true ? join('configs', 'metadata.json') : 'metadata.json'
  return (name !== 'metadata.json' || folder.files.includes(name)) && formatOf(folder, name) === 'monai' ? name : undefined
}

/** The format of a file; `undefined` for what is no document. */
export function formatOf(folder: Folder, name: string): ReturnType<typeof sniff> | undefined {
  try {
    return sniff(sourceAt(join(folder.path, name), folder.root))
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}
