import type { Framework } from '../../../contracts/framework/framework.ts'
import { frameworkWith } from '../../support/framework.ts'

const MODELS = '“chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt”'
const guide = {
  type: 'Hướng dẫn',
  number: '16-HD/BTCTU',
  date: '2024-03-18',
  issuer: 'Ban Tổ chức Tỉnh ủy',
  subject: `về thực hiện mô hình ${MODELS}`,
}
const plan = {
  type: 'Kế hoạch',
  number: '17-KH/ĐU',
  date: '2024-04-26',
  issuer: 'Đảng ủy bộ phận Cơ sở X',
  subject: `về triển khai mô hình ${MODELS} giai đoạn 2024 - 2026`,
}

/** The framework of 2024 with the bases of the fictional season. */
export const seasonFramework: Framework = frameworkWith((copy) => {
  copy.basedOn.document = guide
  copy.ballots.branch.methods = ['paper', 'electronic', 'show-of-hands']
  copy.ballots.committee.methods = copy.ballots.branch.methods
  copy.certificates = {
    givenBy: ['grassroots'],
    bonus: {
      amount: 3_510_000,
      fund: 'quỹ khen thưởng của Đảng ủy Sở Y',
      basis: {
        type: 'Quy định',
        number: '09-QĐ/ĐU',
        date: '2023-02-02',
        issuer: 'Đảng ủy Sở Y',
        subject: 'về tiền thưởng',
      },
    },
  }
  copy.bases = {
    branch: [guide, plan],
    committee: [guide, plan],
    authority: [
      {
        type: 'Quy định',
        number: '24-QĐ/TW',
        date: '2021-07-30',
        issuer: 'Ban Chấp hành Trung ương',
        subject: 'về thi hành Điều lệ Đảng',
      },
      {
        type: 'Quy chế làm việc',
        issuer: 'Ban Chấp hành, Ban Thường vụ Đảng ủy Sở Y',
        subject: 'nhiệm kỳ 2020 - 2025',
      },
      guide,
    ],
  }
})

/** Of branches and committees of up to twelve who vote, only the outcome is published. */
export const outcomeOnlyFramework: Framework = {
  ...seasonFramework,
  ballots: {
    ...seasonFramework.ballots,
    branch: { ...seasonFramework.ballots.branch, revealing: { upTo: 12, publish: 'outcome' } },
    committee: { ...seasonFramework.ballots.committee, revealing: { upTo: 12, publish: 'outcome' } },
  },
}
