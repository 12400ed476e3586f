// Put before a command: writes its peak memory in KiB to a file when it ends.
process.on('exit', () => require('node:fs').writeFileSync(process.env.REPORTOSCOPE_PEAK, `${process.resourceUsage().maxRSS}`))
