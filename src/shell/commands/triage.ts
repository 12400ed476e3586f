export async function triage(): Promise<number> {
  throw new Error('not built yet')
}
