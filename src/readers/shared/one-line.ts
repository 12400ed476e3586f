/** A name out of a manuscript, as a remark may quote it: on one line, and not at any length. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
