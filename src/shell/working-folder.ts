/** The folder in which the command runs, with forward slashes: what paths in reports are relative to. */
export function workingFolder(): string {
  return process.cwd().replaceAll('\\', '/')
}
