/** YAML that is small on disk only, or none at all. */

/** Nine levels, each of which names the one before nine times. */
export function aliasBomb(): string {
  const names = 'abcdefghi'
  const lists = [...names].map((name, at) => {
    const items = Array(9).fill(at === 0 ? 'lol' : `*${names[at - 1]}`)
    return `${name}: &${name} [${items.join(', ')}]\n`
  })
  return `format_version: 0.5.4\ntype: model\n${lists.join('')}`
}

/** What a browser sends when it uploads a form with a file. */
export function multipart(file: string): string {
  const mark = '------WebKitFormBoundaryA1b2C3d4'
  const head = 'Content-Disposition: form-data; name="file"; filename="rdf.yaml"\r\nContent-Type: application/x-yaml\r\n'
  return `${mark}\r\n${head}\r\n${file}\r\n${mark}--\r\n`
}
