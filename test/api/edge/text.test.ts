import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../services/api/edge/text.ts'

const line = { lines: false, trim: false }
const name = { lines: false, trim: true }
const prose = { lines: true, trim: true }

describe('text, when it is kept', () => {
  it('becomes NFC', () => {
    expect(cleanText('Nguyễn Thị Đào'.normalize('NFD'), line)).toEqual({ text: 'Nguyễn Thị Đào'.normalize('NFC') })
  })
  it.each([
    ['a name', '  Nguyễn \u00a0 Văn  A ', name, 'Nguyễn Văn A'],
    ['prose', '\r\n Ưu điểm:  tốt.  \r\n\r\n  - đoàn kết \n', prose, 'Ưu điểm:  tốt.\n\n  - đoàn kết'],
    ['a label', ' Chi bộ  A', line, ' Chi bộ  A'],
    ['a letterhead', 'ĐẢNG ỦY BỘ PHẬN\r\nCƠ SỞ X', { lines: true, trim: false }, 'ĐẢNG ỦY BỘ PHẬN\nCƠ SỞ X'],
  ])('has the spaces of %s put right', (_, given, rule, text) => expect(cleanText(given, rule)).toEqual({ text }))
  it.each(['Điểm β là 5 µm', 'Иванов và Nguyễn', '03-TTr/CB “tốt” – 50%', '𠀀 chữ Nôm'])('may be “%s”', (text) =>
    expect(cleanText(text, line)).toEqual({ text }),
  )
  it('takes no time over long runs of spaces', () => {
    const given = `${' '.repeat(200_000)}x`
    expect(cleanText(`a${given}`, prose)).toEqual({ text: `a${given}` })
  })
})

describe('text, when a reader could not see or would mistake it', () => {
  it.each([
    ['Nguyễn\u202eA', 'không được có ký tự đổi chiều chữ U+202E ở vị trí 7'],
    ['a\u2066b', 'không được có ký tự đổi chiều chữ U+2066 ở vị trí 2'],
    ['Văn\u200bA', 'không được có ký tự ẩn U+200B ở vị trí 4'],
    ['\ufeffVăn', 'không được có ký tự ẩn U+FEFF ở vị trí 1'],
    ['a\u00adb', 'không được có ký tự ẩn U+00AD ở vị trí 2'],
    ['𠀀\u2060', 'không được có ký tự ẩn U+2060 ở vị trí 2'],
    ['a\u{e0041}', 'không được có ký tự ẩn U+E0041 ở vị trí 2'],
    ['a\u0000', 'không được có ký tự điều khiển U+0000 ở vị trí 2'],
    ['a\u0085', 'không được có ký tự điều khiển U+0085 ở vị trí 2'],
    ['a\tb', 'không được có dấu Tab U+0009 ở vị trí 2'],
    ['a\nb', 'không được có dấu xuống dòng U+000A ở vị trí 2'],
    ['a\u2028b', 'không được có dấu xuống dòng U+2028 ở vị trí 2'],
    ['a\ud800b', 'văn bản hỏng: nửa ký tự U+D800 ở vị trí 2'],
    ['Chi bộ Hоa', 'một từ lẫn chữ La-tinh với chữ Kirin “о” U+043E ở vị trí 9'],
    ['Αn', 'một từ lẫn chữ La-tinh với chữ Hy Lạp “Α” U+0391 ở vị trí 1'],
  ])('%j is refused', (given, fault) => expect(cleanText(given, line)).toEqual({ fault }))
  it('a tab in prose, pasted out of a table, is a space', () =>
    expect(cleanText('Chỉ tiêu\tKết quả', { lines: true, trim: true })).toEqual({ text: 'Chỉ tiêu Kết quả' }))

  it.each(['a\rb', 'a\u000bb', 'a\u2029b'])('%j is refused in prose too', (given) =>
    expect(cleanText(given, prose)).toHaveProperty('fault'),
  )
})
