/** Comparisons as data. */
import {stringify} from '../json.ts'
import type {DiffFormatter} from './formatter.ts'

/** `{"diffs": […]}`, indented by two spaces. */
export const diffJson: DiffFormatter = diffs => `${stringify({diffs}, 2)}\n`
