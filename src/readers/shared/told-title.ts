/** The title in the properties of a file; `undefined` where there is none, or one that a program made up. */
export function toldTitle(told: string | undefined): string | undefined {
  const title = told?.trim() ?? ''
  if (/^microsoft word\b|^untitled\b|\.(?:docx?|odt|rtf|tex|pdf|indd)$/i.test(title)) return undefined
  return title.split(/\s+/).length < 3 ? undefined : title
}
