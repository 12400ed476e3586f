/** A manuscript on disk as blocks: several files are one, as in the command. */
import type {Block, Raw} from '../../src/model/document.ts'
import {readers} from '../../src/readers/index.ts'
import {sniff} from '../../src/readers/sniff.ts'
import {discover} from '../../src/shell/discover.ts'

export async function rawOf(path: string): Promise<Raw> {
  const [found] = discover(path).documents
  if (found === undefined) throw new Error(`no manuscript at ${path}`)
  const blocks: Block[] = []
  let raw: Raw | undefined
  for (const part of found.parts) {
    if (/metadata\.ya?ml$/.test(part.path)) continue
    raw = await (await readers[sniff(part)]()).read(part)
    blocks.push(...raw.blocks)
  }
  if (raw === undefined) throw new Error(`no manuscript at ${path}`)
  return {...raw, blocks}
}
