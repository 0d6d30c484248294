import { AttachEvidence, EvidenceAttached, evidenceTypes } from '../../../contracts/candidacy/attach-evidence.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { decision, only } from '../kernel/decision.ts'
import { criteriaById } from '../rules/criteria.ts'
import { badDateInSeason, beforePreviousStep } from '../season/dates.ts'
import { beforeProposal, over } from './phases.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { candidacy } from './state.ts'

export const attachEvidence = decision({
  contract: AttachEvidence,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.registration?.organisationId,
  reads: (_, state) => seasonAndFramework(state),
  decide(given, state, context) {
    const { body } = given
    const gone = over(state)
    if (gone !== null) return gone
    if (!beforeProposal.includes(state.phase)) {
      return refuse('EVIDENCE_CLOSED', 'Đã gửi đề nghị, không nhận thêm minh chứng.')
    }
    const { rules, season } = rulesOf(state, context)
    const refused =
      badDateInSeason({ rules, season, given, returned: state.returned }) ??
      beforePreviousStep(state.registration!.on, given)
    if (refused !== null) return refused
    const known = criteriaById(rules)
    const unknown = body.criteria.findIndex((id) => !known.has(id))
    if (unknown >= 0) {
      return refuse('UNKNOWN_CRITERION', `Khung tiêu chí không có tiêu chí “${body.criteria[unknown]}”.`, {
        pointer: `/criteria/${unknown}`,
        detail: 'mã tiêu chí của khung, ví dụ I.1',
      })
    }
    if (body.annex && !evidenceTypes[body.mediaType].printable) {
      return refuse('EVIDENCE_NOT_PRINTABLE', 'Chỉ tệp PDF, JPEG, PNG đóng được thành phụ lục của hồ sơ.', {
        pointer: '/annex',
        detail: 'false, hoặc gửi bản PDF',
      })
    }
    const same = state.evidence.find(({ sha256 }) => sha256 === body.sha256)
    if (same === undefined) return [EvidenceAttached(body)]
    return refuse('EVIDENCE_EXISTS', `Tệp này đã nộp ngày ${shortDate(same.on)}: “${same.title}”.`, {
      pointer: '/file',
      detail: 'một tệp khác',
    })
  },
  commandOf: (events) => only(events, 'EvidenceAttached').data,
})
