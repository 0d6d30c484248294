import { execFileSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const module = '/usr/lib/softhsm/libsofthsm2.so'

export type Token = {
  /** SHA-256 with RSA over the bytes, as an office's client asks for it over PKCS #11. */
  sign(bytes: Uint8Array): Uint8Array
  close(): void
}

/** SoftHSM in the place of a person's token, with an RSA key (PKCS #8 DER) that lies nowhere else from then on. */
export function softToken(privateKey: Uint8Array): Token {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-token-'))
  const at = (name: string) => join(folder, name)
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, {
      cwd: folder,
      stdio: 'pipe',
      env: { PATH: process.env.PATH, SOFTHSM2_CONF: at('conf') },
    })
  mkdirSync(at('tokens'))
  writeFileSync(at('conf'), `directories.tokendir = ${at('tokens')}\nobjectstore.backend = file\n`)
  run('softhsm2-util', ...'--init-token --free --label thu --pin 1234 --so-pin 5678'.split(' '))
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  writeFileSync(at('key.pem'), key.export({ format: 'pem', type: 'pkcs8' }))
  run('softhsm2-util', ...'--import key.pem --token thu --label ky --id 01 --pin 1234'.split(' '))
  rmSync(at('key.pem'))
  return {
    sign(bytes) {
      writeFileSync(at('bytes'), bytes)
      const options =
        '--login --pin 1234 --sign --id 01 --mechanism SHA256-RSA-PKCS --input-file bytes --output-file value'
      run('pkcs11-tool', '--module', module, ...options.split(' '))
      return readFileSync(at('value'))
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
