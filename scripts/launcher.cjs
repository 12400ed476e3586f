#!/usr/bin/env node
'use strict'
// Starts the command from its chunks, with compiled code kept from the build where it fits this version of Node.
const {readFileSync} = require('node:fs')
const {join} = require('node:path')
const {pathToFileURL} = require('node:url')
const {setFlagsFromString} = require('node:v8')
const {Script} = require('node:vm')

// V8 compiles a regular expression for its interpreter first and for the processor when it runs again. Those of identifiers
// are long and run hundreds of times a paper: compiling them once saves 10 ms of a start of 200 ms.
setFlagsFromString('--no-regexp-tier-up')
// V8 optimises a function that has run for a while. For one paper that is work thrown away: it took a third of all processor
// time. Thirty times as long a while leaves it to runs over many papers, which it makes a quarter faster as well (40 papers).
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
