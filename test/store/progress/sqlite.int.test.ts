import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { toPosition } from '../../../services/store/position.ts'
import type { BlockedStep, DueFile, Progress } from '../../../services/store/progress/port.ts'
import { openProgress } from '../../../services/store/progress/sqlite.ts'
import { emptyFolder } from '../../support/folders.ts'

const step = (target: string): BlockedStep => ({ stream: 'candidacy-1', revision: 3, policy: 'draft-paper', target })
const due = (file: string, ordinal: number): DueFile => {
  return { file, stream: file, eventId: `event ${ordinal}`, position: toPosition(ordinal) }
}
const state = (progress: Progress) => ({
  position: progress.position(),
  blocked: progress.blocked().map((one) => ({ ...one })),
  due: progress.due().map((one) => ({ ...one })),
})

function fileOfProgress(): string {
  return join(emptyFolder(), 'relay.db')
}

function opened(file: string): Progress {
  const progress = openProgress(file)
  onTestFinished(() => progress.close())
  return progress
}

describe('progress in a file', () => {
  it('is empty at first', () => {
    expect(state(opened(fileOfProgress()))).toStrictEqual({ position: null, blocked: [], due: [] })
  })

  it('is there again after closing: position, waiting steps in their order, files due by position', () => {
    const file = fileOfProgress()
    const first = openProgress(file)
    first.save(toPosition(2), { block: [step('document-2'), step('document-1')], due: due('document-9', 2) })
    first.save(toPosition(12), { due: due('dossier-1/1', 12) })
    first.close()
    expect(state(opened(file))).toStrictEqual({
      position: toPosition(12),
      blocked: [step('document-2'), step('document-1')],
      due: [due('document-9', 2), due('dossier-1/1', 12)],
    })
  })

  it('keeps a step once, frees exactly the named one, and blocks again what one save both frees and blocks', () => {
    const progress = opened(fileOfProgress())
    progress.save(toPosition(1), { block: [step('document-1'), step('document-1'), step('document-2')] })
    progress.save(toPosition(2), { unblock: [step('document-1'), { ...step('document-2'), revision: 4 }] })
    expect(progress.blocked().map(({ target }) => target)).toStrictEqual(['document-2'])
    progress.save(toPosition(3), { unblock: [step('document-2')], block: [step('document-2')] })
    expect(progress.blocked().map(({ target }) => target)).toStrictEqual(['document-2'])
  })

  it('lets a later event for a file take the place of an earlier, and forgets a file that was made', () => {
    const progress = opened(fileOfProgress())
    progress.save(toPosition(1), { due: due('document-1', 1) })
    progress.save(toPosition(2), { due: due('document-2', 2) })
    progress.save(toPosition(3), { due: due('document-1', 3) })
    expect(progress.due().map((one) => ({ ...one }))).toStrictEqual([due('document-2', 2), due('document-1', 3)])
    progress.save(toPosition(4), { done: 'document-1' })
    progress.save(toPosition(5), { done: 'document-7' })
    expect(progress.due().map(({ file }) => file)).toStrictEqual(['document-2'])
  })

  it('leaves the position where a change belongs to no event', () => {
    const progress = opened(fileOfProgress())
    progress.save(null, { block: [step('document-1')] })
    expect(progress.position()).toBe(null)
    progress.save(toPosition(7), {})
    progress.save(null, { unblock: [step('document-1')] })
    expect(state(progress)).toStrictEqual({ position: toPosition(7), blocked: [], due: [] })
  })

  it('one failed write stopped every later one: it is undone whole, and the next is kept', () => {
    const progress = opened(fileOfProgress())
    const half = { block: [step('document-1')], due: { ...due('document-1', 1), eventId: null as unknown as string } }
    expect(() => progress.save(toPosition(1), half)).toThrow(/NOT NULL/)
    expect(state(progress)).toStrictEqual({ position: null, blocked: [], due: [] })
    progress.save(toPosition(1), { block: [step('document-1')] })
    expect(state(progress)).toStrictEqual({ position: toPosition(1), blocked: [step('document-1')], due: [] })
  })

  it('names the file and what may be done where it is no database', () => {
    const file = fileOfProgress()
    writeFileSync(file, 'not a database '.repeat(100))
    expect(() => openProgress(file)).toThrow(`${file} cannot be used`)
    expect(() => openProgress(file)).toThrow('stop the service and delete it')
  })

  it('waits for a reader from outside who holds the file for a moment', () => {
    const file = fileOfProgress()
    const progress = opened(file)
    const outside = new DatabaseSync(file)
    onTestFinished(() => outside.close())
    outside.exec('BEGIN; SELECT * FROM checkpoint')
    progress.save(toPosition(1), {})
    outside.exec('COMMIT')
    expect(progress.position()).toBe(toPosition(1))
  })
})
