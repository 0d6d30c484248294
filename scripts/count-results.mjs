#!/usr/bin/env node
// count-results.mjs <vitest's JSON report> [failed step …]: prints "N passed, N failed, N skipped", exits 1 on a failure.
import { readFileSync } from 'node:fs'

const [reportFile, ...failedSteps] = process.argv.slice(2)
const text = readFileSync(reportFile, 'utf8')
// Empty when vitest never started: then the failed step itself is the failure that counts.
const files = text === '' ? [] : JSON.parse(text).testResults
const tests = files.flatMap((file) => file.assertionResults)
const count = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length
const brokenFiles = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed))

const passed = count('passed')
const failed = count('failed') + brokenFiles.length
const skipped = tests.length - passed - count('failed')
// A step can fail without a failed test (types, lint, an unhandled rejection): never "0 failed" then.
const failedOutsideTests = failedSteps.filter((step) => step !== 'npm test' || failed === 0)
for (const step of failedSteps) console.log(`failed: ${step}`)
const nothingTested = tests.length === 0 && failedSteps.length === 0 ? 1 : 0
const failures = failed + failedOutsideTests.length + nothingTested
console.log(`${passed} passed, ${failures} failed, ${skipped} skipped`)
process.exitCode = failures === 0 ? 0 : 1

function hasFailed(test) {
  return test.status === 'failed'
}
