import type { Static } from 'typebox'
import { oneOf } from '../values.ts'

/**
 * Kinds of paper that a dossier may hold: registration = bản đăng ký, commitment = bản cam kết, self-assessment = phiếu tự đánh giá, report = báo
 * cáo, count-record = biên bản kiểm phiếu, proposal = tờ trình, appraisal = phiếu thẩm định, decision = quyết định,
 * revocation = quyết định hủy bỏ.
 */
const inDossiers = [
  'proposal',
  'count-record',
  'report',
  'self-assessment',
  'decision',
  'registration',
  'commitment',
  'appraisal',
  'revocation',
] as const
export const DossierPaper = oneOf(...inDossiers)
export type DossierPaper = Static<typeof DossierPaper>

export function isDossierPaper(type: PaperType): type is DossierPaper {
  return (inDossiers as readonly PaperType[]).includes(type)
}

/**
 * And two that none holds: sealed-count = biên bản niêm phong, the counts of a vote of which only the outcome is published;
 * ballot-paper = phiếu biểu quyết, printed before a meeting votes, neither numbered nor signed nor issued.
 */
export const PaperType = oneOf(...inDossiers, 'sealed-count', 'ballot-paper')
export type PaperType = Static<typeof PaperType>

/** Type symbol before the organisation's own (HD 05 I.3.1.1); null: this kind of paper carries no number. */
export const typeSymbols = {
  proposal: 'TTr',
  'count-record': 'BB',
  report: 'BC',
  'self-assessment': null,
  decision: 'QĐ',
  registration: null,
  commitment: null,
  appraisal: null,
  'sealed-count': null,
  'ballot-paper': null,
  revocation: 'QĐ',
} as const satisfies Record<PaperType, string | null>

export const paperNames = {
  proposal: 'Tờ trình',
  'count-record': 'Biên bản kiểm phiếu',
  report: 'Báo cáo',
  'self-assessment': 'Phiếu tự đánh giá',
  decision: 'Quyết định',
  registration: 'Bản đăng ký',
  commitment: 'Bản cam kết',
  appraisal: 'Phiếu thẩm định',
  'sealed-count': 'Biên bản niêm phong',
  'ballot-paper': 'Phiếu biểu quyết',
  revocation: 'Quyết định hủy bỏ',
} as const satisfies Record<PaperType, string>

/**
 * The register that numbers a kind of paper: one for each type symbol (HD 05 I.3.1.1), whichever paper carries it, and named
 * like the first that did. Papers without a symbol that are numbered all the same have one of their own.
 */
const registers: Readonly<Record<string, string>> = {
  TTr: 'proposal',
  BB: 'count-record',
  BC: 'report',
  QĐ: 'decision',
}

export function registerName(type: PaperType): string {
  const symbol = typeSymbols[type]
  return symbol === null ? type : (registers[symbol] ?? symbolCode(symbol))
}

/** A stream's name is plain ASCII in lower case: `cv`, `kh`. */
function symbolCode(symbol: string): string {
  return symbol.toLowerCase()
}
