/** The signs and numbers of list items, in formats that do not mark them. */

/** Whether a line begins a list item; the mark it begins with. */
export function bulletOf(text: string): string | undefined {
  return /^(?:o(?=\s[\p{Lu}\d~(])|[•‣▪◦●○■–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.)(?=\s+\S)/u.exec(text)?.[0]
}
