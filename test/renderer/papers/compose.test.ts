import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Bundle, bundleFrom, bundleJson, compose, loadBundle } from '../../../services/renderer/compose.ts'
import { keep, quoted } from '../../../services/renderer/engine.ts'
import type { Paper } from '../../../services/renderer/papers/dossier.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { dossier } from '../../support/papers/dossier.ts'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'

const FOLDER = join(import.meta.dirname, '../../../templates')
const bundle = loadBundle(FOLDER)

describe('a template bundle', () => {
  it('is kept and found again by the SHA-256 of its canonical JSON', () => {
    const json = bundleJson(bundle)
    expect(bundle.hash).toBe(createHash('sha256').update(json, 'utf8').digest('hex'))
    expect(bundleFrom(json)).toEqual(bundle)
  })

  it('holds every template as it lies in the folder, and nothing of the console', () => {
    expect(bundle.files['documents/report.hbs']).toBe(readFileSync(join(FOLDER, 'documents/report.hbs'), 'utf8'))
    expect(Object.keys(bundle.files).filter((path) => !/^(documents|layouts|partials)\//.test(path))).toEqual([])
  })

  it('changes its hash with one character of one template', () => {
    const files = { ...bundle.files, 'partials/head.hbs': `${bundle.files['partials/head.hbs']} ` }
    expect(bundleFrom(JSON.stringify(files)).hash).not.toBe(bundle.hash)
  })

  it('refuses what is no list of texts', () => {
    expect(() => bundleFrom('{"a":1}')).toThrow(/template bundle/)
    expect(() => bundleFrom('null')).toThrow(/template bundle/)
  })

  it('names its input in the first line of every template and uses no triple braces', () => {
    const templates = Object.entries(bundle.files).filter(([path]) => path.endsWith('.hbs'))
    expect(templates.filter(([, text]) => !text.startsWith('{{!-- ')).map(([path]) => path)).toEqual([])
    expect(templates.filter(([, text]) => text.includes('{{{')).map(([path]) => path)).toEqual([])
  })
})

describe('compose', () => {
  it('gives a Vietnamese page with a title and the words that must be printed', () => {
    const { html, words } = compose(bundle, 'hd36-2018', proposalBranch)
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi-VN">\n<head>/)
    expect(html).toContain('<title>TỜ TRÌNH số 03-TTr/CB đề nghị công nhận “chi bộ bốn tốt” năm 2024</title>')
    expect(words).toEqual(['TỜ TRÌNH', '03-TTr/CB', 'Nguyễn Văn A'])
  })

  it('expects every signer of the minutes and of all papers of a dossier', () => {
    expect(compose(bundle, 'hd36-2018', countRecordBranch).words).toEqual([
      'BIÊN BẢN',
      '04-BB/CB',
      'Nguyễn Văn A',
      'Hoàng Thị E',
      'Phạm Văn D',
      'Vũ Văn G',
      'Đỗ Văn H',
    ])
    expect(compose(bundle, 'hd36-2018', dossier).words).toContain('BẢN CAM KẾT')
  })

  it('gives the same page for the same bundle and paper', () =>
    expect(compose(bundleFrom(bundleJson(bundle)), 'hd36-2018', dossier)).toEqual(
      compose(bundle, 'hd36-2018', dossier),
    ))

  it('sets each paper of a dossier by its own rule, the others by that of the dossier', () => {
    const papers = [{ ...proposalBranch, layout: 'hd36-2018' as const }, proposalBranch]
    const { html } = compose(bundle, 'hd05-2026', { ...dossier, papers })
    expect(html.match(/Kính (gửi|trình):/g)).toEqual(['Kính gửi:', 'Kính trình:'])
    expect(html.match(/xem xét, quyết định[./]+/g)).toEqual(['xem xét, quyết định./.', 'xem xét, quyết định.'])
  })

  it('still prints by a bundle whose layout sets the papers itself, as version 0.1 kept them', () => {
    const layout = bundle.files['partials/layout.hbs']!
    const kept = layout.replace('{{html}}', "{{> (lookup this 'template')}}")
    const earlier = bundleFrom(JSON.stringify({ ...bundle.files, 'layouts/hd36-2018/layout.hbs': kept }))
    const lines = ({ html }: { html: string }) => html.split('\n').filter((line) => line.trim() !== '')
    expect(kept).not.toBe(layout)
    expect(lines(compose(earlier, 'hd36-2018', dossier))).toEqual(lines(compose(bundle, 'hd36-2018', dossier)))
  })

  it('says which layout a bundle lacks', () => {
    const { 'layouts/hd05-2026/words.json': _, ...files } = bundle.files
    expect(() => compose(bundleFrom(JSON.stringify(files)), 'hd05-2026', proposalBranch)).toThrow(/hd05-2026/)
  })

  it('escapes whatever a person wrote', () => {
    const { html } = compose(bundle, 'hd36-2018', {
      ...proposalBranch,
      bases: ['<b>Căn cứ</b> số 17-KH/ĐU & {{this}}'],
    })
    expect(html).toContain('&lt;b&gt;Căn cứ&lt;/b&gt; <span class="nobr">số 17-KH/ĐU</span> &amp; {{this}}')
  })

  it('throws when the view lacks a field that is printed', () => {
    const { threshold: _, ...lacking } = proposalBranch
    expect(() => compose(bundle, 'hd36-2018', lacking as Paper)).toThrow(/threshold/)
  })

  it('lets a layout replace its words and any shared partial, without touching the documents', () => {
    const later: Bundle = bundleFrom(
      JSON.stringify({
        ...bundle.files,
        'layouts/hd36-2018/words.json': JSON.stringify({
          proposalAddressee: 'Kính trình:',
          addressees: { separator: ';', last: ';' },
          recipients: { separator: ';', last: '.' },
          bases: { separator: ';', last: '.' },
          end: '.',
        }),
        'layouts/hd36-2018/recipients.hbs': '{{!-- recipients --}}<p>THAY</p>',
      }),
    )
    const { html } = compose(later, 'hd36-2018', proposalBranch)
    expect(html).toContain('Kính trình:</span> Ban Chấp hành Đảng bộ bộ phận Cơ sở X;')
    expect(html).toContain('xem xét, quyết định.</p>')
    expect(html).toContain('<p>THAY</p>')
    expect(html).not.toContain('./.')
  })
})

describe('keep', () => {
  it.each([
    ['Hướng dẫn số 16-HD/BTCTU', 'Hướng dẫn <span class="nobr">số 16-HD/BTCTU</span>'],
    ['ngày 26/4/2024 của', '<span class="nobr">ngày 26/4/2024</span> của'],
    ['giai đoạn 2024 - 2026', 'giai đoạn <span class="nobr">2024 - 2026</span>'],
    ['tỷ lệ 10/11 & 7/7', 'tỷ lệ 10/11 &amp; 7/7'],
  ])('%s', (text, html) => expect(String(keep(text))).toBe(html))
})

it('quoted text cannot end its string, its rule or its style sheet', () => {
  expect(String(quoted('Số 1 "A"; } </style>'))).toBe('"Số 1 \\22 A\\22 \\3b  \\7d  \\3c \\2f style\\3e "')
})
