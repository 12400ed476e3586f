export async function explain(): Promise<number> {
  throw new Error('not built yet')
}
