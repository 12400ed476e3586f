/** Roles of MyST: `` {cite}`key` ``, `` {ref}`text <label>` ``. */
import type {Span} from '../../model/document.ts'
import {loweredMark, raisedMark, targetAfter} from '../shared/markup-text.ts'
import {texText} from '../shared/tex-text.ts'
import {type Mask, nothing, verbatim} from './masks.ts'

/** What is read for the role `name`, which stands at `whole`, its content at `inner`. */
export function role(text: string, name: string, whole: Span, inner: Span): Mask {
  const content = text.slice(inner.start, inner.end)
  const kind = name.split(':')[0] as string
  const made = (shown: string): Mask => ({start: whole.start, end: whole.end, text: shown, source: undefined})
  if (kind === 'cite')
    return made(
      `[${content
        .split(/[,;]/)
        .map(key => `@${key.trim()}`)
        .join('; ')}]`,
    )
  if (kind === 'math') return made(texText(content))
  if (kind === 'sup') return made(`${raisedMark(content, text.slice(whole.start - 1, whole.start))}${content}`)
  if (kind === 'sub') return made(`${loweredMark(content)}${content}`)
  if (kind === 'eval' || kind === 'raw') return nothing(whole.start, whole.end)
  const labelled = /^([^<>]*\S)\s*<([^<>]+)>$/s.exec(content)
  if (labelled === null) return verbatim(text, whole.start, whole.end, inner.start, inner.end)
  const label = labelled[1] as string
  const target = targetAfter(label, labelled[2] as string)
  return target === ''
    ? verbatim(text, whole.start, whole.end, inner.start, inner.start + label.length)
    : made(`${label}${target}`)
}
