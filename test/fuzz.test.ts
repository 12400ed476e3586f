/**
 * Every reader on files that are broken at random, always the same ones. REPORTOSCOPE_FUZZ_RUNS sets how many there are for
 * each reader, REPORTOSCOPE_FUZZ_SEED draws others:
 *
 *     REPORTOSCOPE_FUZZ_RUNS=5000 npx vitest run test/fuzz.test.ts -t latex
 */
import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {readers} from '../src/readers/index.ts'
import {loadRules} from '../src/shell/rules.ts'
import {edited} from './fuzz/edits.ts'
import {holds} from './fuzz/holds.ts'
import {type Seeds, seeds} from './fuzz/seeds.ts'
import {smallest} from './fuzz/smallest.ts'
import {watchdog} from './fuzz/watchdog.ts'

const rules = await loadRules()
const dog = watchdog()
afterAll(() => dog.end())

/** How many files are read in the ordinary test: what takes long gets fewer. */
const usual: Readonly<Record<string, number>> = {pdf: 15}
const seed = Number(process.env['REPORTOSCOPE_FUZZ_SEED'] ?? 1)

test.each(seeds.map(one => [one.format, one] as const))(
  '%s: files that are broken at random are read or refused',
  {timeout: 7_200_000},
  async (_format, one) => {
    const numRuns = Number(process.env['REPORTOSCOPE_FUZZ_RUNS'] ?? usual[one.format] ?? 50)
    const reader = await readers[one.format]()
    let read = 0
    const holdsFor = async (text: string): Promise<void> => {
      dog.watch(`${one.format} ${JSON.stringify(text)}`)
      if (await holds(reader, one.path, new Uint8Array(Buffer.from(text, 'latin1')), rules)) read++
    }
    const result = await fc.check(fc.asyncProperty(filesOf(one), holdsFor), {seed, numRuns})
    if (result.failed) {
      const {text, cause} = await smallest(result.counterexample?.[0] ?? '', holdsFor)
      throw new Error(`${one.format} is broken by ${JSON.stringify(text)}`, {cause})
    }
    expect(read, 'some of them are still read').toBeGreaterThan(0)
    if ('REPORTOSCOPE_FUZZ_RUNS' in process.env) console.log(`${one.format}: ${result.numRuns} files, ${read} of them read`)
  },
)

function filesOf({kinds}: Seeds): fc.Arbitrary<string> {
  return fc.oneof(...kinds.map(({texts, pieces, framed = text => text}) => edited(texts, pieces).map(framed)))
}
