// The record of a void vote that was drafted after the next roll call told who came by that one.
import { expect, it } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import { document } from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import type { CountRecordBranch } from '../../../services/renderer/papers/count-record-branch.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { memoryVault } from '../../../services/vault/memory.ts'
import { play, seed, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { turnOf, voided } from '../../support/season/repeated-votes.ts'
import { attendanceOf, type Meeting, meetingA, voting } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'

const first = { ...meetingA, absent: ids.membersA.slice(6, 7), voters: 6 }
const second = { ...turnOf(meetingA, 2), absent: ids.membersA.slice(5, 7), voters: 5 }

/** One guest, whom the title tells apart: the test's vault has one name for everybody. */
const calledWith = (meeting: Meeting, guest: number, title: string) => {
  const guests = [{ personId: ids.committeeMembers[guest]!, title }]
  const asked = { as: `roll of ${meeting.ballot}`, id: meeting.id, occurredOn: meeting.on }
  return step('RecordAttendance', { ...asked, body: { ...attendanceOf(meeting), guests } })
}

const recordOf = ({ ballot }: Meeting) =>
  step('DraftDocument', {
    as: `record of ${ballot}`,
    body: { type: 'count-record', source: { stream: 'ballot', id: ballot }, fingerprint },
    occurredOn: '2024-12-16',
  })

it('each vote’s record, drafted after both roll calls, tells who came by the one that its vote was opened on', async () => {
  const store = memoryStore()
  await seed(store, at('branch-convened'))
  await play(store, [
    ...[calledWith(first, 0, 'Bí thư Đảng ủy'), voting(first), voided(first)],
    ...[calledWith(second, 1, 'Phó Bí thư Đảng ủy'), voting(second), voided(second)],
    ...[recordOf(first), recordOf(second)],
  ])
  const vault = { ...memoryVault(), open: () => 'Nguyễn Văn A' }
  const told = async ({ ballot: id }: Meeting) => {
    const { draft } = fold(
      document,
      await store.read(`document-${documentId('count-record', { stream: 'ballot', id })}`),
    )
    const paper = (await paperOfDraft({ store, vault }, draft!, 1)) as CountRecordBranch
    return { present: [paper.present.all, paper.present.voting], absent: paper.absent.count, guests: paper.guests }
  }
  expect(await told(first)).toStrictEqual({
    present: ['07', '06'],
    absent: '01',
    guests: ['đồng chí Nguyễn Văn A, Bí thư Đảng ủy'],
  })
  expect(await told(second)).toStrictEqual({
    present: ['06', '05'],
    absent: '02',
    guests: ['đồng chí Nguyễn Văn A, Phó Bí thư Đảng ủy'],
  })
})
