/** Citations by number, put in square brackets where the format shows them otherwise. */
import type {Page} from './page.ts'

/** Opens a bracket for a citation; `endInline` closes it. */
export function openBracket(page: Page): void {
  page.out.add(page.out.lastLetter() === '(' ? '[' : ' [', undefined)
  page.endings.push(']')
  page.brackets++
}

/** For an element that ends with `endInline` too, but adds nothing. */
export function openPlain(page: Page): void {
  page.endings.push('')
}

/** Ends what `openBracket` or `openPlain` began. */
export function endInline(page: Page): void {
  const ending = page.endings.pop() ?? ''
  if (ending === ']') page.brackets--
  page.out.add(ending, undefined)
}

/** Whether what stands at `at` is in square brackets already, the text’s own or ours. */
export function isCited(page: Page, at: number): boolean {
  if (page.brackets > 0) return true
  const before = page.text.slice(Math.max(0, at - 600), at).replace(/<[^<>]*>/g, '')
  return before.lastIndexOf('[') > before.lastIndexOf(']')
}
