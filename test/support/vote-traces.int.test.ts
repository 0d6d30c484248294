import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { emptyFolder } from './folders.ts'
import { tracesOf, type Vote } from './vote-traces.ts'

const [an, binh] = ['4hxgq5dlm6crgiiic72zq7an74', 'jv6hjzsmkngwf2nmwzojezbinh'] as const
const credential = 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY-Z'
const sealed = createHash('sha512').update('a sealed ballot').digest()
const vote: Vote = {
  slips: [
    { personId: an, credential },
    { personId: binh, credential: '27654-3ZYXW-VUTSR-QPONM-LKJIH-G' },
  ],
  sealed: [sealed],
}
const hash = createHash('sha256').update(credential.replaceAll('-', '')).digest()
const naive = JSON.stringify({ voter: an, choices: [{ candidacyId: 'a', choice: 'yes' }] })

function database(): { folder: string; db: DatabaseSync } {
  const folder = emptyFolder()
  const db = new DatabaseSync(join(folder, 'naive.db'))
  onTestFinished(() => {
    if (db.isOpen) db.close()
  })
  db.exec('PRAGMA secure_delete = OFF; CREATE TABLE vote (voter, choice)')
  return { folder, db }
}

const tracesIn = (content: string | Buffer) => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files', 'one'), content)
  return tracesOf(vote, folder, '').map(({ what }) => what)
}

describe('the search for traces of a vote', () => {
  it('finds a naive line in a write-ahead log', () => {
    const { folder, db } = database()
    db.exec('PRAGMA journal_mode = WAL')
    db.prepare('INSERT INTO vote VALUES (?, NULL)').run(naive)
    expect(tracesOf(vote, folder, '')).toEqual([{ file: 'naive.db-wal', what: `a choice in the JSON of ${an}` }])
  })

  it('finds a naive row in a free page', () => {
    const { folder, db } = database()
    const insert = db.prepare('INSERT INTO vote VALUES (?, ?)')
    db.exec('BEGIN')
    for (let n = 0; n < 500; n++) insert.run(an, 'no')
    db.exec('COMMIT; DELETE FROM vote')
    db.close()
    expect(tracesOf(vote, folder, '')).toEqual([{ file: 'naive.db', what: `a choice beside ${an}` }])
  })

  it('finds a hash and a sealed ballot in a free page', () => {
    const { folder, db } = database()
    db.prepare('INSERT INTO vote VALUES (?, ?)').run(hash, sealed)
    db.exec('DELETE FROM vote')
    expect(tracesOf(vote, folder, '').map(({ what }) => what)).toEqual([`hash of the slip of ${an}`, 'a sealed ballot'])
  })

  it('finds a naive line in what the service said', () => {
    const said = `{"level":30,"msg":"up"}\n{"level":30,"msg":"vote","body":${naive}}\n`
    expect(tracesOf(vote, emptyFolder(), said)).toEqual([
      { file: 'stdout and stderr', what: `a choice in the JSON of ${an}` },
    ])
  })

  it.each([
    ['a slip', credential, `slip of ${an}`],
    ['a slip without hyphens', credential.replaceAll('-', ''), `slip of ${an}`],
    ['half of a slip, in small letters', 'abcdefghijklm', `slip of ${an}`],
    ['a hash in hex', hash.toString('hex'), `hash of the slip of ${an}`],
    ['a hash in base64', hash.toString('base64'), `hash of the slip of ${an}`],
    ['half of a sealed ballot', sealed.subarray(0, 32), 'a sealed ballot'],
    ['a choice after a voter', `${binh};không tán thành`, `a choice beside ${binh}`],
    ['a choice before a voter', `yes${an}`, `a choice beside ${an}`],
    ['voters by choice', JSON.stringify({ no: [an, binh] }), `a choice in the JSON of ${an}, ${binh}`],
    ['JSON that was cut', `"${an}","choice":"blank"}]}`, `a choice beside ${an}`],
    [
      'the counts of one',
      JSON.stringify({ by: an, rows: [{ yes: 1, no: 0, blank: 0 }] }),
      `a choice in the JSON of ${an}`,
    ],
  ])('finds %s', (_, content, what) => expect(tracesIn(content)).toEqual([what]))

  it('lets pass who voted, and the counts of all', () => {
    const rows = [{ yes: 1, no: 1, blank: 0 }]
    const closed = { box: { checkIns: [an, binh], rows }, results: [{ candidacyId: 'a', ...rows[0], passed: false }] }
    expect(tracesIn(JSON.stringify({ data: closed, tellers: [binh], tellersChosen: { yes: 2, of: 2 } }))).toEqual([])
  })
})
