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
 * Papers of a committee's season, of no dossier: conference-record = biên bản hội nghị triển khai, registrations-proposal = tờ
 * trình đề xuất đăng ký, supervision-record = biên bản kiểm tra, giám sát, reminder = công văn đôn đốc, monthly-table = bảng
 * tổng hợp tháng, review = báo cáo sơ kết, tổng kết.
 */
export const seasonPapers = [
  'conference-record',
  'registrations-proposal',
  'supervision-record',
  'reminder',
  'monthly-table',
  'review',
] as const
export type SeasonPaper = (typeof seasonPapers)[number]

/**
 * Forms that are printed and filled in by hand, neither numbered nor signed nor issued: ballot-paper = phiếu biểu quyết, before a
 * meeting votes; attendance-list = danh sách điểm danh, ký nhận phiếu; file-cover = bìa hồ sơ and file-contents = mục lục văn
 * bản of a case that is filed away.
 */
const forms = ['ballot-paper', 'attendance-list', 'file-cover', 'file-contents'] as const

export function isForm(type: PaperType): boolean {
  return (forms as readonly PaperType[]).includes(type)
}

/**
 * And those that no dossier holds: plan = kế hoạch of a branch, before it registers; sealed-count = biên bản niêm phong, the
 * counts of a vote of which only the outcome is
 * published; invitation = giấy mời to a meeting; handover-record = biên bản bàn giao hồ sơ of a body that ends; correction = công văn that corrects an
 * issued paper;
 * certificate = giấy khen, whose number is its entry in the commendation book; return-letter = công văn that sends a candidate
 * its papers back; refusal-letter = công văn to a committee whose
 * candidates were not recognised.
 */
export const PaperType = oneOf(
  ...inDossiers,
  'plan',
  'sealed-count',
  ...forms,
  ...seasonPapers,
  'certificate',
  'return-letter',
  'refusal-letter',
  'invitation',
  'handover-record',
  'correction',
)
export type PaperType = Static<typeof PaperType>

/** Type symbol before the organisation's own (HD 05 I.3.1.1); null: this kind of paper carries no number. */
export const typeSymbols = {
  proposal: 'TTr',
  'count-record': 'BB',
  report: 'BC',
  'self-assessment': null,
  decision: 'QĐ',
  plan: 'KH',
  registration: null,
  commitment: null,
  appraisal: null,
  'sealed-count': null,
  'ballot-paper': null,
  revocation: 'QĐ',
  'conference-record': 'BB',
  'registrations-proposal': 'TTr',
  'supervision-record': 'BB',
  reminder: 'CV',
  'monthly-table': null,
  review: 'BC',
  certificate: null,
  'return-letter': 'CV',
  'refusal-letter': 'CV',
  // Not among the symbols of HD 05; some offices write GM.
  invitation: null,
  'attendance-list': null,
  'file-cover': null,
  'file-contents': null,
  'handover-record': 'BB',
  correction: 'CV',
} as const satisfies Record<PaperType, string | null>

export const paperNames = {
  proposal: 'Tờ trình',
  'count-record': 'Biên bản kiểm phiếu',
  report: 'Báo cáo',
  'self-assessment': 'Phiếu tự đánh giá',
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  registration: 'Bản đăng ký',
  commitment: 'Bản cam kết',
  appraisal: 'Phiếu thẩm định',
  'sealed-count': 'Biên bản niêm phong',
  'ballot-paper': 'Phiếu biểu quyết',
  revocation: 'Quyết định hủy bỏ',
  'conference-record': 'Biên bản hội nghị triển khai',
  'registrations-proposal': 'Tờ trình đề xuất đăng ký',
  'supervision-record': 'Biên bản kiểm tra, giám sát',
  reminder: 'Công văn đôn đốc',
  'monthly-table': 'Bảng tổng hợp tháng',
  review: 'Báo cáo sơ kết, tổng kết',
  certificate: 'Giấy khen',
  'return-letter': 'Công văn trả lại hồ sơ',
  'refusal-letter': 'Công văn kết quả xét công nhận',
  invitation: 'Giấy mời',
  'attendance-list': 'Danh sách điểm danh, ký nhận phiếu',
  'file-cover': 'Bìa hồ sơ',
  'file-contents': 'Mục lục văn bản trong hồ sơ',
  'handover-record': 'Biên bản bàn giao hồ sơ',
  correction: 'Công văn đính chính',
} as const satisfies Record<PaperType, string>

/** Biên bản, which many branches leave without a number. */
export function isMinutes(type: PaperType): boolean {
  return typeSymbols[type] === 'BB'
}

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
