import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../services/cli/config.ts'

it.each([
  ['PORT', '80a', 'PORT is “80a”, but must be a whole number from 0 to 65535'],
  ['PORT', '65536', 'PORT is “65536”, but must be a whole number from 0 to 65535'],
  ['BON_TOT_LOG', 'loud', 'BON_TOT_LOG is “loud”, but must be one of: fatal, error, warn, info, debug, trace, silent'],
  [
    'BON_TOT_TSA_URL',
    'tsa.example',
    'BON_TOT_TSA_URL is “tsa.example”, but must be an address that begins with http:// or https://',
  ],
  ['CHROME_SANDBOX', 'maybe', 'CHROME_SANDBOX is “maybe”, but must be one of: auto, on, off'],
])('%s is not “%s”: the variable is named with what it takes', (variable, value, sentence) => {
  expect(() => readConfig({ [variable]: value })).toThrow(new ConfigError(sentence))
})

it.each([
  ['BON_TOT_TRUST_FILE', '/nowhere/roots.pem', 'BON_TOT_TRUST_FILE is “/nowhere/roots.pem”, but there is no such file'],
  ['NATS_URL', 'nats://x', 'NATS_URL is set, but waking roles over NATS comes with a later version: unset it'],
])('%s is not “%s” either', (variable, value, sentence) => {
  expect(() => readConfig({ [variable]: value })).toThrow(new ConfigError(sentence))
})
