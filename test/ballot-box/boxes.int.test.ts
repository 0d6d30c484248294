// The boxes themselves, over real files.
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openBallotBoxes } from '../../services/ballot-box/boxes/boxes.ts'
import type { Choice } from '../../services/ballot-box/boxes/port.ts'
import { filesIn } from '../support/folder-contents.ts'
import { emptyFolder } from '../support/folders.ts'
import { chanceOf } from '../support/injected.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const slips = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ voter: `voter${n}`, credentialSha256: sha(`slip ${n}`) }))
const wrappingKey = Buffer.alloc(32, 1)

function boxes(folder = emptyFolder(), key: Uint8Array = wrappingKey) {
  const opened = openBallotBoxes({ folder, wrappingKey: key })
  onTestFinished(() => opened.close())
  return { folder, opened }
}

function voted(choices: readonly Choice[]) {
  const { folder, opened } = boxes()
  opened.issue('b', 1, slips(choices.length))
  for (const [n, choice] of choices.entries()) expect(opened.cast('b', sha(`slip ${n}`), [choice])).toBe('received')
  return { folder, opened }
}

describe('a ballot box', () => {
  it('counts the first vote of each slip, and says who voted in an order that says nothing', () => {
    const { opened } = boxes()
    opened.issue('b', 2, slips(3))
    expect(opened.cast('b', sha('slip 2'), ['yes', 'no'])).toBe('received')
    expect(opened.cast('b', sha('slip 0'), ['blank', 'yes'])).toBe('received')
    expect(opened.cast('b', sha('slip 2'), ['no', 'no'])).toBe('received')
    expect([opened.votes('b'), opened.shut('b')]).toEqual([
      2,
      {
        checkIns: ['voter0', 'voter2'],
        rows: [
          { yes: 1, no: 0, blank: 1 },
          { yes: 1, no: 1, blank: 0 },
        ],
      },
    ])
  })

  it('knows no slip of another ballot, none that was replaced, and none without a box', () => {
    const { opened } = boxes()
    opened.issue('b', 1, slips(1))
    expect([opened.cast('b', sha('nobody'), ['yes']), opened.cast('c', sha('slip 0'), ['yes'])]).toEqual([
      ...['unknown', 'unknown'],
    ])
    expect(opened.issue('b', 1, [{ voter: 'voter0', credentialSha256: sha('new slip') }])).toBe('issued')
    expect(opened.cast('b', sha('slip 0'), ['yes'])).toBe('unknown')
    expect(opened.cast('b', sha('new slip'), ['yes'])).toBe('received')
    expect(opened.issue('b', 1, slips(1))).toBe('voted-already')
  })

  it('takes nothing once it is shut, and tells the same again, also after a restart', () => {
    const { folder, opened } = voted(['yes', 'no'])
    const told = opened.shut('b')
    expect([opened.cast('b', sha('slip 0'), ['no']), opened.issue('b', 1, slips(1))]).toEqual(['shut', 'shut'])
    opened.close()
    const { opened: again } = boxes(folder)
    expect([again.ids(), again.votes('b'), again.shut('b')]).toEqual([['b'], 2, told])
  })

  it('is gone with its key when it is destroyed, and a second time nothing happens', () => {
    const { folder, opened } = voted(['yes'])
    opened.destroy('b')
    opened.destroy('b')
    expect([readdirSync(folder), opened.votes('b'), opened.shut('b')]).toEqual([[], null, 'missing'])
  })

  it.each([
    ['its key is lost', (folder: string) => rmSync(join(folder, 'b.key')), 'missing'],
    ['the file is lost', (folder: string) => rmSync(join(folder, 'b.box')), 'missing'],
  ])('never guesses where %s', (_, spoil, said) => {
    const { folder, opened } = voted(['yes', 'no'])
    opened.close()
    spoil(folder)
    expect(boxes(folder).opened.shut('b')).toBe(said)
  })

  it.each<[string, (box: Buffer) => void]>([
    ['no database', (box) => box.fill('x')],
    ['damaged below its first page', (box) => box.fill(0xff, 4096)],
  ])('that is %s is said to be damaged, never counted, and can be destroyed', (_, spoil) => {
    const { folder, opened } = voted(['yes', 'no'])
    opened.close()
    const box = readFileSync(join(folder, 'b.box'))
    spoil(box)
    writeFileSync(join(folder, 'b.box'), box)
    const { opened: again } = boxes(folder)
    expect([again.votes('b'), again.cast('b', sha('slip 0'), ['yes']), again.shut('b')]).toEqual([
      ...[null, 'damaged', 'damaged'],
    ])
    again.destroy('b')
    expect(readdirSync(folder)).toEqual([])
  })

  it('opens under its own wrapping key alone', () => {
    const { folder, opened } = voted(['yes'])
    opened.close()
    expect(boxes(folder, Buffer.alloc(32, 2)).opened.shut('b')).toBe('missing')
  })

  it('has all its chance from the source that it is given', () => {
    const filesOf = (seed: string) => {
      const folder = emptyFolder()
      const opened = openBallotBoxes({ folder, wrappingKey, random: chanceOf(seed)('ballots') })
      opened.issue('b', 1, slips(2))
      for (const n of [1, 0]) opened.cast('b', sha(`slip ${n}`), ['yes'])
      opened.close()
      return filesIn(folder)
    }
    expect(filesOf('one')).toEqual(filesOf('one'))
    expect(filesOf('one')).not.toEqual(filesOf('other'))
  })

  it('holds ballots of one length, and no slip, no choice and no order of arrival in its bytes', () => {
    const { folder, opened } = voted(['yes', 'no', 'blank', 'yes'])
    opened.close()
    const bytes = readFileSync(join(folder, 'b.box'))
    for (const word of ['slip 0', 'yes', 'blank']) expect(bytes.includes(word)).toBe(false)
    expect(existsSync(join(folder, 'b.box-journal'))).toBe(false)
    appendFileSync(join(folder, 'b.key'), 'x')
    expect(boxes(folder).opened.shut('b')).toBe('missing')
  })
})
