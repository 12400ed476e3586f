import {defineConfig} from 'vitest/config'

// Whole processes and a browser are started in some tests; how fast a machine is proves nothing.
export default defineConfig({test: {include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000}})
