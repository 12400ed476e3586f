export async function diff(): Promise<number> {
  throw new Error('not built yet')
}
