import { defineConfig } from 'vitest/config'

/** The stories in a real browser, each against a program of its own: two at once, with the patience of a busy machine. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    bail: 1,
  },
})
