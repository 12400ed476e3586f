/** The smallest text that still fails in the same way: stretches are left out, half of it first, then ever shorter ones. */
export async function smallest(
  text: string,
  holds: (text: string) => Promise<void>,
): Promise<{readonly text: string; readonly cause: unknown}> {
  const failure = (candidate: string): Promise<unknown> =>
    holds(candidate).then(...([() => undefined, (error: unknown) => error] as const))
  let best = text
  let cause = await failure(text)
  let tries = 500
  for (let length = Math.ceil(text.length / 2); length >= 1 && tries > 0; length = length === 1 ? 0 : Math.ceil(length / 2)) {
    for (let at = 0; at < best.length && tries > 0; tries--) {
      const less = best.slice(0, at) + best.slice(at + length)
      const now = await failure(less)
      if (now !== undefined && sortOf(now) === sortOf(cause)) {
        best = less
        cause = now
      } else at += length
    }
  }
  return {text: best, cause}
}

/** An error without the words of the file that it quotes. */
function sortOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message.replace(/“.*”|'[^']*'|\[.*\]|:.*$/gs, '')}` : String(error)
}
