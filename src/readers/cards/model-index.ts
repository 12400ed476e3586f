/** The evaluation results in the header of a Hugging Face card. */

/** What keeps the Hub from showing the results, in one sentence; `undefined` for a sound or absent `model-index`. */
export function modelIndexOddity(index: unknown): string | undefined {
  if (index === undefined || index === null) return undefined
  const problem = problemOf(index)
  return problem === undefined ? undefined : `model-index${problem}; the Hub leaves such results out`
}

/** The first problem, after the place where it stands. */
function problemOf(index: unknown): string | undefined {
  if (!Array.isArray(index)) return ' is no list'
  for (const [model, entry] of index.entries()) {
    if (!isMapping(entry) || !Array.isArray(entry.results)) return `/${model} has no list “results”`
    for (const [number, result] of entry.results.entries()) {
      const lack = lackOf(result)
      if (lack !== undefined) return `/${model}/results/${number} ${lack}`
    }
  }
  return undefined
}

function lackOf(result: unknown): string | undefined {
  if (!isMapping(result)) return 'is no mapping'
  if (!isMapping(result.task) || !('type' in result.task)) return 'has no task with a type'
  if (!isMapping(result.dataset) || !('type' in result.dataset && 'name' in result.dataset))
    return 'has no dataset with type and name'
  const metrics = Array.isArray(result.metrics) ? result.metrics : []
  const isSound = metrics.every(metric => isMapping(metric) && 'type' in metric && 'value' in metric)
  return metrics.length > 0 && isSound ? undefined : 'has no metrics with type and value'
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
