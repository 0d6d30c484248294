// The plan's own chain of 2024: Khối → Sở → Cơ sở → five branches, with the name forms that the papers print.
const since = '2020-08-15'

/** The department, the division and branch A number from their own registers; the other branches leave it to the service. */
const ownRegister = { settings: { numbering: 'office', minutesNumbered: true } } as const

export const organisations = {
  bloc: {
    kind: 'superior',
    name: 'Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh',
    committeeName: 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
    letterhead: {
      self: 'ĐẢNG ỦY KHỐI\nCÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH',
      asSuperior: 'ĐẢNG BỘ KHỐI\nCÁC CƠ QUAN VÀ DOANH NGHIỆP TỈNH',
    },
    symbol: 'ĐUK',
    filingName: 'Lưu Văn phòng Đảng ủy',
    place: 'Sơn La',
    hasSeal: true,
    organs: [{ code: 'standing-committee', name: 'Ban Thường vụ Đảng ủy Khối', onBehalf: 'T/M BAN THƯỜNG VỤ' }],
    effectiveFrom: since,
  },
  department: {
    kind: 'grassroots',
    name: 'Đảng bộ Sở Lao động - Thương binh và Xã hội',
    committeeName: 'Đảng ủy Sở Lao động - Thương binh và Xã hội',
    letterhead: {
      self: 'ĐẢNG ỦY SỞ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI',
      asSuperior: 'ĐẢNG BỘ SỞ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI',
    },
    symbol: 'ĐU',
    filingName: 'Lưu Đảng ủy',
    place: 'Sơn La',
    hasSeal: true,
    organs: [
      {
        code: 'standing-committee',
        name: 'Ban Thường vụ Đảng ủy Sở Lao động - Thương binh và Xã hội',
        onBehalf: 'T/M BAN THƯỜNG VỤ',
      },
    ],
    ...ownRegister,
    effectiveFrom: since,
  },
  division: {
    kind: 'divisional',
    name: 'Đảng bộ bộ phận Cơ sở Điều trị nghiện ma túy tỉnh',
    committeeName: 'Đảng ủy bộ phận Cơ sở Điều trị nghiện ma túy tỉnh',
    letterhead: {
      self: 'ĐẢNG ỦY BỘ PHẬN CƠ SỞ\nĐIỀU TRỊ NGHIỆN\nMA TÚY TỈNH',
      asSuperior: 'ĐẢNG BỘ BỘ PHẬN CƠ SỞ\nĐIỀU TRỊ NGHIỆN\nMA TÚY TỈNH',
    },
    symbol: 'ĐU',
    filingName: 'Lưu Đảng ủy',
    place: 'Sơn La',
    hasSeal: true,
    organs: [
      {
        code: 'executive-committee',
        name: 'Ban Chấp hành Đảng bộ bộ phận Cơ sở Điều trị nghiện ma túy tỉnh',
        onBehalf: 'T/M ĐẢNG ỦY',
      },
    ],
    ...ownRegister,
    effectiveFrom: since,
  },
  /** From 2025 on. */
  province: {
    ...superior('Đảng bộ tỉnh Sơn La', 'Tỉnh ủy Sơn La', 'TỈNH ỦY SƠN LA', 'ĐẢNG BỘ TỈNH SƠN LA', 'TU'),
    ...{ kind: 'provincial', filingName: 'Lưu Văn phòng Tỉnh ủy' },
  },
  government: superior(
    'Đảng bộ Ủy ban nhân dân tỉnh',
    'Đảng ủy Ủy ban nhân dân tỉnh',
    'ĐẢNG ỦY\nỦY BAN NHÂN DÂN TỈNH',
    'ĐẢNG BỘ\nỦY BAN NHÂN DÂN TỈNH',
    'ĐU',
  ),
  police: superior(
    'Đảng bộ Công an tỉnh',
    'Đảng ủy Công an tỉnh',
    'ĐẢNG ỦY CÔNG AN TỈNH',
    'ĐẢNG BỘ CÔNG AN TỈNH',
    'ĐUCA',
  ),
  interior: {
    ...superior('Đảng bộ Sở Nội vụ', 'Đảng ủy Sở Nội vụ', 'ĐẢNG ỦY SỞ NỘI VỤ', 'ĐẢNG BỘ SỞ NỘI VỤ', 'ĐU'),
    ...{ kind: 'grassroots', filingName: 'Lưu Đảng ủy' },
    ...ownRegister,
  },
  narcotics: {
    ...superior(
      'Đảng bộ Phòng Cảnh sát điều tra tội phạm về ma túy',
      'Đảng ủy Phòng Cảnh sát điều tra tội phạm về ma túy',
      'ĐẢNG ỦY PHÒNG CẢNH SÁT\nĐIỀU TRA TỘI PHẠM\nVỀ MA TÚY',
      'ĐẢNG BỘ PHÒNG CẢNH SÁT\nĐIỀU TRA TỘI PHẠM\nVỀ MA TÚY',
      'ĐU',
    ),
    ...{ kind: 'grassroots', filingName: 'Lưu Đảng ủy' },
    organs: [
      {
        code: 'standing-committee',
        name: 'Ban Thường vụ Đảng ủy Phòng Cảnh sát điều tra tội phạm về ma túy',
        onBehalf: 'T/M BAN THƯỜNG VỤ',
      },
      {
        code: 'executive-committee',
        name: 'Ban Chấp hành Đảng bộ Phòng Cảnh sát điều tra tội phạm về ma túy',
        onBehalf: 'T/M ĐẢNG ỦY',
      },
    ],
  },
  branchA: { ...branch('A'), ...ownRegister },
  branchB: branch('B'),
  branchC: branch('C'),
  branchD: branch('D'),
  branchE: branch('E'),
} as const

export const branchNames = ['branchA', 'branchB', 'branchC', 'branchD', 'branchE'] as const
export type BranchName = (typeof branchNames)[number]

function superior(name: string, committeeName: string, self: string, asSuperior: string, symbol: string) {
  return {
    ...{ kind: 'superior', name, committeeName, letterhead: { self, asSuperior }, symbol },
    ...{ filingName: 'Lưu Văn phòng Đảng ủy', place: 'Sơn La', hasSeal: true, effectiveFrom: '2025-01-24' },
    organs: [{ code: 'standing-committee', name: `Ban Thường vụ ${committeeName}`, onBehalf: 'T/M BAN THƯỜNG VỤ' }],
  }
}

function branch(letter: string) {
  const name = `Chi bộ Phòng ${letter}`
  const letterhead = `CHI BỘ PHÒNG ${letter}`
  return {
    kind: 'branch',
    name,
    committeeName: name,
    letterhead: { self: letterhead, asSuperior: letterhead },
    symbol: 'CB',
    filingName: 'Lưu Chi bộ',
    place: 'Sơn La',
    hasSeal: false,
    organs: [{ code: 'branch-meeting', name, onBehalf: 'T/M CHI BỘ' }],
    effectiveFrom: since,
  }
}

export const terms = {
  branch: { name: 'nhiệm kỳ 2022 - 2025', from: '2022-06-01', basis: 'congress' },
  committee: { name: 'nhiệm kỳ 2020 - 2025', from: since, basis: 'congress' },
  /** The bodies of 2025 were appointed, until their congresses of that summer. */
  appointed: { name: 'nhiệm kỳ 2020 - 2025', from: '2025-01-24', basis: 'appointed' },
  nextBranch: { name: 'nhiệm kỳ 2025 - 2027', from: '2025-06-10', basis: 'congress' },
  nextCommittee: { name: 'nhiệm kỳ 2025 - 2030', from: '2025-06-20', basis: 'congress' },
} as const
