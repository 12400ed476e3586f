/** The fingerprint of a problem as authors write it in `.reportoscope.yml` → the facts on which advice on scores rests. */
import type {StatedFacts} from '../engine/facts.ts'

/** See schemas/config.schema.json. */
export interface Fingerprint {
  readonly task?: readonly Task[]
  readonly small?: 'yes' | 'no'
  readonly thin?: 'yes' | 'no'
  readonly imbalance?: 'yes' | 'no'
  readonly shape?: 'yes' | 'no'
}

type Task = keyof typeof tasks

const tasks = {
  'instance-segmentation': 'instance-segmentation',
  'semantic-segmentation': 'semantic-segmentation',
  'object-detection': 'object-detection',
  classification: 'classification',
  tracking: 'tracking',
  restoration: 'denoising-or-restoration',
  'label-free-prediction': 'label-free-prediction',
} as const

const traits = {
  small: 'small-structures',
  thin: 'thin-or-network-structure',
  imbalance: 'class-imbalance',
  shape: 'shape-is-readout',
} as const

/** Whoever names the tasks names all of them; traits that are not named are left to the text. */
export function factsOf(fingerprint: Fingerprint): StatedFacts {
  const facts: Record<string, 'yes' | 'no'> = {}
  if (fingerprint.task !== undefined)
    for (const [task, fact] of Object.entries(tasks)) facts[fact] = fingerprint.task.includes(task as Task) ? 'yes' : 'no'
  for (const [trait, fact] of Object.entries(traits)) {
    const holds = fingerprint[trait as keyof typeof traits]
    if (holds !== undefined) facts[fact] = holds
  }
  return facts
}
