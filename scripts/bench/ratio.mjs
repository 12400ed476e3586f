// Ratios of pairs, and how they are written.

/** `1.23 × (1.10–1.31)`: the median, the least and the greatest. */
export function spread(ratios) {
  const sorted = ratios.toSorted((a, b) => a - b)
  return `${short(median(sorted))} × (${short(sorted[0])}–${short(sorted.at(-1))})`
}

/**
 * Ratios of what `ours` gives to what `theirs` gives, run in turns; the first of each pair alternates, so that what warms
 * up or slows down the machine meets both.
 */
export function ratiosOf(pairs, ours, theirs) {
  return Array.from({length: pairs}, (_, index) => {
    if (index % 2 === 0) return ours() / theirs()
    const divisor = theirs()
    return ours() / divisor
  })
}

export function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
}

/** Three figures that count. */
function short(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)
}
