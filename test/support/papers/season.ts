// The fictional season of 2024 that the papers of all tests tell of: their figures agree with each other.
import type { CandidateWords } from '../../../services/renderer/papers/candidate-words.ts'
import type { Head } from '../../../services/renderer/papers/head.ts'
import type { Signature } from '../../../services/renderer/papers/signature.ts'

export const MODEL = '“chi bộ bốn tốt”'
export const YEAR = '2024'
export const CALLED: CandidateWords = {
  ...{ name: 'chi bộ', title: 'Chi bộ', short: 'chi bộ', subject: 'Chi bộ', committee: 'chi ủy' },
  ...{ secretary: 'bí thư chi bộ', secretaryTitle: 'Bí thư Chi bộ' },
}
export const BRANCH = 'Chi bộ Phòng A'
export const COMMITTEE = 'Ban Chấp hành Đảng bộ bộ phận Cơ sở X'
export const GUIDE =
  'Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của Ban Tổ chức Tỉnh ủy về thực hiện mô hình “chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt”'
export const PLAN =
  'Kế hoạch số 17-KH/ĐU, ngày 26/4/2024 của Đảng ủy bộ phận Cơ sở X về triển khai mô hình “chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt” giai đoạn 2024 - 2026'

export const branchHead = (placeAndDate: string, number?: string): Head => ({
  superior: ['ĐẢNG BỘ BỘ PHẬN CƠ SỞ X'],
  issuer: ['CHI BỘ PHÒNG A'],
  placeAndDate,
  ...(number === undefined ? {} : { number }),
})

export const committeeHead = (placeAndDate: string, number: string): Head => ({
  superior: ['ĐẢNG BỘ SỞ Y'],
  issuer: ['ĐẢNG ỦY BỘ PHẬN', 'CƠ SỞ X'],
  placeAndDate,
  number,
})

export const branchSecretary: Signature = {
  authority: 'T/M CHI BỘ',
  office: 'BÍ THƯ',
  people: [{ name: 'Nguyễn Văn A' }],
}
export const committeeSecretary: Signature = {
  authority: 'T/M ĐẢNG ỦY',
  office: 'BÍ THƯ',
  people: [{ name: 'Trần Văn B' }],
}
