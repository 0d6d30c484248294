import fc from 'fast-check'
import Type, { type TSchema } from 'typebox'
import Schema from 'typebox/schema'
import { describe, expect, it } from 'vitest'
import {
  Citation,
  closed,
  DateOnly,
  ExternalRefs,
  FreeText,
  Label,
  Letterhead,
  oneOf,
  Personal,
  Points,
  stored,
} from '../../../contracts/values.ts'
import { toStored } from '../../../services/api/edge/to-stored.ts'
import { toWire } from '../../../services/api/edge/to-wire.ts'
import { memoryVault } from '../../../services/vault/memory.ts'

const OneLine = Type.Unsafe<object>({ ...Personal(40), 'x-lines': 1 })
const body = closed({
  fullName: OneLine,
  label: Label(),
  head: Letterhead,
  kind: oneOf('yes', 'no', 'blank'),
  on: Type.Optional(DateOnly),
  scores: Type.Array(closed({ criterion: Label(20), points: Points, note: Type.Optional(FreeText(500)) })),
  target: Type.Union([Points, Type.Null()]),
  result: Type.Union([
    closed({ kind: Type.Literal('met'), points: Points }),
    closed({ kind: Type.Literal('waived'), reason: FreeText(200) }),
  ]),
  byYear: Type.Record(Type.String({ pattern: '^[0-9]{4}$' }), Points),
  basis: Citation,
  externalRefs: ExternalRefs,
})

const example = {
  fullName: ' Nguyễn  Văn A ',
  label: 'Chi bộ A'.normalize('NFD'),
  head: 'ĐẢNG ỦY\r\nCƠ SỞ X',
  kind: 'yes',
  scores: [
    { criterion: 'I.1', points: 28.55, note: 'Tốt.\r\nRất tốt.' },
    { criterion: 'I.2', points: 0 },
  ],
  target: null,
  result: { kind: 'waived', reason: 'Mới lập' },
  byYear: { '2024': 90.1 },
  basis: { type: 'Quyết định', issuer: 'Đảng ủy X' },
  externalRefs: [{ scheme: 'office', value: '12' }],
}

/** Seals so that a test can read it, and counts what was sealed. */
function openSealer() {
  const sealed: string[] = []
  const seal = (subject: string, field: string, text: string) => {
    sealed.push(`${field}=${text}`)
    return { subject, sealed: Buffer.from(`${field}=${text}`).toString('base64url') }
  }
  return { subject: 'person-a', seal, sealed }
}
const box = (text: string) => ({ subject: 'person-a', sealed: Buffer.from(text).toString('base64url') })

describe('edge, on the way in', () => {
  it('cleans texts, counts points in hundredths and seals what is marked under its property name', () => {
    const { sealed, ...sealer } = openSealer()
    expect(toStored(body, example, sealer)).toEqual({
      ok: true,
      body: {
        ...example,
        fullName: box('fullName=Nguyễn Văn A'),
        label: 'Chi bộ A'.normalize('NFC'),
        head: 'ĐẢNG ỦY\nCƠ SỞ X',
        scores: [
          { criterion: 'I.1', points: 2855, note: box('note=Tốt.\nRất tốt.') },
          { criterion: 'I.2', points: 0 },
        ],
        result: { kind: 'waived', reason: box('reason=Mới lập') },
        byYear: { '2024': 9010 },
      },
    })
    expect(sealed.length).toBe(3)
  })
  it('names every fault with its pointer, and then seals nothing', () => {
    const { sealed, ...sealer } = openSealer()
    const faulty = {
      ...example,
      fullName: '  ',
      label: 'a\u200bb',
      scores: [{ criterion: 'I.1', points: 28.555, note: 'Hоa' }],
      byYear: { '2024': 0.001 },
    }
    expect(toStored(body, faulty, sealer)).toEqual({
      ok: false,
      errors: [
        { pointer: '/fullName', detail: 'không được để trống' },
        { pointer: '/label', detail: 'không được có ký tự ẩn U+200B ở vị trí 2' },
        { pointer: '/scores/0/points', detail: 'tối đa hai chữ số thập phân' },
        { pointer: '/scores/0/note', detail: 'một từ lẫn chữ La-tinh với chữ Kirin “о” U+043E ở vị trí 2' },
        { pointer: '/byYear/2024', detail: 'tối đa hai chữ số thập phân' },
      ],
    })
    expect(sealed).toEqual([])
  })
  it('refuses line breaks in a personal text of one line and allows them in the others', () => {
    const personal = (schema: TSchema) => toStored(closed({ a: schema }), { a: 'x\ny' }, openSealer()).ok
    expect([OneLine, FreeText(), Letterhead, Label(), DateOnly].map(personal)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })
  it('checks free property names, and escapes them in the pointer', () => {
    const free = Type.Record(Type.String(), Type.String())
    expect(toStored(free, { 'a/~\u200b': 'x', ['ê'.normalize('NFD')]: 'y', ok: 'z' }, openSealer())).toEqual({
      ok: false,
      errors: [
        { pointer: '/a~1~0\u200b', detail: 'không được có ký tự ẩn U+200B ở vị trí 4' },
        { pointer: `/${'ê'.normalize('NFD')}`, detail: 'tên trường phải ở dạng Unicode dựng sẵn (NFC)' },
      ],
    })
  })
  it('measures the length of a text as it is stored', () => {
    const short = closed({ a: Type.String({ maxLength: 1 }) })
    expect(toStored(short, { a: '\u0958' }, openSealer())).toEqual({
      ok: false,
      errors: [{ pointer: '/a', detail: 'tối đa 1 ký tự' }],
    })
  })
  it('keeps texts and numbers that no schema describes, cleaned', () => {
    const value = { '__proto__ ': [1.5, null, true, 'ê'.normalize('NFD')] }
    expect(toStored(Type.Unknown(), value, openSealer())).toEqual({
      ok: true,
      body: { '__proto__ ': [1.5, null, true, 'ê'.normalize('NFC')] },
    })
  })
  it.each(['allOf', '$ref'])('will not walk a schema with %s, where a mark could be missed', (keyword) => {
    expect(() => toStored({ [keyword]: [] } as TSchema, {}, openSealer())).toThrow(
      `the edge cannot follow "${keyword}"`,
    )
  })
})

describe('edge, on the way out', () => {
  it('shows what a destroyed key has sealed as erased, and the rest as it is', () => {
    const vault = memoryVault()
    const result = toStored(body, example, { subject: 'person-a', seal: vault.seal })
    vault.erase('person-a', '1')
    expect(result.ok && toWire(body, result.body, vault)).toEqual({
      ...example,
      fullName: '[đã xóa]',
      label: 'Chi bộ A'.normalize('NFC'),
      head: 'ĐẢNG ỦY\nCƠ SỞ X',
      scores: [
        { criterion: 'I.1', points: 28.55, note: '[đã xóa]' },
        { criterion: 'I.2', points: 0 },
      ],
      result: { kind: 'waived', reason: '[đã xóa]' },
    })
  })
})

describe('edge, for every body', () => {
  const text = (max: number) =>
    fc
      .array(fc.constantFrom(...'aáàeêễioôởuưvnđĐÁ0123,.-()“”'), { minLength: 1, maxLength: max })
      .map((letters) => letters.join(''))
  const prose = fc.array(text(20), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'))
  const points = fc.integer({ min: 0, max: 1_000_000 }).map((k) => k / 100)
  const bodies = fc.record(
    {
      fullName: text(30),
      label: text(50),
      head: prose,
      kind: fc.constantFrom('yes', 'no', 'blank'),
      on: fc.constant('2024-12-10'),
      scores: fc.array(
        fc.record({ criterion: text(15), points, note: prose }, { requiredKeys: ['criterion', 'points'] }),
        { maxLength: 5 },
      ),
      target: fc.option(points),
      result: fc.oneof(
        fc.record({ kind: fc.constant('met'), points }),
        fc.record({ kind: fc.constant('waived'), reason: prose }),
      ),
      byYear: fc.dictionary(fc.constantFrom('2023', '2024', '2025'), points, { noNullPrototype: true }),
      basis: fc.record({ type: text(20), issuer: text(50) }),
      externalRefs: fc.array(fc.record({ scheme: text(20), value: text(20) }), { maxLength: 3 }),
    },
    { requiredKeys: Object.keys(example) as never, noNullPrototype: true },
  )
  const vault = memoryVault()

  it('stores what the stored schema accepts, and gives it back on the wire', () => {
    fc.assert(
      fc.property(bodies, (sent) => {
        expect(Schema.Check(body, sent)).toBe(true)
        const result = toStored(body, sent, { subject: 'person-a', seal: vault.seal })
        if (!result.ok) throw new Error(JSON.stringify(result.errors))
        expect(Schema.Check(stored(body), result.body)).toBe(true)
        expect(toWire(body, result.body, vault)).toEqual(sent)
      }),
      { numRuns: 300 },
    )
  })
  it('takes its own stored texts again without changing them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
        const any = closed({ a: Type.String() })
        const once = toStored(any, { a: given }, openSealer())
        if (once.ok) expect(toStored(any, once.body, openSealer())).toEqual(once)
      }),
      { numRuns: 2000 },
    )
  })
})
