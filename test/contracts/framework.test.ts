import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { limits } from '../../contracts/envelope.ts'
import { FrameworkSchema } from '../../contracts/framework/framework.ts'
import { FrameworkPublished, PublishFramework } from '../../contracts/framework/publish-framework.ts'
import { Citation, Fraction, stored } from '../../contracts/values.ts'
import { checkFramework } from '../../services/decisions/rules/check-framework.ts'
import {
  committeeFramework,
  framework2024,
  monthlyFramework,
  wireFramework,
  wireFramework2024,
} from '../support/framework.ts'

type Json = {
  properties?: Record<string, Json>
  items?: Json
  anyOf?: Json[]
  description?: string
  additionalProperties?: unknown
}

/** Every object schema within, with its JSON path. */
function objects(schema: Json, path = ''): [string, Json][] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => objects(one, `${path}/${key}`)),
    ...(schema.items ? objects(schema.items, `${path}/*`) : []),
    ...(schema.anyOf ?? []).flatMap((one) => objects(one, path)),
  ]
  return schema.properties ? [[path, schema], ...inside] : inside
}

describe('framework contract', () => {
  it('closes every object to unknown fields', () => {
    const open = objects(FrameworkSchema as Json).filter(([, one]) => one.additionalProperties !== false)
    expect(open.map(([path]) => path)).toEqual([])
  })

  it('describes every field of its own', () => {
    // Citations and fractions are shapes of all contracts; the fields that hold them say what they are.
    const shared = [Citation, Fraction].map(({ properties }) => JSON.stringify(properties))
    const own = objects(FrameworkSchema as Json).filter(([, one]) => !shared.includes(JSON.stringify(one.properties)))
    const silent = own.flatMap(([path, one]) =>
      Object.entries(one.properties!).flatMap(([key, field]) => (field.description ? [] : [`${path}/${key}`])),
    )
    expect(silent).toEqual([])
  })

  it('is published whole over POST /v1/frameworks', () => {
    expect(PublishFramework.route).toMatchObject({
      method: 'POST',
      path: '/v1/frameworks',
      roles: ['administrator', 'authority'],
    })
    expect(Value.Check(PublishFramework.body, { framework: wireFramework2024 })).toBe(true)
    expect(Value.Check(PublishFramework.body, { framework: wireFramework2024, note: 'x' })).toBe(false)
  })

  it('is stored with points in hundredths and its hash', () => {
    const { data } = FrameworkPublished({ framework: framework2024, sha256: 'a'.repeat(64) })
    expect(Value.Check(FrameworkPublished.schema, data)).toBe(true)
    expect(Value.Check(FrameworkPublished.schema, { ...data, framework: wireFramework2024 })).toBe(false)
  })
})

describe('the other data files', () => {
  it.each([
    ['chi-bo-bon-tot-hang-thang', monthlyFramework],
    ['dang-bo-co-so-bon-tot', committeeFramework],
  ])('%s has the shape of the wire, holds together and says what is assumed', (name, framework) => {
    expect([...Value.Errors(FrameworkSchema, wireFramework(name))]).toEqual([])
    expect(Value.Check(stored(FrameworkSchema), framework)).toBe(true)
    expect(checkFramework(framework)).toEqual([])
    expect(framework.status).toBe('reconstructed')
    expect(Buffer.byteLength(JSON.stringify(framework))).toBeLessThan(limits.event)
  })
})

describe('data file of 2024', () => {
  it('has the shape of the wire, and after the edge the shape of the store', () => {
    expect([...Value.Errors(FrameworkSchema, wireFramework2024)]).toEqual([])
    expect(Value.Check(stored(FrameworkSchema), framework2024)).toBe(true)
  })

  it('does not contradict itself', () => {
    expect(checkFramework(framework2024)).toEqual([])
  })

  it('keeps the four groups and their points', () => {
    expect(framework2024.groups.map(({ id, title, maximum }) => [id, title, maximum])).toEqual([
      ['I', 'Hoàn thành tốt nhiệm vụ chính trị', 3000],
      ['II', 'Chất lượng sinh hoạt tốt', 2000],
      ['III', 'Đoàn kết, kỷ luật tốt', 2500],
      ['IV', 'Cán bộ, đảng viên tốt', 2500],
    ])
  })

  it('cites the four plans and guides with their dates and issuers', () => {
    expect(framework2024.bases.committee.map(({ type, number, date, issuer }) => [type, number, date, issuer])).toEqual(
      [
        ['Hướng dẫn', '16-HD/BTCTU', '2024-03-18', 'Ban Tổ chức Tỉnh ủy'],
        ['Kế hoạch', '198-KH/ĐUK', '2024-04-22', 'Đảng ủy khối các cơ quan và doanh nghiệp tỉnh'],
        ['Kế hoạch', '678-KH/ĐU', '2024-04-26', 'Đảng bộ Sở LĐTBXH Sơn La'],
        ['Kế hoạch', '17-KH/ĐU', '2024-04-26', 'Đảng ủy bộ phận Cơ sở Điều trị nghiện ma túy tỉnh'],
      ],
    )
  })

  it('says of every value that no source settles that it is assumed', () => {
    const assumed = framework2024.assumptions.map((one) => one.pointer)
    const needed = [
      ...[
        '/score/step',
        '/score/ratioRounding',
        '/thresholds/recognise',
        '/thresholds/excellent',
        '/thresholds/eachGroup',
      ],
      ...[
        '/ballots/branch',
        '/ballots/committee',
        '/ballots/authority',
        '/appraisal',
        '/maxBackdatingDays',
        '/quota/maximumRecognised',
      ],
      ...framework2024.groups.map((_, index) => `/groups/${index}/criteria`),
      ...framework2024.disqualifiers.map((_, index) => `/disqualifiers/${index}`),
    ]
    expect(needed.filter((pointer) => !assumed.includes(pointer))).toEqual([])
    expect(framework2024.status).toBe('reconstructed')
  })

  it('fits into one event', () => {
    expect(Buffer.byteLength(JSON.stringify(framework2024))).toBeLessThan(limits.event)
  })
})
