import {expect, test} from 'vitest'
import {lint} from '../src/index.ts'

test.each([
  [{facts: {'custom-cod': 'yes'}}, 'unknown fact `custom-cod`; did you mean `custom-code`?'],
  [{waivers: [{rule: 'data-image-repo', reason: 'Patients.'}]}, 'unknown item `data-image-repo`'],
] as const)('the library refuses what it does not know, as the command does: %j', async (options, message) => {
  await expect(lint('examples/organoid-nuclei.md', options)).rejects.toThrow(message)
})
