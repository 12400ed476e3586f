/** RFC 4180, as a reader would. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let index = 0; index < text.length; index++) {
    const row = rows.at(-1) as string[]
    const cell = row.length - 1
    if (quoted && text.startsWith('""', index)) index++
    else if (text[index] === '"') {
      quoted = !quoted
      continue
    } else if (!quoted && text[index] === ',') {
      row.push('')
      continue
    } else if (!quoted && text.startsWith('\r\n', index)) {
      rows.push([''])
      index++
      continue
    }
    row[cell] += text[index]
  }
  return rows.slice(0, -1)
}
