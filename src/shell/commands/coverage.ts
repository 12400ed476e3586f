export async function coverage(): Promise<number> {
  throw new Error('not built yet')
}
