/** A progress bar on a terminal; silence elsewhere. */

export interface Progress {
  step(name: string): void
  end(): void
}

const width = 24

export function progress(total: number, done: number): Progress {
  if (process.stderr.isTTY !== true) return {step: () => {}, end: () => {}}
  let count = done
  const draw = (name: string): void => {
    const filled = total === 0 ? width : Math.round((count / total) * width)
    const room = Math.max(0, (process.stderr.columns ?? 80) - width - 16)
    process.stderr.write(
      `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${count}/${total} ${printable(name).slice(0, room)}`,
    )
  }
  draw('')
  return {
    step(name) {
      count++
      draw(name)
    },
    end: () => {
      process.stderr.write('\r\u001b[K')
    },
  }
}

/** A file name may hold anything. */
function printable(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�')
}
