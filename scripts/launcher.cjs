#!/usr/bin/env node
'use strict'
// Starts the command from its chunks, with compiled code kept from the build where it fits this version of Node.
const {readFileSync} = require('node:fs')
const {join} = require('node:path')
const {pathToFileURL} = require('node:url')
const {setFlagsFromString} = require('node:v8')
const {Script} = require('node:vm')

// V8 compiles a regular expression for its interpreter first and for the processor when it runs again. Those of identifiers
// are long and run hundreds of times a paper. Compiling them once: 0.82 of the processor time for one Markdown paper of 8,000
// words (median of 11 pairs, quiet machine), 0.98 for 40 (5 pairs).
setFlagsFromString('--no-regexp-tier-up')
// V8 optimises a function that has run for a while; for one paper that is work thrown away. Thirty times as long a while: 0.53 of
// the processor time and 0.73 of the time for that paper (11 pairs); 0.75 of the processor time for 40, and no less time (5 pairs).
setFlagsFromString('--interrupt-budget=2000000')

const folder = join(__dirname, 'command')
// What the chunks know as the address of the bundle: rules and schemas lie beside it.
const fileUrl = pathToFileURL(join(__dirname, 'cli.cjs')).href
const loaded = new Map()

function load(name) {
  const known = loaded.get(name)
  if (known !== undefined) return known.module.exports
  const filename = join(folder, name)
  const source = `(function (exports, require, module, __fileUrl) {${readFileSync(filename, 'utf8')}\n})`
  let cachedData
  try {
    cachedData = readFileSync(`${filename}.cache`)
  } catch {}
  const script = new Script(source, {filename, cachedData})
  const module = {exports: {}}
  loaded.set(name, {module, script})
  const need = id => (id.startsWith('./') ? load(id.slice(2)) : require(id))
  script.runInThisContext()(module.exports, need, module, fileUrl)
  return module.exports
}

module.exports = {load, loaded, folder}
if (require.main === module) load('main.cjs')
