import { defineConfig } from 'vitest/config'

/** `npm run test:long`: tests that take minutes, or that need root or a network. */
export default defineConfig({
  test: { include: ['test/long/**/*.test.ts'], testTimeout: 1_800_000, passWithNoTests: true, maxWorkers: 1 },
})
