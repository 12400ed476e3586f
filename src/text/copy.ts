/** A string with characters of its own. What V8 cuts from a text keeps the whole text in memory as long as it lives. */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text))
}
