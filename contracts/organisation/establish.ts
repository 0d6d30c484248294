import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly, ExternalRefs, Id, Label, Letterhead } from '../values.ts'
import { Settings } from './settings.ts'

/** Kinds and organs are codes that a rule defines for a time (branch, divisional, grassroots, …), so they are data. */
export const Code = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 })

export const NameForms = closed({
  /** Running text, the organisation: “Đảng bộ bộ phận Cơ sở X”, “Chi bộ Phòng A”. */
  name: Label(200),
  /** Running text, its committee: “Đảng ủy bộ phận Cơ sở X”; a branch repeats its name. */
  committeeName: Label(200),
  letterhead: closed({ self: Letterhead, asSuperior: Letterhead }),
  /** After the slash of a number: ĐU, CB. */
  symbol: Label(20),
  /** Last line of Nơi nhận: “Lưu Chi bộ”. */
  filingName: Label(100),
  /** Place before the date, as typed. */
  place: Label(60),
  hasSeal: Type.Boolean(),
  organs: Type.Array(
    closed({
      code: Code,
      /** As addressee and in decisions: “Ban Thường vụ Đảng ủy Sở Y”. */
      name: Label(200),
      /** First line of the signature block: “T/M BAN THƯỜNG VỤ”. */
      onBehalf: Label(60),
    }),
    { minItems: 1, maxItems: 5 },
  ),
})

const body = closed({
  kind: Code,
  parentId: Type.Optional(Id),
  ...NameForms.properties,
  effectiveFrom: DateOnly,
  legalBasis: Type.Optional(Citation),
  settings: Type.Optional(Settings),
  externalRefs: Type.Optional(ExternalRefs),
})

/** Brings an organisation into the tree with its name forms, valid from a date. */
export const Establish = command({
  name: 'Establish',
  stream: 'organisation',
  target: 'opens',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations',
    tag: 'Tổ chức đảng',
    summary: 'Lập tổ chức đảng (Establish)',
    roles: ['administrator'],
    within: 'subtree',
  },
})
export const OrganisationEstablished = event('OrganisationEstablished', 4, body)
