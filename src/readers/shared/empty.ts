/** The error for a file without a byte, whatever its format. */
import {InputError} from '../../model/errors.ts'

export function emptyFile(path: string): InputError {
  return new InputError('empty', 'the file is empty', {path, hint: 'Give a manuscript or a model card.'})
}
