import { oneOf } from './values.ts'

/** Roles of keys (design: clerk = văn thư, teller = tổ kiểm phiếu, auditor = kiểm tra). */
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
