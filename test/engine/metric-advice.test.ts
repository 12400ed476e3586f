import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import type {MetricAdvice} from '../../src/model/report.ts'
import type {Profile} from '../../src/model/ruleset.ts'
import {read} from '../../src/read.ts'
import {compileFolders} from '../../src/ruleset/load.ts'
import {valueValidators} from '../../src/ruleset/validators.ts'
import {type Fingerprint, factsOf} from '../../src/shell/fingerprint.ts'

const ruleset = compileFolders('rules', 'schemas')
const accepts = valueValidators(ruleset.values)
const profile: Profile = {id: 'p', title: 'P', about: '', url: '', asks: [], pitfalls: [], accepts: {}, places: {}, planned: []}

async function reportOf(text: string, fingerprint?: Fingerprint) {
  const document = await read({path: 'paper.md', bytes: new TextEncoder().encode(`# Results\n\n${text}\n`)}, 'markdown')
  return check(document, ruleset, profile, accepts, {
    facts: {'uses-ai': 'yes', 'reports-performance': 'yes'},
    ...(fingerprint !== undefined && {fingerprint: factsOf(fingerprint)}),
  })
}

async function verdicts(text: string, fingerprint: Fingerprint): Promise<Record<string, MetricAdvice['verdict']>> {
  const {metricAdvice = []} = await reportOf(text, fingerprint)
  return Object.fromEntries(metricAdvice.map(({metric, verdict}) => [metric, verdict]))
}

describe('advice on scores', () => {
  test.each<[string, string, Fingerprint, Record<string, string>]>([
    ['Dice where objects are told apart', 'The Dice score was 0.93.', {task: ['instance-segmentation']}, {dice: 'unfit'}],
    [
      'Dice for areas',
      'The Dice score was 0.93.',
      {task: ['semantic-segmentation'], shape: 'no', thin: 'no', small: 'no'},
      {dice: 'fits'},
    ],
    ['Dice for thin structures', 'The Dice score was 0.93.', {task: ['semantic-segmentation'], thin: 'yes'}, {dice: 'with-care'}],
    [
      'Dice in a paper with both tasks',
      'The Dice score was 0.93.',
      {task: ['semantic-segmentation', 'instance-segmentation']},
      {dice: 'with-care'},
    ],
    ['pixel accuracy for detection', 'Pixel accuracy was 0.99.', {task: ['object-detection']}, {'pixel-accuracy': 'unfit'}],
    [
      'accuracy with a rare class',
      'The classification accuracy was 97%.',
      {task: ['classification'], imbalance: 'yes'},
      {accuracy: 'unfit'},
    ],
    ['average precision of objects', 'AP50 was 0.81.', {task: ['instance-segmentation']}, {'average-precision': 'fits'}],
    ['similarity of restored images', 'PSNR was 31.2 dB.', {task: ['restoration']}, {similarity: 'with-care'}],
    ['a Dice loss, which is no score', 'The Dice loss was 0.12.', {task: ['instance-segmentation']}, {}],
    ['the scores of others', 'Li et al. reported a Dice score of 0.93.', {task: ['instance-segmentation']}, {}],
  ])('%s', async (_, text, fingerprint, expected) => {
    expect(await verdicts(text, fingerprint)).toEqual(expected)
  })

  test('names reason, family that would fit, source and the words, and puts what is unfit first', async () => {
    const {metricAdvice = []} = await reportOf('AP50 was 0.81. The Dice score was 0.93.', {task: ['instance-segmentation']})
    expect(metricAdvice.map(({metric}) => metric)).toEqual(['dice', 'average-precision'])
    const [dice] = metricAdvice
    expect(dice?.because).toMatch(/touching/)
    expect(dice?.instead).toMatch(/panoptic quality/)
    expect(dice?.source.url).toMatch(/^https:\/\/doi\.org\//)
    expect(dice?.evidence[0]?.quote).toBe('The Dice score was 0.93.')
  })

  test('rests on the text where the author says nothing, and says so', async () => {
    const {fingerprint = []} = await reportOf(
      'Nuclei were found with StarDist. The instance segmentation had a Dice score of 0.93.',
    )
    expect(fingerprint).toContainEqual({fact: 'instance-segmentation', title: 'Objects are told apart, one by one', by: 'text'})
  })

  test('lets the author’s fingerprint win over the text, without changing which items apply', async () => {
    const report = await reportOf('Nuclei were found with StarDist. The instance segmentation had a Dice score of 0.93.', {
      task: ['semantic-segmentation'],
    })
    expect(report.fingerprint).toContainEqual({fact: 'semantic-segmentation', title: 'Areas get classes', by: 'author'})
    expect(report.fingerprint?.map(({fact}) => fact)).not.toContain('instance-segmentation')
    expect(report.facts.find(({id}) => id === 'instance-segmentation')).toMatchObject({holds: 'yes', by: 'text'})
  })

  test('is silent where no model is scored', async () => {
    const document = await read(
      {path: 'paper.md', bytes: new TextEncoder().encode('# Results\n\nThe Dice score was 0.93.\n')},
      'markdown',
    )
    const report = check(document, ruleset, profile, accepts, {facts: {'reports-performance': 'no'}})
    expect(report.metricAdvice).toEqual([])
  })
})
