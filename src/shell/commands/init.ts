export async function init(): Promise<number> {
  throw new Error('not built yet')
}
