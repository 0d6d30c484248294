// Fictional persons, named as in forms: no real person is meant.
export const peopleOf = {
  branchA: {
    official: [
      'Nguyễn Văn A',
      'Phạm Văn D',
      'Hoàng Thị E',
      'Vũ Văn G',
      'Đỗ Văn H',
      'Bùi Thị K',
      'Ngô Văn L',
      'Đặng Thị M',
      'Dương Văn N',
      'Lý Thị P',
      'Hồ Văn Q',
      'Lê Thị C',
    ],
    probationary: ['Phan Thị R', 'Trịnh Văn S'],
  },
  branchB: {
    official: ['Đinh Thị B', 'Mai Văn T', 'Tô Thị U', 'Chu Văn V', 'Lương Thị X', 'Hà Văn Y', 'Cao Thị Đ'],
    probationary: ['Tạ Văn Ê', 'Quách Thị Ô'],
  },
  branchC: {
    official: ['Đào Văn A', 'Vương Thị B', 'Trương Văn C', 'Lưu Thị D', 'Phùng Văn E', 'La Thị G'],
    probationary: ['Kim Văn H'],
  },
  branchD: { official: ['Lò Văn B', 'Cầm Thị C', 'Quàng Văn D', 'Lường Thị E'], probationary: [] },
  branchE: { official: ['Tòng Văn K', 'Vì Thị M', 'Lèo Văn N'], probationary: [] },
  /** Members of the divisional committee beside the two branch secretaries. */
  committee: ['Trần Văn B', 'Võ Thị I', 'Lâm Văn Ơ', 'Kiều Thị Ư', 'Thái Văn Ă'],
  /** The authority's standing committee. */
  authority: ['Lê Văn K', 'Nguyễn Thị L', 'Trần Văn M', 'Phạm Thị N', 'Hoàng Văn O'],
} as const

/** The committees of 2025: of the police department, of the province's police. */
export const laterPeople = {
  narcotics: ['Vũ Văn I', 'Dương Thị K', 'Lý Văn L', 'Hồ Thị M', 'Phan Văn N', 'Mai Thị O', 'Tô Văn P'],
  police: ['Trịnh Văn A', 'Đinh Thị C', 'Chu Văn D', 'Lương Thị E', 'Hà Văn G'],
} as const
