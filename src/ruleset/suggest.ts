/** The nearest name that exists, for people who mistype. */

/** “; did you mean `lacks`?” for the nearest allowed name, when one is near. */
export function suggest(given: string, allowed: readonly string[]): string {
  let best: string | undefined
  let least = Math.max(2, Math.floor(given.length / 3)) + 1
  for (const candidate of allowed) {
    const far = distance(given, candidate)
    if (far < least) {
      least = far
      best = candidate
    }
  }
  // What was only begun or given in part.
  best ??= given.length < 4 ? undefined : allowed.find(candidate => candidate.includes(given.toLowerCase()))
  best ??= given.length < 6 ? undefined : allowed.find(candidate => distance(given, candidate.slice(-given.length)) <= 2)
  return best === undefined ? '' : `; did you mean \`${best}\`?`
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    }
    row = next
  }
  return row[b.length] as number
}
