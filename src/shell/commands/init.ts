/** `reportoscope init`: writes a commented configuration, after asking nothing. */
import {existsSync} from 'node:fs'
import {UsageError} from '../../model/errors.ts'
import {configName} from '../config.ts'
import {exitCodes} from '../errors.ts'
import {write} from '../write.ts'

const content = `# yaml-language-server: $schema=https://raw.githubusercontent.com/reportoscope/reportoscope/main/schemas/config.schema.json
# What you state here about your manuscript is shown in every report.

# The list of items to check by; \`reportoscope list\` shows all.
# profile: dagstuhl-24042

# The manuscript and model cards, relative to this file. Left out: they are found.
# files:
#   - paper.md
#   - model/rdf.yaml

# Answers to questions that the text leaves open.
# facts:
#   custom-code: no
#   human-samples: no

# What kind of problem the model solves; it decides which scores fit.
# fingerprint:
#   task: [instance-segmentation]
#   small: no
#   thin: no
#   imbalance: yes
#   shape: yes

# Items that you decline to report, with a reason that an editor can judge.
# waivers:
#   - rule: data-image-repository
#     reason: The images show patients and may not leave the hospital.
`

export async function init(): Promise<number> {
  if (existsSync(configName)) throw new UsageError('exists', `${configName} is already there; nothing was changed`)
  write(configName, content, true)
  process.stdout.write(`wrote ${configName}: everything in it is a comment, take out what you need\n`)
  return exitCodes.clean
}
