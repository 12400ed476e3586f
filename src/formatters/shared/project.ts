/** Addresses of the project, for formats that link to the page of a rule. */

export const homepage = 'https://github.com/reportoscope/reportoscope'

/** The page of a rule: its question, reasons, sources and examples. */
export function rulePage(id: string): string {
  return `${homepage}/blob/main/docs/rules/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}.md`
}
