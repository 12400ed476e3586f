// Loaded before the command (`node --require`), in each of its threads: notes every file that it opens and every try to reach
// a network, which fails, and at the end how much memory it had at most. One line of JSON for each, in the file of WATCH_LOG.
const fs = require('node:fs')
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')
const {isMainThread} = require('node:worker_threads')

const {appendFileSync, readFileSync} = fs
const note = (kind, what) => appendFileSync(process.env.WATCH_LOG, `${JSON.stringify([kind, what])}\n`)

for (const [owner, names] of [
  [fs, ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream']],
  [fs.promises, ['readFile', 'open']],
]) {
  for (const name of names) {
    const real = owner[name]
    owner[name] = (path, ...rest) => {
      if (typeof path !== 'number') note('read', String(path))
      return real.call(owner, path, ...rest)
    }
  }
}

for (const [owner, name] of [
  [net.Socket.prototype, 'connect'],
  [dgram.Socket.prototype, 'send'],
  [dns, 'lookup'],
  [dns.promises, 'lookup'],
]) {
  owner[name] = () => {
    note('network', name)
    throw new Error('no network here')
  }
}

/** In KiB. What `resourceUsage` tells begins on Linux with the memory of the process that started this one. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}

if (isMainThread) process.on('exit', () => note('peak', peak()))
