import { oneOf } from './values.ts'

export const roleCodes = [
  'clerk',
  'secretary',
  'member',
  'teller',
  'committee',
  'authority',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roleCodes)[number]
export const RoleSchema = oneOf(...roleCodes)

/** As people say them. */
export const roleNames: Readonly<Record<Role, string>> = {
  clerk: 'Văn thư',
  secretary: 'Bí thư',
  member: 'Đảng viên',
  teller: 'Tổ kiểm phiếu',
  committee: 'Cấp ủy thẩm định, đề nghị',
  authority: 'Cấp có thẩm quyền công nhận',
  auditor: 'Kiểm tra',
  administrator: 'Quản trị',
}
