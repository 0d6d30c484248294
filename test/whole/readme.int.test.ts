// The README's own lines, run as a newcomer runs them, on any day.
import { execFile } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { demoServer } from '../../services/cli/demo/child.ts'
import { emptyFolder } from '../support/folders.ts'
import { needs } from '../support/programs.ts'

const { describe, it } = needs('bash', 'curl', 'sed', 'pdftotext')
const run = promisify(execFile)

describe('the lines of README.md', () => {
  // The last second of a year in Vietnam: a date taken in UTC or a window that ends would show.
  it.each(['2031-12-31T16:59:59.000Z'])(
    'lead from an empty store to a printed paper at %s',
    async (clock) => {
      const folder = emptyFolder()
      symlinkSync(resolve('contracts'), join(folder, 'contracts'))
      const { address, firstKey } = await serverAt(clock, join(folder, 'data'))

      const said = await run('bash', ['-euo', 'pipefail', '-c', tryOutLines()], {
        cwd: folder,
        env: { ...process.env, BASE: address, KEY: firstKey! },
      })

      expect(said.stderr).toBe('')
      // A term, two officers, commitment, scores, closing: the commands whose id is not kept in a variable.
      expect(said.stdout.trimEnd().split('\n')).toEqual(Array(6).fill(expect.stringMatching(/^[a-z0-9]{26}$/)))
      const { stdout: text } = await run('pdftotext', ['-layout', join(folder, 'phieu-tu-danh-gia.pdf'), '-'])
      const lines = text.split('\n').map((line) => line.trim())
      expect(lines).toContain('PHIẾU TỰ ĐÁNH GIÁ')
      expect(lines).toContain('thực hiện các tiêu chí “chi bộ bốn tốt” năm 2025')
      expect(lines.filter((line) => line !== '').at(-1)).toBe('Nguyễn Văn An')
    },
    120_000,
  )
})

function tryOutLines(): string {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```bash try-out\n(.*?)^```$/gms)]
  expect(blocks).toHaveLength(1)
  return blocks[0]![1]!
}

async function serverAt(clock: string, data: string) {
  const server = demoServer({
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    BON_TOT_DATA: data,
    BON_TOT_KEK_FILE: `${data}.kek`,
    BON_TOT_LOG: 'warn',
  })
  onTestFinished(() => server.kill('SIGTERM'))
  return server.start(clock)
}
