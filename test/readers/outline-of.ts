/** What a reader made of a file, one line each, as the `.txt` files beside the fixtures have it. */
import type {Raw} from '../../src/model/document.ts'

export function outlineOf(raw: Raw): string {
  const lines = [
    ...raw.blocks.map(
      block => `${block.kind}${block.depth || ''}${block.role === undefined ? '' : ` (${block.role})`}: ${block.text}`,
    ),
    ...raw.fields.map(field => `${field.pointer} = ${field.value}`),
    ...raw.gaps.map(gap => `gap: ${gap}`),
    ...raw.remarks.map(remark => `remark: ${remark}`),
  ]
  return `${lines.join('\n')}\n`
}
