/** What the demo's branches aim at, by group of the framework. */
export const targets: Readonly<Record<string, string>> = {
  I: 'Hoàn thành 100% chỉ tiêu, nhiệm vụ chính trị được giao; không có vụ việc vi phạm.',
  II: 'Sinh hoạt đủ 12 kỳ trong năm; tỷ lệ đảng viên dự họp đạt từ 95% trở lên.',
  III: 'Không có tổ chức, cá nhân vi phạm kỷ luật; nội bộ đoàn kết, thống nhất.',
  IV: '100% đảng viên hoàn thành nhiệm vụ trở lên; không có đảng viên vi phạm những điều đảng viên không được làm.',
}
