/** Five colours for terminals, or none. */

export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** Functions that colour a text, or leave it as it is. */
export function makeStyle(color: boolean): Style {
  const paint = (code: number) => (text: string) => (color && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    green: paint(codes.green),
    yellow: paint(codes.yellow),
  }
}

const codes = {bold: 1, dim: 2, red: 31, green: 32, yellow: 33} as const
