// A branch of three members in the same season: no chi ủy, one teller, and its deputy secretary signs the tờ trình.
import { chooseSigner } from '../../../services/decisions/document/choose-signer.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { numberDocument } from '../../../services/decisions/document/number-document.ts'
import { idOf } from '../../../services/decisions/kernel/stream-type.ts'
import { proposeRecognition } from '../../../services/decisions/round/propose-recognition.ts'
import { everything } from '../../support/play.ts'
import { candidate, sheetLess } from './candidate.ts'
import { idOfOrganisation } from './grassroots.ts'
import { appoint, branch, join, person } from './organisations.ts'
import type { Fingerprint, Season } from './season.ts'
import { meet } from './vote.ts'

/** Ids of its five papers. */
export async function playSmallBranch(season: Season, fingerprint: Fingerprint) {
  const { give, store } = season
  const committeeId = await idOfOrganisation(store, 'Đảng bộ bộ phận Cơ sở X')
  const committeeSecretaryId = await person(season, 'Đặng Thị O')
  const held = { personId: committeeSecretaryId, office: 'member', title: 'Ủy viên Đảng ủy bộ phận' }
  await appoint(season, committeeId, 'executive-committee', [held])
  const organisationId = await branch(season, committeeId, 'D')
  const [secretaryId, deputyId, thirdId] = [
    await person(season, 'Đào Văn D'),
    await person(season, 'Lâm Thị H'),
    await person(season, 'Cù Văn N'),
  ]
  const members = [secretaryId, deputyId, thirdId]
  await join(season, organisationId, 'official', members)
  await appoint(season, organisationId, 'branch-meeting', [
    { personId: secretaryId, office: 'secretary', title: 'Bí thư Chi bộ' },
    { personId: deputyId, office: 'deputy-secretary', title: 'Phó Bí thư Chi bộ' },
  ])
  const seasonId = await idOfSeason(season)
  const own = { organisationId, seasonId, secretaryId, committeeSecretaryId }
  const id = await candidate(season, own, sheetLess({ 'I.6': 150 }), {
    registration: { meeting: { heldOn: '2024-05-03', yes: 3, of: 3 }, members: { official: 3, probationary: 0 } },
  })
  const { roundId, ballotId } = await meet(season, {
    ...{ on: '2024-12-10', openedAt: '16:00', closedAt: '16:20', organ: 'branch-meeting', organisationId, seasonId },
    roll: members.map((personId) => ({ personId, standing: 'official' })),
    ...{ chairId: secretaryId, minuteTakerId: deputyId, tellers: [thirdId], voters: 3 },
    rows: [{ candidacyId: id, yes: 3, no: 0, blank: 0 }],
  })
  const drafted = async (type: string, stream: string, source: string, number?: number) => {
    const paper = await give(draftDocument, '2024-12-12', { type, source: { stream, id: source }, fingerprint })
    if (number !== undefined) await give(numberDocument, '2024-12-12', { number }, paper)
    return paper
  }
  const countRecord = await drafted('count-record', 'ballot', ballotId, 1)
  const items = [{ candidacyId: id, certificate: false }]
  await give(proposeRecognition, '2024-12-12', { ballotId, items }, roundId)
  const proposal = await drafted('proposal', 'round', roundId, 1)
  await give(chooseSigner, '2024-12-12', { personId: deputyId }, proposal)
  return {
    registration: await drafted('registration', 'candidacy', id),
    selfAssessment: await drafted('self-assessment', 'candidacy', id),
    report: await drafted('report', 'candidacy', id, 1),
    countRecord,
    proposal,
  }
}

async function idOfSeason({ store }: Season): Promise<string> {
  const opened = (await everything(store)).find(({ type }) => type === 'SeasonOpened')
  return idOf(opened!.stream)
}
