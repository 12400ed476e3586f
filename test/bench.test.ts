import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

test('a mini run of the benchmark prints all its parts', () => {
  const output = execFileSync(process.execPath, ['scripts/bench.mjs', '--smoke'], {encoding: 'utf8'})
  expect(output).toMatch(/^.+ threads, Node v\S+, load average .+\n1 pair, 3 papers .+; \d+ items, \d+ facts, \d+ pitfalls, /)
  const parts = [...output.matchAll(/^(\w+)[^\n:]*: /gm)].map(match => match[1])
  expect(parts).toEqual(['cold', 'warm', 'memory', 'growth', 'peers', 'against'])
  expect(output).not.toMatch(/NaN|undefined|Infinity/)
  for (const name of ['md', 'txt', 'tex', 'jats.xml', 'tei.xml', 'html', 'ipynb', 'docx', 'odt', 'pdf', 'bioimage.io', 'Hugging'])
    expect(output.split('\n').filter(line => line.startsWith(`  ${name} `))).toHaveLength(2)
})

test('the lock file of the peers names no address of a registry', () => {
  expect(readFileSync('scripts/bench/peers/package-lock.json', 'utf8')).not.toContain('"resolved": "http')
})
