// Every business “no”: literal code, HTTP status, Vietnamese title. `refuse` takes no other code, so a new one that is
// not in this table does not compile.

export const refusals = {
  // access
  NOT_AUTHENTICATED: { status: 401, title: 'Chưa xác thực' },
  NOT_ALLOWED: { status: 403, title: 'Không có quyền thực hiện' },
  OTHER_ORGANISATION: { status: 403, title: 'Khóa truy cập thuộc tổ chức khác' },
  // request
  INVALID_REQUEST: { status: 400, title: 'Yêu cầu không hợp lệ' },
  INVALID_JSON: { status: 400, title: 'Nội dung không phải JSON hợp lệ' },
  BODY_TOO_LARGE: { status: 413, title: 'Nội dung gửi lên quá lớn' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Kiểu nội dung không được hỗ trợ' },
  TOO_MANY_REQUESTS: { status: 429, title: 'Gửi quá nhiều yêu cầu' },
  NOT_FOUND: { status: 404, title: 'Không tìm thấy' },
  PRECONDITION_FAILED: { status: 412, title: 'Dữ liệu đã thay đổi so với bản đang có' },
  CONCURRENT_CHANGE: { status: 409, title: 'Có người khác vừa ghi cùng lúc' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, title: 'Khóa chống lặp đã dùng cho yêu cầu khác' },
  READ_BEHIND: { status: 503, title: 'Dữ liệu tra cứu chưa kịp cập nhật' },
  UNAVAILABLE: { status: 503, title: 'Hệ thống tạm thời chưa phục vụ được' },
  INTERNAL_ERROR: { status: 500, title: 'Lỗi nội bộ của hệ thống' },
  // dates
  DATE_IN_FUTURE: { status: 422, title: 'Ngày sau ngày hôm nay' },
  TOO_FAR_BACK: { status: 422, title: 'Ngày lùi quá giới hạn cho phép' },
  DATE_BEFORE_PREVIOUS_STEP: { status: 422, title: 'Ngày trước bước liền trước' },
  WINDOW_NOT_OPEN: { status: 409, title: 'Chưa đến thời gian thực hiện' },
  WINDOW_CLOSED: { status: 409, title: 'Đã hết thời gian thực hiện' },
  PERIOD_REVERSED: { status: 422, title: 'Ngày kết thúc trước ngày bắt đầu' },
  // persons and organisations
  PERSON_UNKNOWN: { status: 422, title: 'Không có người này' },
  PERSON_ERASED: { status: 409, title: 'Dữ liệu cá nhân đã được xóa' },
  ALREADY_MEMBER: { status: 409, title: 'Đang sinh hoạt tại tổ chức đảng này' },
  ORGANISATION_UNKNOWN: { status: 422, title: 'Không có tổ chức đảng này' },
  TERM_OVERLAPS: { status: 409, title: 'Nhiệm kỳ chồng lên nhiệm kỳ khác' },
  ORGAN_UNKNOWN: { status: 422, title: 'Tổ chức đảng không có cơ quan này' },
  ALREADY_IN_OFFICE: { status: 409, title: 'Đang giữ chức vụ này' },
  // framework and season
  FRAMEWORK_INCONSISTENT: { status: 422, title: 'Khung tiêu chí không nhất quán' },
  FRAMEWORK_UNKNOWN: { status: 422, title: 'Không có khung tiêu chí này' },
  FRAMEWORK_NOT_FOR_YEAR: { status: 422, title: 'Khung tiêu chí không áp dụng cho năm này' },
  SEASON_EXISTS: { status: 409, title: 'Đợt xét đã mở' },
  NO_SUPERIOR: { status: 422, title: 'Chưa ghi nhận tổ chức đảng cấp trên' },
  SEASON_UNKNOWN: { status: 422, title: 'Không có đợt xét này' },
  NOT_IN_SEASON: { status: 422, title: 'Không thuộc đợt xét này' },
  // candidacy
  ALREADY_REGISTERED: { status: 409, title: 'Đã đăng ký' },
  ALREADY_COMMITTED: { status: 409, title: 'Đã ký cam kết' },
  NOT_COMMITTED: { status: 409, title: 'Chưa ký cam kết' },
  SCORING_CLOSED: { status: 409, title: 'Đã chốt phiếu tự đánh giá' },
  UNKNOWN_CRITERION: { status: 422, title: 'Không có tiêu chí này trong khung' },
  DUPLICATE_CRITERION: { status: 422, title: 'Tiêu chí được chấm hai lần' },
  POINTS_OVER_MAXIMUM: { status: 422, title: 'Điểm vượt mức tối đa' },
  POINTS_OFF_STEP: { status: 422, title: 'Điểm không đúng bước điểm' },
  NOT_APPLICABLE_REFUSED: { status: 422, title: 'Tiêu chí này không được bỏ qua' },
  UNKNOWN_GROUP: { status: 422, title: 'Không có nhóm tiêu chí này trong khung' },
  SCORES_MISSING: { status: 422, title: 'Chưa chấm đủ các tiêu chí' },
  UNKNOWN_DISQUALIFIER: { status: 422, title: 'Không có trường hợp này trong khung' },
  DISQUALIFIERS_MISSING: { status: 422, title: 'Chưa khai đủ các trường hợp không xét công nhận' },
  RESULTS_NOT_REPORTED: { status: 409, title: 'Chưa có báo cáo kết quả thực hiện' },
  RESULTS_ALREADY_REPORTED: { status: 409, title: 'Đã báo cáo kết quả thực hiện' },
  SELF_ASSESSMENT_OPEN: { status: 409, title: 'Chưa chốt phiếu tự đánh giá' },
  NOT_PROPOSED: { status: 409, title: 'Chưa được cấp dưới đề nghị' },
  ALREADY_APPRAISED: { status: 409, title: 'Đã thẩm định' },
  NOT_APPRAISED: { status: 409, title: 'Chưa thẩm định' },
  EXPLANATION_REQUIRED: { status: 422, title: 'Phải giải trình chênh lệch điểm' },
  BELOW_THRESHOLD: { status: 409, title: 'Chưa đạt mức điểm đề nghị công nhận' },
  CANDIDACY_UNKNOWN: { status: 422, title: 'Không có lượt đăng ký này' },
  OUTCOME_OUT_OF_ORDER: { status: 409, title: 'Kết quả không khớp trình tự xét' },
  // round
  NOT_THE_AUTHORITY: { status: 403, title: 'Không phải cấp có thẩm quyền của bước này' },
  NOT_ON_ROLL: { status: 422, title: 'Không có tên trong danh sách triệu tập' },
  DUPLICATE_PERSON: { status: 422, title: 'Một người được ghi hai lần' },
  NOT_A_MEMBER: { status: 422, title: 'Không thuộc tổ chức đảng này' },
  STANDING_DIFFERS: { status: 422, title: 'Tư cách không khớp với hồ sơ' },
  ATTENDANCE_INCOMPLETE: { status: 422, title: 'Điểm danh chưa đủ danh sách' },
  ATTENDANCE_MISSING: { status: 409, title: 'Chưa điểm danh' },
  ATTENDANCE_FIXED: { status: 409, title: 'Đã mở biểu quyết, không điểm danh lại' },
  ROUND_CLOSED: { status: 409, title: 'Hội nghị đã kết thúc' },
  ALREADY_PROPOSED: { status: 409, title: 'Hội nghị đã đề nghị' },
  ALREADY_DECIDED: { status: 409, title: 'Hội nghị đã quyết định' },
  ITEMS_INCOMPLETE: { status: 422, title: 'Chưa nêu đủ các lượt đăng ký của hội nghị' },
  REASON_REQUIRED: { status: 422, title: 'Phải nêu lý do' },
  CERTIFICATE_NOT_EARNED: { status: 409, title: 'Chưa đủ điều kiện tặng Giấy khen' },
  // ballot
  METHOD_NOT_ALLOWED_BY_FRAMEWORK: { status: 422, title: 'Khung tiêu chí không cho hình thức biểu quyết này' },
  NO_ELIGIBLE_VOTERS: { status: 409, title: 'Không có ai có quyền biểu quyết' },
  QUORUM_NOT_MET: { status: 409, title: 'Không đủ số người dự hội nghị theo quy định' },
  TOO_FEW_TELLERS: { status: 422, title: 'Chưa đủ người kiểm phiếu' },
  BALLOT_OPEN_ALREADY: { status: 409, title: 'Hội nghị đã mở biểu quyết' },
  BALLOT_UNKNOWN: { status: 422, title: 'Không có lần biểu quyết này' },
  BALLOT_NOT_OPEN: { status: 409, title: 'Biểu quyết không còn mở' },
  COUNT_MISMATCH: { status: 422, title: 'Số phiếu không khớp' },
  NOT_A_MISMATCH: { status: 422, title: 'Số phiếu thu về không nhiều hơn số phiếu phát ra' },
  COUNT_MISSING: { status: 409, title: 'Chưa ghi kết quả kiểm phiếu' },
  NOT_A_TELLER: { status: 422, title: 'Không phải người kiểm phiếu hoặc chủ trì' },
  ALREADY_CONFIRMED: { status: 409, title: 'Đã xác nhận' },
  COUNT_NOT_CONFIRMED: { status: 409, title: 'Kết quả kiểm phiếu chưa được xác nhận đủ' },
  BALLOT_NOT_PASSED: { status: 409, title: 'Chưa có kết quả biểu quyết đạt' },
  // documents and dossiers
  DOCUMENT_EXISTS: { status: 409, title: 'Văn bản đã có' },
  NOTHING_TO_DRAFT: { status: 409, title: 'Chưa có nội dung để soạn văn bản' },
  NO_SIGNER: { status: 409, title: 'Không có người ký đương nhiệm' },
  NO_TERM: { status: 409, title: 'Chưa mở nhiệm kỳ để cấp số' },
  LAYOUT_UNAVAILABLE: { status: 409, title: 'Chưa có mẫu trình bày cho ngày này' },
  NOT_NUMBERED: { status: 409, title: 'Văn bản chưa có số' },
  ALREADY_NUMBERED: { status: 409, title: 'Văn bản đã có số' },
  NUMBER_TAKEN: { status: 409, title: 'Số này đã cấp cho văn bản khác' },
  NUMBERED_BY_SERVICE: { status: 409, title: 'Số của văn bản này do hệ thống cấp' },
  NOT_RENDERED: { status: 409, title: 'Văn bản chưa được tạo tệp' },
  ALREADY_RENDERED: { status: 409, title: 'Văn bản đã có tệp' },
  NOTHING_TO_RETRY: { status: 409, title: 'Không có việc nào cần thử lại' },
  ALREADY_ISSUED: { status: 409, title: 'Văn bản đã ban hành' },
  NOT_ISSUED: { status: 409, title: 'Văn bản chưa ban hành' },
  SIGNING_DAY_DIFFERS: { status: 422, title: 'Ngày ký khác ngày in trên văn bản' },
  SIGNERS_DIFFER: { status: 422, title: 'Người ký khác người ký in trên văn bản' },
  SCAN_UNKNOWN: { status: 422, title: 'Chưa nộp bản quét này' },
  NOT_A_PDF: { status: 422, title: 'Tệp không phải PDF đọc được' },
  EDITION_EXISTS: { status: 409, title: 'Hồ sơ lần này đã lập' },
  EDITION_UNKNOWN: { status: 422, title: 'Chưa lập hồ sơ lần này' },
  // keys
  KEY_REVOKED: { status: 409, title: 'Khóa đã thu hồi' },
  ORGANISATION_REQUIRED: { status: 422, title: 'Phải nêu tổ chức đảng của khóa' },
} as const satisfies Record<string, { status: number; title: string }>

export type Refusal = keyof typeof refusals

/** One thing wrong with the request: where (RFC 6901 JSON pointer into the body) and what is allowed, in Vietnamese. */
export type FieldError = { readonly pointer: string; readonly detail: string }

export type Refused = {
  readonly refused: { readonly code: Refusal; readonly detail: string; readonly errors: readonly FieldError[] }
}

/** Builds a refusal. `detail` is a whole Vietnamese sentence that a clerk understands. */
export function refuse(code: Refusal, detail: string, ...errors: FieldError[]): Refused {
  return { refused: { code, detail, errors } }
}
