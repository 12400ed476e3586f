/** The title in the properties of a file; `undefined` where there is none, or one that a program made up. */
export function toldTitle(told: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are read as spaces
  const title = (told ?? '').replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  if (/^microsoft word\b|^untitled\b|\.(?:docx?|odt|rtf|tex|pdf|indd)$/i.test(title)) return undefined
  return title.split(' ').length < 3 ? undefined : title
}
