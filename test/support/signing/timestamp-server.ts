// `openssl ts` as a time-stamp authority on loopback.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type TimestampServer = {
  readonly url: string
  /** DER of its root. */
  readonly root: Uint8Array
  close(): Promise<void>
}

export async function timestampServer(): Promise<TimestampServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-tsa-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  writeFileSync(join(folder, 'ts.cnf'), config)
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '3650',
    '-subj',
    '/CN=TSA root',
  )
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ts.key', '-out', 'ts.csr', '-subj', '/CN=TSA')
  openssl(
    ...'x509 -req -in ts.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out ts.pem -days 3650 -extfile ts.cnf -extensions ts'.split(
      ' ',
    ),
  )
  openssl('x509', '-in', 'ca.pem', '-outform', 'DER', '-out', 'ca.der')
  writeFileSync(join(folder, 'serial'), '01')
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    writeFileSync(join(folder, 'query'), Buffer.concat(chunks))
    openssl('ts', '-reply', '-config', 'ts.cnf', '-section', 'tsa', '-queryfile', 'query', '-out', 'reply')
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(readFileSync(join(folder, 'reply')))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    root: readFileSync(join(folder, 'ca.der')),
    async close() {
      await new Promise((closed) => server.close(closed))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const config = `
[ts]
basicConstraints = CA:FALSE
keyUsage = digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
serial = serial
signer_cert = ts.pem
signer_key = ts.key
certs = ca.pem
signer_digest = sha256
digests = sha256
default_policy = 1.2.3.4
accuracy = secs:1
ess_cert_id_alg = sha256
`
