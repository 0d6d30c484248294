const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

/** Titles of parts with their numerals: `I- ĐẶC ĐIỂM TÌNH HÌNH`. */
export const numbered = (titles: readonly string[]): string[] => titles.map((title, n) => `${NUMERALS[n]}- ${title}`)
