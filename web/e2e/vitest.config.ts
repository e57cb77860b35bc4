import { defineConfig } from 'vitest/config'

/** The story in a real browser against the real program: one after another, with the patience of a busy machine. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    bail: 1,
  },
})
