/** One name for one document, wherever the checkout lies. */

/** The path as seen from the folder `base`; unchanged where it lies elsewhere. */
export function relativePath(path: string, base: string | undefined): string {
  if (base === undefined) return path.replace(/^(\.\/)+/, '')
  const folder = base.endsWith('/') ? base : `${base}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path.replace(/^(\.\/)+/, '')
}
