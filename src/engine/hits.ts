/** Where phrases occur, written down one after the other as they are found and sorted by phrase once. */

/** By pattern: `[sentence, first word, last word (exclusive)]`, flat, in reading order of sentences. */
export type Hits = readonly (ArrayLike<number> | undefined)[]

export interface HitLog {
  add(pattern: number, sentence: number, first: number, last: number): void
  hits(): Hits
}

/**
 * Four numbers a hit in one array: a paper has forty thousand hits, and lists that grow one by one for each pattern cost
 * as much as finding them.
 */
export function hitLog(patterns: number): HitLog {
  let log = new Int32Array(1 << 16)
  let end = 0

  function add(pattern: number, sentence: number, first: number, last: number): void {
    if (end === log.length) {
      const larger = new Int32Array(log.length * 2)
      larger.set(log)
      log = larger
    }
    log[end] = pattern
    log[end + 1] = sentence
    log[end + 2] = first
    log[end + 3] = last
    end += 4
  }

  function hits(): Hits {
    const starts = new Int32Array(patterns + 1)
    for (let at = 0; at < end; at += 4) starts[(log[at] as number) + 1] = (starts[(log[at] as number) + 1] as number) + 3
    for (let pattern = 0; pattern < patterns; pattern++)
      starts[pattern + 1] = (starts[pattern + 1] as number) + (starts[pattern] as number)
    const sorted = new Int32Array((end / 4) * 3)
    const next = starts.slice()
    for (let at = 0; at < end; at += 4) {
      const to = next[log[at] as number] as number
      sorted[to] = log[at + 1] as number
      sorted[to + 1] = log[at + 2] as number
      sorted[to + 2] = log[at + 3] as number
      next[log[at] as number] = to + 3
    }
    const found: (ArrayLike<number> | undefined)[] = []
    for (let pattern = 0; pattern < patterns; pattern++) {
      const [from, to] = [starts[pattern] as number, starts[pattern + 1] as number]
      found.push(from === to ? undefined : sorted.subarray(from, to))
    }
    return found
  }

  return {add, hits}
}
