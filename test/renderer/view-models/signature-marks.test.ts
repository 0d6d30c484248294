import { describe, expect, it } from 'vitest'
import { withMarks } from '../../../services/renderer/view-models/signature-marks.ts'
import { signatureOn } from '../../support/season/signatures.ts'

const names = { person: (id: string) => ({ a: 'Nguyễn Văn A', b: 'Trần Thị B' })[id] ?? '', text: () => '' }
const of = (name: string) => ({ authority: 'T/M CHI BỘ', people: [{ name }] })
const paper = {
  paper: 'report',
  signatures: [{ left: of('Trần Thị B'), right: of('Nguyễn Văn A') }],
  note: 'Nguyễn Văn A',
}

describe('a paper printed again', () => {
  it('shows each signature above its signer’s name, and a test signature as one', () => {
    const signed = [
      { ...signatureOn('record', 'a'), way: 'test-key' as const },
      { ...signatureOn('record', 'b', 2), way: 'token' as const },
    ]
    const lines = ['Thời gian ký: 15/12/2024 14:00:00 +07:00']
    expect(withMarks(paper, signed, names)).toEqual({
      ...paper,
      signatures: [
        {
          left: { authority: 'T/M CHI BỘ', people: [{ name: 'Trần Thị B', mark: ['Ký bởi: Trần Thị B', ...lines] }] },
          right: {
            authority: 'T/M CHI BỘ',
            people: [{ name: 'Nguyễn Văn A', mark: ['CHỮ KÝ THỬ NGHIỆM', 'Ký bởi: Nguyễn Văn A', ...lines] }],
          },
        },
      ],
    })
  })

  it('stays as it is where nobody signed it digitally', () => {
    expect(withMarks(paper, [], names)).toBe(paper)
  })
})
