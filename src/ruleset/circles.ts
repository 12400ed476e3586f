/** A named list that is made of itself cannot be matched. */

/** The circle that begins and ends at `name`, if there is one. */
export function findCircles(name: string, uses: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const path: string[] = []
  const seen = new Set<string>()

  function visit(at: string): boolean {
    path.push(at)
    for (const next of uses.get(at) ?? []) {
      if (next === name) {
        path.push(name)
        return true
      }
      if (!seen.has(next)) {
        seen.add(next)
        if (visit(next)) return true
      }
    }
    path.pop()
    return false
  }

  return visit(name) ? path : undefined
}
